import type { EntityMetadata } from '../../wire/entity.ts'
import { tableNotFound } from '../errors.ts'
import type { Navigation, ResourceType } from '../odata/resourceType.ts'
import { isGuid } from './identity.ts'
import { metadataType, type Declaration, type MetadataItem } from './metadataType.ts'
import type { RelationshipTypes } from './relationshipTypes.ts'
import { collectionOf, type Schema } from './schema.ts'

/** contract.md 2.10. */
export const tableProperties = {
  LogicalName: 'string',
  SchemaName: 'string',
  EntitySetName: 'string',
  DisplayName: 'complex',
  DisplayCollectionName: 'complex',
  Description: 'complex',
  PrimaryIdAttribute: 'string',
  PrimaryNameAttribute: 'string',
  ObjectTypeCode: 'number',
  OwnershipType: { enumType: 'OwnershipTypes' },
  IsCustomEntity: 'boolean',
  IsManaged: 'boolean',
  IsIntersect: 'boolean',
  IsActivity: 'boolean',
  IsPrivate: 'boolean',
  IsCustomizable: 'managed',
  CanBeRelatedEntityInRelationship: 'managed',
  CanBePrimaryEntityInRelationship: 'managed',
  CanBeInManyToMany: 'managed',
  CanChangeHierarchicalRelationship: 'managed',
  MetadataId: 'guid',
} as const satisfies Record<string, Declaration>

const isTable = (item: MetadataItem): item is EntityMetadata => 'PrimaryIdAttribute' in item

/** `EntityDefinitions` with its collections (contract.md 2.1, 2.2). */
export const tableType = (
  schema: Schema,
  columns: ResourceType<MetadataItem>,
  keys: ResourceType<MetadataItem>,
  relationships: RelationshipTypes,
): ResourceType<MetadataItem> => {
  const collection = (
    name: string,
    type: ResourceType<MetadataItem>,
    follow: (table: string) => readonly MetadataItem[],
  ): Navigation<MetadataItem> => ({
    name,
    isCollection: true,
    type: () => type,
    follow: (item) => (isTable(item) ? follow(item.LogicalName) : []),
  })
  const related = (
    name: 'OneToManyRelationships' | 'ManyToOneRelationships' | 'ManyToManyRelationships',
    type: ResourceType<MetadataItem>,
  ) => collection(name, type, (table) => collectionOf(schema, table, name))
  return metadataType({
    name: 'EntityMetadata',
    properties: tableProperties,
    alternateKeys: ['LogicalName'],
    includes: isTable,
    notFound: (key) => (isGuid(key) ? tableNotFound('', key) : tableNotFound(key)),
    address: (item) => `EntityDefinitions(${item.MetadataId})`,
    navigations: [
      {
        ...collection('Attributes', columns, (table) => schema.columns(table)),
        pick: (item, key) => {
          if (!isTable(item)) return undefined
          const name = key.get('LogicalName')
          if (name !== undefined) return schema.column(item.LogicalName, String(name))
          return schema.columns(item.LogicalName).find(({ MetadataId }) => MetadataId === key.get('MetadataId'))
        },
      },
      collection('Keys', keys, (table) => schema.keys(table)),
      related('OneToManyRelationships', relationships.oneToMany),
      related('ManyToOneRelationships', relationships.oneToMany),
      related('ManyToManyRelationships', relationships.manyToMany),
    ],
  })
}
