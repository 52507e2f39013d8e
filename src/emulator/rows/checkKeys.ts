import { duplicateKey } from '../errors.ts'
import type { KeyValue } from '../odata/key.ts'
import type { RowValue } from '../seed.ts'
import type { State } from '../state.ts'
import type { Row } from './row.ts'

/** The values of a key; null: an empty column takes the row out of it. */
const valuesOf = (row: Row, columns: readonly string[]): ReadonlyMap<string, KeyValue> | null => {
  const values = new Map<string, KeyValue>()
  for (const column of columns) {
    const value = row.values.get(column) ?? null
    if (value === null) return null
    values.set(column, typeof value === 'object' ? value.id : value)
  }
  return values
}

/**
 * No two rows have the same values in an alternate key (contract.md 14). Asked before the row is stored, over the index
 * of the key. Rows that a seed gives the same key keep it.
 * @param changed The columns that are written: keys without one of them are not looked at.
 * @throws ODataError 412 `0x80060892`.
 */
export const checkKeys = (
  { schema, rows }: Pick<State, 'schema' | 'rows'>,
  row: Row,
  changed: ReadonlyMap<string, RowValue>,
): void => {
  for (const { KeyAttributes, LogicalName } of schema.keys(row.table)) {
    if (!KeyAttributes.some((column) => changed.has(column))) continue
    const values = valuesOf(row, KeyAttributes)
    const other = values === null ? undefined : rows.withValues(row.table, values)
    if (other !== undefined && other.id !== row.id) throw duplicateKey(KeyAttributes, LogicalName)
  }
}
