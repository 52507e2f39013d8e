import type { Column } from '../metadata/buildColumn.ts'
import { referenceIn } from './row.ts'
import type { RowStore } from './rowStore.ts'

/**
 * Takes a column's values out of all rows; with a target, those alone that point to rows of that table. EMU: versions
 * stay, as they do in a database whose column is dropped.
 */
export const clearColumn = (
  rows: RowStore,
  { EntityLogicalName: table, LogicalName: column }: Column,
  target: string | null = null,
): void => {
  for (const row of rows.of(table)) {
    if (!row.values.has(column) || (target !== null && referenceIn(row, column)?.table !== target)) continue
    const values = new Map(row.values)
    values.delete(column)
    rows.put({ ...row, values })
  }
}
