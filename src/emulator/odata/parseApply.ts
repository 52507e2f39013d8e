import { syntaxError } from '../errors.ts'
import type { Expression } from './expression.ts'
import { parseCondition } from './parseExpression.ts'
import { TokenReader } from './tokenReader.ts'

/** `revenue with sum as total`, or `$count as n`. */
export interface ApplyMeasure {
  readonly alias: string
  /** Null: `$count`. */
  readonly of: { readonly path: readonly string[]; readonly method: string } | null
}

/** `$apply`: filters first, then one grouping or aggregation. */
export interface Apply {
  readonly filters: readonly Expression[]
  readonly groups: readonly (readonly string[])[]
  readonly measures: readonly ApplyMeasure[]
}

const parsePath = (reader: TokenReader): string[] => {
  const path = [reader.expectKind('name').text]
  while (reader.take('/')) path.push(reader.expectKind('name').text)
  return path
}

const expectName = (reader: TokenReader, name: string): void => {
  if (!reader.takeName(name)) throw reader.unexpected(`'${name}'`)
}

const parseMeasure = (reader: TokenReader): ApplyMeasure => {
  const path = parsePath(reader)
  const isCount = path.length === 1 && path[0] === '$count'
  if (!isCount) expectName(reader, 'with')
  const of = isCount ? null : { path, method: reader.expectKind('name').text }
  expectName(reader, 'as')
  return { alias: reader.expectKind('name').text, of }
}

const parseAggregate = (reader: TokenReader): ApplyMeasure[] => {
  const measures: ApplyMeasure[] = []
  reader.expect('(')
  do measures.push(parseMeasure(reader))
  while (reader.take(','))
  reader.expect(')')
  return measures
}

const parseGroups = (reader: TokenReader): Pick<Apply, 'groups' | 'measures'> => {
  const groups: string[][] = []
  reader.expect('(')
  reader.expect('(')
  do groups.push(parsePath(reader))
  while (reader.take(','))
  reader.expect(')')
  let measures: ApplyMeasure[] = []
  if (reader.take(',')) {
    expectName(reader, 'aggregate')
    measures = parseAggregate(reader)
  }
  reader.expect(')')
  return { groups, measures }
}

/**
 * `filter(…)/groupby((a,b/c),aggregate(d with sum as e,$count as n))`: the part of OData's aggregation that Microsoft's
 * page on aggregates shows.
 * @throws ODataError 400 `0x0`.
 */
export const parseApply = (text: string): Apply => {
  const reader = new TokenReader(text)
  const filters: Expression[] = []
  while (reader.takeName('filter')) {
    reader.expect('(')
    filters.push(parseCondition(reader))
    reader.expect(')')
    reader.expect('/')
  }
  let result: Apply
  if (reader.takeName('groupby')) result = { filters, ...parseGroups(reader) }
  else if (reader.takeName('aggregate')) result = { filters, groups: [], measures: parseAggregate(reader) }
  else throw syntaxError(`The $apply expression '${text}' is not supported.`)
  reader.expectEnd()
  return result
}
