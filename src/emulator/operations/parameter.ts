import type { Exchange } from '../exchange.ts'
import type { Literal } from '../odata/expression.ts'
import type { Segment } from '../odata/parsePath.ts'

/**
 * A function's parameter: in its parentheses, or behind an alias there. Null: not sent. An alias that the query does
 * not define is the value null, as in OData.
 */
export const parameter = (
  { query }: Pick<Exchange, 'query'>,
  segment: Segment | undefined,
  name: string,
): Literal | null => {
  const sent = segment?.arguments?.named.get(name)
  if (sent === undefined) return null
  return sent.type === 'alias' ? (query.aliases.get(sent.name) ?? { type: 'null' }) : sent
}
