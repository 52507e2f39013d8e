import { segmentNotFound } from '../errors.ts'
import type { Collection } from '../odata/position.ts'
import type { State } from '../state.ts'
import type { Row } from './row.ts'

/**
 * The rows of an entity set; one of them by `pickByKey`.
 * @throws ODataError 404 `0x8006088a` for a set that no table has (contract.md 1.5).
 */
export const rowSet = ({ schema, rows, rowTypes }: State, set: string): Collection<Row> => {
  const table = schema.tableOfSet(set)?.LogicalName
  const type = table === undefined ? undefined : rowTypes.type(table)
  if (table === undefined || type === undefined) throw segmentNotFound(set)
  return {
    kind: 'collection',
    type,
    items: () => rows.of(table),
    pick: (key) => rowTypes.find(table, key),
    context: set,
  }
}
