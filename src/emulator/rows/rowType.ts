import type { EntityMetadata } from '../../wire/entity.ts'
import { rowNotFound, rowNotFoundByKey } from '../errors.ts'
import { keyText } from '../odata/key.ts'
import type { Hierarchy, Navigation, Representation, ResourceType } from '../odata/resourceType.ts'
import { formattedValue } from './formattedValue.ts'
import type { RowColumn } from './rowProperties.ts'
import { referenceIn, type Row } from './row.ts'

/** What the type of a table's rows needs to know about the rest of the environment. */
export interface RowContext {
  /** The columns of each alternate key. */
  keys(table: string): readonly (readonly string[])[]
  navigations(table: string): readonly Navigation<Row>[]
  hierarchy(table: string): Hierarchy | null
  /** The text a row shows in a lookup; null without a primary name. */
  nameOf(table: string, id: string): string | null
  /** Of the row's `transactioncurrencyid`; empty without one. */
  currencySymbol(row: Row): string
  /** The property to write a lookup with (contract.md 6.2). */
  navigationFor(table: string, column: string, target: string): string | null
}

export const formattedTextAnnotation = 'OData.Community.Display.V1.FormattedValue'
const lookupTable = 'Microsoft.Dynamics.CRM.lookuplogicalname'
const lookupNavigation = 'Microsoft.Dynamics.CRM.associatednavigationproperty'

/**
 * Writes one column of a row with the annotations that were asked for.
 * @param name What the column is called here: its property, or an alias.
 */
export const writeColumn = (
  into: Record<string, unknown>,
  name: string,
  { column, property, isLookup, type }: RowColumn,
  row: Row,
  context: RowContext,
  { annotates }: Pick<Representation, 'annotates'>,
): void => {
  const put = (annotation: string, value: string | null) => {
    if (value !== null && annotates(annotation)) into[`${name}@${annotation}`] = value
  }
  const value = property.read(row)
  const reference = isLookup ? referenceIn(row, column) : null
  if (reference !== null) {
    put(lookupNavigation, context.navigationFor(row.table, column, reference.table))
    put(lookupTable, reference.table)
    put(formattedTextAnnotation, context.nameOf(reference.table, reference.id))
  } else if (!isLookup) {
    const symbol = type === 'Money' ? context.currencySymbol(row) : ''
    put(formattedTextAnnotation, formattedValue(type, value, symbol))
  }
  into[name] = value
}

/** The rows of one table as a resource type. */
export const rowType = (
  table: EntityMetadata,
  logicalColumns: ReadonlyMap<string, RowColumn>,
  context: RowContext,
): ResourceType<Row> => {
  const columns = new Map([...logicalColumns.values()].map((column) => [column.property.name, column]))
  const { LogicalName, PrimaryIdAttribute: key } = table
  let navigations: ReadonlyMap<string, Navigation<Row>> | null = null
  const navigation = (name: string) => {
    navigations ??= new Map(context.navigations(LogicalName).map((item) => [item.name, item]))
    return navigations.get(name)
  }
  return {
    name: `Microsoft.Dynamics.CRM.${LogicalName}`,
    isMetadata: false,
    foldsCase: true,
    key,
    alternateKeys: context
      .keys(LogicalName)
      .map((names) => names.map((name) => logicalColumns.get(name)?.property.name ?? name)),
    property: (name) => columns.get(name)?.property,
    navigation,
    derivedProperty: () => undefined,
    cast: () => undefined,
    includes: (row) => row.table === LogicalName,
    hierarchy: () => context.hierarchy(LogicalName),
    notFound: (given) =>
      given.has(key) ? rowNotFound(LogicalName, keyText(given)) : rowNotFoundByKey(LogicalName),
    address: (row) => `${table.EntitySetName ?? LogicalName}(${row.id})`,
    writer: (select, representation) => {
      // The id always comes along, like the ETag.
      const names = select === null ? [...columns.keys()] : [...new Set([...select, key])]
      const written = names.flatMap((name) => columns.get(name) ?? [])
      return (row) => {
        const into: Record<string, unknown> = { '@odata.etag': `W/"${row.version}"` }
        for (const column of written) {
          writeColumn(into, column.property.name, column, row, context, representation)
        }
        return into
      }
    },
  }
}
