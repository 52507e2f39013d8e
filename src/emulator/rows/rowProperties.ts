import type { Column } from '../metadata/buildColumn.ts'
import type { Property, ValueKind } from '../odata/resourceType.ts'
import { lookupNamesAmong } from './lookupNames.ts'
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

const lookupTypes: ReadonlySet<string> = new Set(['Lookup', 'Customer', 'Owner'])

/** A column of this type holds one reference to a row. */
export const isLookup = (type: string | undefined): boolean => type !== undefined && lookupTypes.has(type)

/**
 * A table's columns as the Web API names them: a lookup is the read-only `_x_value` (contract.md 6.2). Party
 * lists and other virtual columns have no property.
 */
export const rowColumn = ({ LogicalName: logicalName, AttributeType: type }: Column): RowColumn | null => {
  if (isLookup(type)) {
    const name = `_${logicalName}_value`
    const read = (row: Row) => {
      const value = row.values.get(logicalName)
      // A text is an id whose table nobody stated.
      return typeof value === 'string' ? value : (referenceIn(row, logicalName)?.id ?? null)
    }
    return { column: logicalName, type, isLookup: true, property: { name, kind: 'guid', read } }
  }
  const kind = kinds.get(type)
  if (kind === undefined) return null
  // The number behind the ETag (contract.md 7.3).
  const read = (row: Row) =>
    logicalName === 'versionnumber' ? row.version : (row.values.get(logicalName) ?? null)
  return { column: logicalName, type, isLookup: false, property: { name: logicalName, kind, read } }
}

/** The columns of a table that its rows print, in the order of the definitions. */
export const rowColumns = (definitions: readonly Column[]): readonly RowColumn[] => {
  const lookupNames = lookupNamesAmong(definitions)
  return definitions.flatMap((definition) =>
    lookupNames.has(definition.LogicalName) ? [] : (rowColumn(definition) ?? []),
  )
}
