import type { EntityMetadata } from '../../wire/entity.ts'
import { tablePrivileges } from '../security/tablePrivileges.ts'
import type { State } from '../state.ts'
import { columnTypeName } from '../metadata/columnTypes.ts'
import type { MetadataItem } from '../metadata/metadataType.ts'
import { collectionOf } from '../metadata/schema.ts'
import type { ChangesSince } from './changeLog.ts'
import { compileCriteria } from './condition.ts'
import type { EntityQuery } from './entityQuery.ts'
import { propertiesOf, wantedOf, wants } from './propertiesOf.ts'

const relationshipCollections = [
  'OneToManyRelationships',
  'ManyToOneRelationships',
  'ManyToManyRelationships',
] as const
const collections: ReadonlySet<string> = new Set(['Attributes', 'Privileges', 'Keys', ...relationshipCollections])

const withType = (column: MetadataItem, properties: object): object => {
  const name = columnTypeName(column)
  // Recorded: the base type goes without.
  if (name === 'AttributeMetadata') return properties
  return { '@odata.type': `#Microsoft.Dynamics.CRM.Complex${name}`, ...properties }
}

const privilegesOf = (table: EntityMetadata): readonly object[] =>
  tablePrivileges(table).map(({ id, name, type, depths }) => ({
    CanBeBasic: depths.includes('Basic'),
    CanBeDeep: depths.includes('Deep'),
    CanBeGlobal: depths.includes('Global'),
    CanBeLocal: depths.includes('Local'),
    CanBeEntityReference: false,
    CanBeParentEntityReference: false,
    Name: name,
    PrivilegeId: id,
    PrivilegeType: type,
  }))

/**
 * The definitions that a query asks for: contract.md 9.
 * @param since Null: everything. Else what changed, and the tables around it with `HasChanged: false`. A query that
 * names `Privileges` gets every table, as Microsoft documents.
 * @throws ODataError 400.
 */
export const selectDefinitions = (
  state: State,
  query: EntityQuery | null,
  since: ChangesSince | null,
): readonly object[] => {
  const { schema, tableType, relationshipTypes } = state
  const columnType = tableType.navigation('Attributes')?.type()
  if (columnType === undefined) throw new Error('Tables have no columns.')
  const wanted = wantedOf(query, tableType, collections)
  const wantedOfColumns = wantedOf(query?.AttributeQuery, columnType)
  const wantedOfRelationships = wantedOf(query?.RelationshipQuery, relationshipTypes.all)
  const isWanted = compileCriteria(query?.Criteria, tableType)
  const isWantedColumn = compileCriteria(query?.AttributeQuery?.Criteria, columnType)
  const isWantedRelationship = compileCriteria(query?.RelationshipQuery?.Criteria, relationshipTypes.all)
  const named = query?.LabelQuery?.FilterLanguages ?? []
  const languages = named.length === 0 ? null : new Set(named)
  const hasChanged = (item: MetadataItem): boolean | null =>
    since === null ? null : since.changed.has(item.MetadataId)
  const isNews = (item: MetadataItem): boolean => since === null || since.changed.has(item.MetadataId)

  const columnsOf = (table: string) =>
    schema
      .columns(table)
      .filter((column) => isNews(column) && isWantedColumn(column))
      .map((column) => withType(column, propertiesOf(column, wantedOfColumns, languages, hasChanged(column))))
  const relationshipsOf = (table: string, kind: (typeof relationshipCollections)[number]) =>
    collectionOf(schema, table, kind)
      .filter((item) => isNews(item) && isWantedRelationship(item))
      .map((item) => propertiesOf(item, wantedOfRelationships, languages, hasChanged(item)))

  const alwaysComes = since === null || (wanted !== 'all' && wanted.has('Privileges'))
  return schema.tables().flatMap((table) => {
    if (!isWanted(table)) return []
    const { LogicalName } = table
    let count = 0
    const list = (name: string, items: () => readonly object[]) => {
      if (!wants(wanted, name)) return null
      const found = items()
      count += found.length
      return found
    }
    const parts: Record<string, unknown> = { Attributes: list('Attributes', () => columnsOf(LogicalName)) }
    for (const kind of relationshipCollections) parts[kind] = list(kind, () => relationshipsOf(LogicalName, kind))
    if (!alwaysComes && !isNews(table) && count === 0) return []
    parts['Privileges'] = wants(wanted, 'Privileges') ? privilegesOf(table) : null
    // EMU: the tables of the emulator have no alternate keys.
    parts['Keys'] = wants(wanted, 'Keys') ? [] : null
    return [{ ...propertiesOf(table, wanted, languages, hasChanged(table)), ...parts }]
  })
}
