import { compileCondition } from '../conditions/compileCondition.ts'
import type { Asker } from '../conditions/operators.ts'
import { comparable, satisfies } from '../odata/compare.ts'
import type { ComparisonOperator } from '../odata/expression.ts'
import type { RowColumn } from '../rows/rowProperties.ts'
import type { State } from '../state.ts'
import { badCondition } from './fetchErrors.ts'
import type { FetchCondition } from './fetchQuery.ts'
import { valueIn, type Joined, type Source, type Sources } from './source.ts'

/** A condition on joined rows. */
export interface JoinedTest {
  readonly test: (joined: Joined) => boolean
  /** The last table that it looks at. */
  readonly reach: number
}

const comparisons: ReadonlyMap<string, ComparisonOperator> = new Map<string, ComparisonOperator>([
  ['eq', 'eq'],
  ['ne', 'ne'],
  ['neq', 'ne'],
  ['gt', 'gt'],
  ['ge', 'ge'],
  ['lt', 'lt'],
  ['le', 'le'],
])

const valueOfColumn = (joined: Joined, source: Source, column: RowColumn) =>
  comparable(valueIn(joined, source, column), column.property.kind, true)

/** `valueof='column'` or `valueof='alias.column'`. */
const compileColumns = (
  { operator, values, valueOf }: FetchCondition & { readonly valueOf: string },
  sources: Sources,
  source: Source,
  column: RowColumn,
): JoinedTest => {
  const dot = valueOf.indexOf('.')
  const other = dot < 0 ? source : sources.named(valueOf.slice(0, dot))
  const second = other.column(valueOf.slice(dot + 1))
  const comparison = comparisons.get(operator)
  if (comparison === undefined || values.length > 0 || second.property.kind !== column.property.kind) {
    throw badCondition(`The condition on '${column.column}' can't compare with the column '${valueOf}'.`)
  }
  return {
    reach: Math.max(source.index, other.index),
    test: (joined) =>
      satisfies(valueOfColumn(joined, source, column), comparison, valueOfColumn(joined, other, second)),
  }
}

/** @throws ODataError 400: unknown names, and as `compileCondition`. */
export const compileFetchCondition = (
  state: State,
  sources: Sources,
  owner: Source,
  condition: FetchCondition,
  asker: Asker,
): JoinedTest => {
  const { attribute, operator, values, entityName, valueOf } = condition
  const source = entityName === null ? owner : sources.named(entityName)
  const column = source.column(attribute)
  if (valueOf !== null) return compileColumns({ ...condition, valueOf }, sources, source, column)
  const type = state.rowTypes.type(source.table)
  const hierarchy = type?.key === attribute ? type.hierarchy() : null
  const subject = { kind: column.property.kind, hierarchy }
  const test = compileCondition({ operator, shown: operator }, values, subject, asker)
  return { reach: source.index, test: (joined) => test(valueOfColumn(joined, source, column)) }
}
