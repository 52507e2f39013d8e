import type { EntityMetadata } from '../../wire/entity.ts'
import { rowNotFound, rowNotFoundByKey } from '../errors.ts'
import type { Column } from '../metadata/buildColumn.ts'
import { keyText } from '../odata/key.ts'
import type { Hierarchy, Navigation, Representation, ResourceType } from '../odata/resourceType.ts'
import { formattedValue } from './formattedValue.ts'
import { rowColumn, type RowColumn } from './rowProperties.ts'
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

const display = 'OData.Community.Display.V1.FormattedValue'
const lookupTable = 'Microsoft.Dynamics.CRM.lookuplogicalname'
const lookupNavigation = 'Microsoft.Dynamics.CRM.associatednavigationproperty'

const annotate = (
  into: Record<string, unknown>,
  { column, property, isLookup, type }: RowColumn,
  row: Row,
  context: RowContext,
  { annotates }: Representation,
): void => {
  const put = (annotation: string, value: string | null) => {
    if (value !== null && annotates(annotation)) into[`${property.name}@${annotation}`] = value
  }
  const reference = isLookup ? referenceIn(row, column) : null
  if (reference === null) {
    if (!isLookup) put(display, formattedValue(type, property.read(row), type === 'Money' ? context.currencySymbol(row) : ''))
    return
  }
  put(lookupNavigation, context.navigationFor(row.table, column, reference.table))
  put(lookupTable, reference.table)
  put(display, context.nameOf(reference.table, reference.id))
}

/** The rows of one table as a resource type. */
export const rowType = (
  table: EntityMetadata,
  definitions: readonly Column[],
  context: RowContext,
): ResourceType<Row> => {
  const columns = new Map<string, RowColumn>()
  for (const definition of definitions) {
    const column = rowColumn(definition, (...reference) => context.nameOf(...reference))
    if (column !== null) columns.set(column.property.name, column)
  }
  const { LogicalName, PrimaryIdAttribute: key } = table
  const propertyOf = new Map([...columns].map(([name, { column }]) => [column, name]))
  let navigations: ReadonlyMap<string, Navigation<Row>> | null = null
  const navigation = (name: string) => {
    navigations ??= new Map(context.navigations(LogicalName).map((item) => [item.name, item]))
    return navigations.get(name)
  }
  return {
    name: `Microsoft.Dynamics.CRM.${LogicalName}`,
    isMetadata: false,
    key,
    alternateKeys: context
      .keys(LogicalName)
      .map((names) => names.map((name) => propertyOf.get(name) ?? name)),
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
          annotate(into, column, row, context, representation)
          into[column.property.name] = column.property.read(row)
        }
        return into
      }
    },
  }
}
