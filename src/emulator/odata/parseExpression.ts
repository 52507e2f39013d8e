import { syntaxError } from '../errors.ts'
import type { ComparisonOperator, Expression, Literal } from './expression.ts'
import { parseLiteral } from './parseLiteral.ts'
import { TokenReader } from './tokenReader.ts'

/** Microsoft's OData library stops at 800; so the stack stays bounded whatever comes in. */
export const maximumDepth = 800

const comparisons: ReadonlyMap<string, ComparisonOperator> = new Map(
  (['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const).map((operator) => [operator, operator]),
)

const tooDeep = () => syntaxError(`Recursion depth exceeded allowed limit of ${maximumDepth}.`)

const join = (kind: 'and' | 'or', terms: readonly Expression[]): Expression => {
  const [first, second] = terms
  return first !== undefined && second === undefined ? first : { kind, terms }
}

const parseOr = (reader: TokenReader, depth: number): Expression => {
  if (depth > maximumDepth) throw tooDeep()
  const alternatives: Expression[] = []
  do {
    const conditions: Expression[] = []
    do conditions.push(parseNot(reader, depth))
    while (reader.takeName('and'))
    alternatives.push(join('and', conditions))
  } while (reader.takeName('or'))
  return join('or', alternatives)
}

const parseNot = (reader: TokenReader, depth: number): Expression => {
  if (!reader.isName('not')) return parseComparison(reader, depth)
  // Filters know true and false only, so two negations are none: a chain of them costs no depth.
  let negated = false
  while (reader.takeName('not')) negated = !negated
  const operand = parseOperand(reader, depth)
  return negated ? { kind: 'not', operand } : operand
}

const parseComparison = (reader: TokenReader, depth: number): Expression => {
  const left = parseOperand(reader, depth)
  const token = reader.peek()
  const operator = token.kind === 'name' ? comparisons.get(token.text) : undefined
  if (operator === undefined) return left
  reader.next()
  return { kind: 'comparison', operator, left, right: parseOperand(reader, depth) }
}

const parseOperand = (reader: TokenReader, depth: number): Expression => {
  if (reader.take('(')) {
    const inner = parseOr(reader, depth + 1)
    reader.expect(')')
    return inner
  }
  const token = reader.peek()
  const isWord = token.kind === 'name'
  if (isWord && token.text.startsWith('@')) return { kind: 'alias', name: reader.next().text }
  if (isWord && reader.isSymbol('(', 1)) return parseCall(reader, depth)
  if (isWord && !['true', 'false', 'null'].includes(token.text)) return parsePath(reader, depth)
  return { kind: 'literal', literal: parseLiteral(reader) }
}

const parseCall = (reader: TokenReader, depth: number): Expression => {
  const { text: name } = reader.next()
  const positional: Expression[] = []
  const named = new Map<string, Expression>()
  reader.expect('(')
  if (!reader.take(')')) {
    do {
      if (reader.peek().kind === 'name' && reader.isSymbol('=', 1)) {
        const parameter = reader.next().text
        reader.expect('=')
        named.set(parameter, parseOr(reader, depth + 1))
      } else positional.push(parseOr(reader, depth + 1))
    } while (reader.take(','))
    reader.expect(')')
  }
  return { kind: 'call', name, positional, named }
}

const parsePath = (reader: TokenReader, depth: number): Expression => {
  const segments = [reader.next().text]
  while (reader.take('/')) {
    const { text: segment } = reader.expectKind('name')
    if ((segment !== 'any' && segment !== 'all') || !reader.take('(')) {
      segments.push(segment)
      continue
    }
    if (segment === 'any' && reader.take(')')) {
      return { kind: 'lambda', quantifier: segment, path: segments, body: null }
    }
    const variable = reader.expectKind('name').text
    reader.expect(':')
    const predicate = parseOr(reader, depth + 1)
    reader.expect(')')
    return { kind: 'lambda', quantifier: segment, path: segments, body: { variable, predicate } }
  }
  return { kind: 'path', segments }
}

/** A condition inside a longer text: it ends where nothing of it follows. */
export const parseCondition = (reader: TokenReader): Expression => parseOr(reader, 0)

/**
 * `$filter` text into its tree: `or` binds weakest, then `and`, `not`, comparisons.
 * @throws ODataError 400 `0x0` with the position (contract.md 1.5).
 */
export const parseExpression = (text: string): Expression => {
  const reader = new TokenReader(text)
  const expression = parseOr(reader, 0)
  reader.expectEnd()
  return expression
}

const inSingleQuotes = /'((?:[^']|'')*)'/g

/** Microsoft's own samples write objects with single quotes: `@t={'@odata.id':'accounts(…)'}`. */
const withDoubleQuotes = (text: string): string =>
  text.replaceAll(inSingleQuotes, (_, inner: string) => JSON.stringify(inner.replaceAll("''", "'")))

const parseObject = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!text.startsWith('{') || !text.includes("'")) throw error
    return JSON.parse(withDoubleQuotes(text))
  }
}

/** The value of a parameter alias: JSON, an OData literal, or XML, which Microsoft's samples do not quote. */
export const parseAlias = (text: string): Literal => {
  const start = text.trimStart()
  if (start.startsWith('<')) return { type: 'string', value: text }
  if (start.startsWith('{') || start.startsWith('[')) {
    try {
      return { type: 'json', value: parseObject(start) }
    } catch (error) {
      // A list may also come in OData's own notation, with single quotes: that is tried below.
      if (start.startsWith('{'))
        throw syntaxError(`The parameter '${text}' is not valid JSON: ${String(error)}`)
    }
  }
  const reader = new TokenReader(text)
  const literal = parseLiteral(reader)
  reader.expectEnd()
  return literal
}
