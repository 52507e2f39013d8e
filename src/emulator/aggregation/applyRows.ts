import type { Exchange } from '../exchange.ts'
import { aliasTwice, groupNotAllowed, methodNotAllowed, unknownProperty } from '../errors.ts'
import { compileFilter } from '../odata/compileFilter.ts'
import type { Apply } from '../odata/parseApply.ts'
import { queryContext } from '../odata/queryContext.ts'
import type { ResourceType } from '../odata/resourceType.ts'
import type { RowColumn } from '../rows/rowProperties.ts'
import type { Row } from '../rows/row.ts'
import { formattedTextAnnotation } from '../rows/rowType.ts'
import {
  aggregateRows,
  measureColumn,
  writeGroup,
  type AggregateColumn,
  type MeasureName,
} from './aggregateColumns.ts'

/** A column, here or behind lookups. */
interface Reached {
  /** What groups are called by: `contact_fullname` behind a lookup. */
  readonly name: string
  readonly column: RowColumn
  readonly reach: (row: Row) => Row | undefined
}

const typeOfTable = 'Microsoft.Dynamics.CRM.'

const itself = (row: Row): Row => row

/** @throws ODataError 400 `0x0`: an unknown property or navigation. */
const reachColumn = ({ state }: Exchange, start: ResourceType<Row>, path: readonly string[]): Reached => {
  let type = start
  let reach: Reached['reach'] = itself
  const last = path.at(-1) ?? ''
  for (const name of path.slice(0, -1)) {
    const navigation = type.navigation(name)
    if (navigation === undefined || navigation.isCollection) throw unknownProperty(name, type.name)
    const before = reach
    reach = (row) => {
      const found = before(row)
      return found === undefined ? undefined : navigation.follow(found)[0]
    }
    type = navigation.type()
  }
  const table = type.name.slice(typeOfTable.length)
  const column = [...state.rowTypes.columns(table).values()].find(({ property }) => property.name === last)
  if (column === undefined) throw unknownProperty(last, type.name)
  return { name: path.length === 1 ? last : `${table}_${last}`, column, reach }
}

const valueOf =
  ({ column, reach }: Reached) =>
  (row: Row): unknown => {
    const found = reach(row)
    return found === undefined ? null : column.property.read(found)
  }

const groupColumn = (exchange: Exchange, reached: Reached): AggregateColumn<Row> => {
  const { name, column, reach } = reached
  const { property } = column
  if (property.kind === 'date') throw groupNotAllowed(name)
  return {
    name,
    grouping: { kind: property.kind, read: valueOf(reached) },
    sortText: null,
    write: (into, sample) => {
      const row = reach(sample)
      if (row !== undefined && property.read(row) !== null) {
        exchange.state.rowTypes.write(into, name, column, row, exchange.preference)
      }
    },
  }
}

/** There is no way to count distinct values (Microsoft's page on aggregates). */
const methods: ReadonlyMap<string, MeasureName> = new Map<string, MeasureName>([
  ['sum', 'sum'],
  ['average', 'avg'],
  ['min', 'min'],
  ['max', 'max'],
])

const measureOf = (
  exchange: Exchange,
  type: ResourceType<Row>,
  { alias, of }: Apply['measures'][number],
): AggregateColumn<Row> => {
  if (of === null) return { name: alias, measure: { function: 'count' }, type: 'Integer' }
  const method = methods.get(of.method)
  if (method === undefined) throw methodNotAllowed(of.method)
  const reached = reachColumn(exchange, type, of.path)
  return { name: alias, ...measureColumn(method, reached.column, valueOf(reached)) }
}

/**
 * The groups of `$apply` as members of the answer (contract.md 10.3; Microsoft's page on aggregates).
 * @throws ODataError 400: unknown names, dates to group by, `0x8004e023` above 50,000 rows.
 */
export const applyRows = (
  exchange: Exchange,
  type: ResourceType<Row>,
  rows: readonly Row[],
  apply: Apply,
): readonly Record<string, unknown>[] => {
  const context = queryContext(exchange)
  const filters = apply.filters.map((filter) => compileFilter(filter, type, context))
  const columns = [
    ...apply.groups.map((path) => groupColumn(exchange, reachColumn(exchange, type, path))),
    ...apply.measures.map((measure) => measureOf(exchange, type, measure)),
  ]
  const names = columns.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw aliasTwice(twice)
  const found = rows.filter((row) => filters.every((filter) => filter(row)))
  const annotation = { name: formattedTextAnnotation, annotates: exchange.preference.annotates }
  return aggregateRows(found, columns).map((group) => writeGroup(group, columns, annotation))
}
