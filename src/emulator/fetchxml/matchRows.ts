import { comparable, type Comparable } from '../odata/compare.ts'
import type { RowColumn } from '../rows/rowProperties.ts'
import { referenceIn, type Row } from '../rows/row.ts'
import type { State } from '../state.ts'
import { invalidFetchValue } from './fetchErrors.ts'
import type { Source } from './source.ts'

/** The rows of one table whose column holds what another table's column holds. */
type Match = (from: Row) => readonly Row[]

/** For columns without an index: one walk through the table, however many rows are matched. */
const byHash = (state: State, table: string, column: RowColumn, to: RowColumn): Match => {
  let found: Map<Comparable, Row[]> | null = null
  const build = () => {
    const map = new Map<Comparable, Row[]>()
    for (const row of state.rows.of(table)) {
      const value = comparable(column.property.read(row), column.property.kind, true)
      const rows = map.get(value)
      if (rows === undefined) map.set(value, [row])
      else rows.push(row)
    }
    return map
  }
  return (from) => {
    const value = comparable(to.property.read(from), to.property.kind, true)
    if (value === null) return []
    found ??= build()
    return found.get(value) ?? []
  }
}

/**
 * How a link finds its rows: by id, by the index of a lookup, or by one walk through the table.
 * @throws ODataError 400: unknown columns, or columns of different types.
 */
export const matchRows = (
  state: State,
  parent: Source,
  linked: Source,
  names: { readonly from: string; readonly to: string },
): Match => {
  const [column, to] = [linked.column(names.from), parent.column(names.to)]
  const { table } = linked
  if (column.property.kind !== to.property.kind) {
    throw invalidFetchValue(`The columns '${names.from}' and '${names.to}' of a link are of different types.`)
  }
  if (names.from === state.schema.table(table)?.PrimaryIdAttribute) {
    return (row) => {
      const id = to.property.read(row)
      const found = typeof id === 'string' ? state.rows.byId(table, id) : undefined
      return found === undefined ? [] : [found]
    }
  }
  // The rows of an intersect table are links: they hold ids, whatever the column is called.
  const isIntersect = state.schema.table(table)?.IsIntersect === true
  if (!isIntersect && column.isLookup && (to.isLookup || names.to === state.schema.table(parent.table)?.PrimaryIdAttribute)) {
    return (row) => {
      const target = to.isLookup ? referenceIn(row, to.column) : row
      return target === null ? [] : state.rows.pointingTo(table, column.column, target)
    }
  }
  return byHash(state, table, column, to)
}
