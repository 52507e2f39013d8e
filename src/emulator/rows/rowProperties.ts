import type { Column } from '../metadata/buildColumn.ts'
import type { Schema } from '../metadata/schema.ts'
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
export const holdsReference = (type: string | undefined): boolean => type !== undefined && lookupTypes.has(type)

/**
 * A table's columns as the Web API names them: a lookup is the read-only `_x_value` (contract.md 6.2). Party
 * lists and other virtual columns have no property.
 */
const rowColumn = (
  { LogicalName: logicalName, AttributeType: type }: Column,
  nameOf: (table: string, id: string) => string | null,
): RowColumn | null => {
  if (holdsReference(type)) {
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
  // The number behind the ETag (contract.md 7.3).
  const read = (row: Row) =>
    logicalName === 'versionnumber' ? row.version : (row.values.get(logicalName) ?? null)
  return { column: logicalName, type, isLookup: false, property: { name: logicalName, kind, read } }
}

/** A column that holds an id and no more. */
const idColumn = (column: string): RowColumn => ({
  column,
  type: 'Uniqueidentifier',
  isLookup: false,
  property: { name: column, kind: 'guid', read: (row) => row.values.get(column) ?? null },
})

/**
 * The columns that rows of a table print, by logical name, in the order of the definitions. Facts leave the two
 * columns of an intersect table out; its relationships name them.
 */
export const rowColumns = (
  schema: Pick<Schema, 'columns' | 'linkedBy'>,
  table: string,
  nameOf: (table: string, id: string) => string | null,
): ReadonlyMap<string, RowColumn> => {
  const definitions = schema.columns(table)
  const lookupNames = lookupNamesAmong(definitions)
  const found = new Map<string, RowColumn>()
  for (const definition of definitions) {
    const column = lookupNames.has(definition.LogicalName) ? null : rowColumn(definition, nameOf)
    if (column !== null) found.set(column.column, column)
  }
  for (const { Entity1IntersectAttribute, Entity2IntersectAttribute } of schema.linkedBy(table)) {
    for (const name of [Entity1IntersectAttribute, Entity2IntersectAttribute])
      if (!found.has(name)) found.set(name, idColumn(name))
  }
  return found
}
