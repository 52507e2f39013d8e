import type { EntityMetadata } from '../../wire/entity.ts'
import type { RowColumn } from '../rows/rowProperties.ts'
import type { ValueKind } from '../odata/resourceType.ts'
import type { Navigation, Navigations } from './links.ts'
import { element, key } from './xml.ts'

const byColumnType: ReadonlyMap<string, string> = new Map([
  ['Integer', 'Edm.Int32'],
  ['Picklist', 'Edm.Int32'],
  ['State', 'Edm.Int32'],
  ['Status', 'Edm.Int32'],
  ['BigInt', 'Edm.Int64'],
  ['Double', 'Edm.Double'],
])

const byKind: Readonly<Record<ValueKind, string>> = {
  string: 'Edm.String',
  boolean: 'Edm.Boolean',
  number: 'Edm.Decimal',
  guid: 'Edm.Guid',
  date: 'Edm.DateTimeOffset',
  enum: 'Edm.String',
  complex: 'Edm.ComplexType',
}

/** What a row prints, and nothing else: columns without a property have none here either. */
const propertiesOf = (columns: Iterable<RowColumn>): string[] =>
  [...columns].map(({ property: { name, kind }, type: columnType }) => {
    const type = byColumnType.get(columnType) ?? byKind[kind]
    const scale = type === 'Edm.Decimal' ? 'Variable' : undefined
    return element('Property', { Name: name, Type: type, Scale: scale })
  })

const navigationProperty = (
  { name, target, isCollection, partner, idProperty }: Navigation,
  tables: ReadonlyMap<string, EntityMetadata>,
): string => {
  const type = `mscrm.${target}`
  return element(
    'NavigationProperty',
    { Name: name, Type: isCollection ? `Collection(${type})` : type, Partner: partner ?? undefined },
    idProperty === null
      ? []
      : [
          element('ReferentialConstraint', {
            Property: idProperty,
            ReferencedProperty: tables.get(target)?.PrimaryIdAttribute,
          }),
        ],
  )
}

/** The entity type of a table's rows. */
export const rowEntityType = (
  table: EntityMetadata,
  columns: Iterable<RowColumn>,
  navigations: Navigations,
  tables: ReadonlyMap<string, EntityMetadata>,
): string =>
  element('EntityType', { Name: table.LogicalName, BaseType: 'mscrm.crmbaseentity' }, [
    key(table.PrimaryIdAttribute),
    ...propertiesOf(columns),
    ...[...(navigations.get(table.LogicalName)?.values() ?? [])].map((item) => navigationProperty(item, tables)),
  ])

/** The set of a table's rows, with the sets that its navigations lead to; nothing for a table without a set. */
export const rowEntitySet = (
  { EntitySetName, LogicalName }: EntityMetadata,
  navigations: Navigations,
  tables: ReadonlyMap<string, EntityMetadata>,
): string[] => {
  if (EntitySetName === null) return []
  const bindings = [...(navigations.get(LogicalName)?.values() ?? [])].flatMap(({ name, target }) => {
    const set = tables.get(target)?.EntitySetName
    return typeof set === 'string' ? [element('NavigationPropertyBinding', { Path: name, Target: set })] : []
  })
  return [element('EntitySet', { Name: EntitySetName, EntityType: `Microsoft.Dynamics.CRM.${LogicalName}` }, bindings)]
}
