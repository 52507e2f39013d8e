import type { Column } from '../metadata/buildColumn.ts'
import type { Property, ValueKind } from '../odata/resourceType.ts'
import { referenceIn, type Row } from './row.ts'

/** A column on the wire. */
export interface RowColumn {
  readonly column: string
  readonly property: Property<Row>
  readonly isLookup: boolean
  readonly type: string
}

const kinds: ReadonlyMap<string, ValueKind> = new Map<string, ValueKind>([
  ['String', 'string'],
  ['Memo', 'string'],
  ['EntityName', 'string'],
  ['Uniqueidentifier', 'guid'],
  ['DateTime', 'date'],
  ['Boolean', 'boolean'],
  ['ManagedProperty', 'boolean'],
  ['Integer', 'number'],
  ['BigInt', 'number'],
  ['Decimal', 'number'],
  ['Double', 'number'],
  ['Money', 'number'],
  ['Picklist', 'number'],
  ['State', 'number'],
  ['Status', 'number'],
])

/**
 * A table's columns as the Web API names them: a lookup is the read-only `_x_value` (contract.md 6.2). Party
 * lists and other virtual columns have no property.
 */
export const rowColumn = (
  { LogicalName: logicalName, AttributeType: type }: Column,
  nameOf: (table: string, id: string) => string | null,
): RowColumn | null => {
  if (['Lookup', 'Customer', 'Owner'].includes(type)) {
    const name = `_${logicalName}_value`
    const read = (row: Row) => {
      const value = row.values.get(logicalName)
      // A text is an id whose table nobody stated.
      return typeof value === 'string' ? value : (referenceIn(row, logicalName)?.id ?? null)
    }
    const sortText = (row: Row) => {
      const reference = referenceIn(row, logicalName)
      return reference === null ? null : nameOf(reference.table, reference.id)
    }
    return { column: logicalName, type, isLookup: true, property: { name, kind: 'guid', read, sortText } }
  }
  const kind = kinds.get(type)
  if (kind === undefined) return null
  const read = (row: Row) => row.values.get(logicalName) ?? null
  return { column: logicalName, type, isLookup: false, property: { name: logicalName, kind, read } }
}

/** A column that holds an id and no more. */
export const idColumn = (column: string): RowColumn => ({
  column,
  type: 'Uniqueidentifier',
  isLookup: false,
  property: { name: column, kind: 'guid', read: (row) => row.values.get(column) ?? null },
})
