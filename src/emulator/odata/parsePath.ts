import { syntaxError } from '../errors.ts'
import type { Literal } from './expression.ts'
import { parseLiteral } from './parseLiteral.ts'
import { TokenReader } from './tokenReader.ts'

export type Argument = Literal | { readonly type: 'alias'; readonly name: string }

/** What stands in the parentheses of a segment: a key, an alternate key, or a function's parameters. */
export interface Arguments {
  readonly positional: readonly Argument[]
  readonly named: ReadonlyMap<string, Argument>
}

export interface Segment {
  readonly name: string
  /** Null without parentheses. */
  readonly arguments: Arguments | null
}

const parseArgument = (reader: TokenReader): Argument => {
  const token = reader.peek()
  if (token.kind === 'name' && token.text.startsWith('@')) return { type: 'alias', name: reader.next().text }
  return parseLiteral(reader)
}

const parseArguments = (reader: TokenReader): Arguments => {
  const positional: Argument[] = []
  const named = new Map<string, Argument>()
  if (!reader.take(')')) {
    do {
      if (reader.peek().kind === 'name' && reader.isSymbol('=', 1)) {
        const { text } = reader.next()
        reader.expect('=')
        named.set(text, parseArgument(reader))
      } else positional.push(parseArgument(reader))
    } while (reader.take(','))
    reader.expect(')')
  }
  return { positional, named }
}

/**
 * The part of a raw URL path behind `/api/data/v9.2/`, as segments.
 * @throws ODataError 400 `0x0` on broken percent signs or syntax.
 */
export const parsePath = (raw: string): readonly Segment[] => {
  let decoded: string
  try {
    // Before tokenizing: an encoded quote is a quote, and a slash inside quotes belongs to the key.
    decoded = decodeURIComponent(raw)
  } catch {
    throw syntaxError(
      `The request URI '${raw}' is not valid: its percent signs encode no UTF-8 text.`,
    )
  }
  const reader = new TokenReader(decoded)
  const segments: Segment[] = []
  while (reader.peek().kind !== 'end') {
    const name = reader.expectKind('name').text
    segments.push({ name, arguments: reader.take('(') ? parseArguments(reader) : null })
    if (!reader.take('/')) break
  }
  reader.expectEnd()
  return segments
}
