import { syntaxError } from '../errors.ts'

export type TokenKind = 'name' | 'string' | 'json' | 'guid' | 'number' | 'date' | 'enum' | 'symbol' | 'end'

export interface Token {
  readonly kind: TokenKind
  /** The value without quotes (`json`: double ones); for an enum literal the member. */
  readonly text: string
  /** Enum literals only: the qualified type before the quotes. */
  readonly enumType?: string
  readonly start: number
  readonly end: number
}

// Sticky, so that each match starts at the cursor and costs its own length only.
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy
const date = /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?(?![\w-])/y
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w-])/y
const name = /[@$]?[A-Za-z_][\w.]*/y
// What JSON.parse accepts as a text.
const json = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const symbols = new Set(['(', ')', ',', '/', '=', ':', ';', '[', ']', '*'])

const match = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** The end of a quoted string that opens at `at`; `''` is one quote. */
const quoted = (text: string, at: number): { value: string; end: number } => {
  const parts: string[] = []
  for (let from = at + 1; ;) {
    const close = text.indexOf("'", from)
    if (close < 0)
      throw syntaxError(`There is an unterminated string literal at position ${at} in '${text}'.`)
    parts.push(text.slice(from, close))
    if (text[close + 1] !== "'") return { value: parts.join("'"), end: close + 1 }
    from = close + 2
  }
}

/** A text in double quotes, as lists of values may have them. */
const doubleQuoted = (text: string, at: number): { value: string; end: number } => {
  json.lastIndex = at
  const found = json.exec(text)?.[0]
  if (found === undefined) {
    throw syntaxError(`There is an unterminated string literal at position ${at} in '${text}'.`)
  }
  const value: unknown = JSON.parse(found)
  return { value: String(value), end: at + found.length }
}

const tokenAt = (text: string, start: number): Token => {
  const character = text.charAt(start)
  if (character === "'") {
    const { value, end } = quoted(text, start)
    return { kind: 'string', text: value, start, end }
  }
  if (character === '"') {
    const { value, end } = doubleQuoted(text, start)
    return { kind: 'json', text: value, start, end }
  }
  for (const [kind, pattern] of [
    ['guid', guid],
    ['date', date],
    ['number', number],
  ] as const) {
    const found = match(pattern, text, start)
    if (found !== null) return { kind, text: found, start, end: start + found.length }
  }
  const found = match(name, text, start)
  if (found !== null) {
    const end = start + found.length
    if (text[end] !== "'") return { kind: 'name', text: found, start, end }
    const member = quoted(text, end)
    return { kind: 'enum', text: member.value, enumType: found, start, end: member.end }
  }
  if (symbols.has(character)) return { kind: 'symbol', text: character, start, end: start + 1 }
  throw syntaxError(`Syntax error: character '${character}' is not valid at position ${start} in '${text}'.`)
}

/**
 * Decoded OData text into tokens; the last one is `end`. Linear in the length of the text.
 * @throws ODataError 400 `0x0` at a character that starts no token (contract.md 1.5).
 */
export const tokenize = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    while (text[at] === ' ' || text[at] === '\t') at += 1
    if (at >= text.length) break
    const token = tokenAt(text, at)
    tokens.push(token)
    at = token.end
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length })
  return tokens
}
