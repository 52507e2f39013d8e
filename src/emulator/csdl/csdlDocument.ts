import { rowOnlyTables } from '../metadata/rowOnlyTables.ts'
import type { State } from '../state.ts'
import { valueTypes } from './complexTypes.ts'
import { definitionComplexTypes, definitionEntityTypes } from './definitionTypes.ts'
import { enumTypes } from './enumTypes.ts'
import { navigationsOf } from './links.ts'
import { messageDeclarations } from './messages.ts'
import { rowEntitySet, rowEntityType } from './rowTypes.ts'
import { element } from './xml.ts'

const set = (name: string, type: string): string =>
  element('EntitySet', { Name: name, EntityType: `Microsoft.Dynamics.CRM.${type}` })

/**
 * The environment in OData's own words (CSDL 4.0): a type and a set for each table, the definitions' types, and the
 * messages among `isRegistered`.
 */
export const csdlDocument = (
  { schema, rowTypes }: Pick<State, 'schema' | 'rowTypes'>,
  isRegistered: (name: string) => boolean,
): string => {
  const hidden = rowOnlyTables.flatMap(({ logicalName }) => schema.table(logicalName) ?? [])
  const tables = new Map([...schema.tables(), ...hidden].map((table) => [table.LogicalName, table]))
  const navigations = navigationsOf(schema, (table) => rowTypes.columns(table))
  const messages = messageDeclarations(isRegistered)
  const content = [
    ...enumTypes,
    ...valueTypes(),
    ...definitionComplexTypes(),
    ...definitionEntityTypes(),
    element('EntityType', { Name: 'crmbaseentity', Abstract: 'true' }),
    ...[...tables.values()].map((table) =>
      rowEntityType(table, rowTypes.columns(table.LogicalName).values(), navigations, tables),
    ),
    ...messages.types,
    element('EntityContainer', { Name: 'System' }, [
      ...[...tables.values()].flatMap((table) => rowEntitySet(table, navigations, tables)),
      set('EntityDefinitions', 'EntityMetadata'),
      set('RelationshipDefinitions', 'RelationshipMetadataBase'),
      ...messages.imports,
    ]),
  ]
  const namespaces = { Namespace: 'Microsoft.Dynamics.CRM', Alias: 'mscrm' }
  const model = element('Schema', { ...namespaces, xmlns: 'http://docs.oasis-open.org/odata/ns/edm' }, content)
  return `<?xml version="1.0" encoding="utf-8"?>${element(
    'edmx:Edmx',
    { Version: '4.0', 'xmlns:edmx': 'http://docs.oasis-open.org/odata/ns/edmx' },
    [element('edmx:DataServices', {}, [model])],
  )}`
}
