import { relationshipNotFound } from '../errors.ts'
import type { ResourceType } from '../odata/resourceType.ts'
import { metadataType, type Declaration, type MetadataItem } from './metadataType.ts'
import { isManyToMany, isOneToMany, type Relationship } from './relationship.ts'
import type { Schema } from './schema.ts'

/** contract.md 3.1. */
export const relationshipProperties = {
  SchemaName: 'string',
  RelationshipType: { enumType: 'RelationshipType' },
  SecurityTypes: { enumType: 'SecurityTypes' },
  IsCustomRelationship: 'boolean',
  IsManaged: 'boolean',
  IsCustomizable: 'managed',
  IsValidForAdvancedFind: 'boolean',
  IntroducedVersion: 'string',
  HasChanged: 'boolean',
  MetadataId: 'guid',
} as const satisfies Record<string, Declaration>

/** contract.md 3.2. */
export const oneToManyProperties = {
  ReferencedEntity: 'string',
  ReferencedAttribute: 'string',
  ReferencingEntity: 'string',
  ReferencingAttribute: 'string',
  ReferencedEntityNavigationPropertyName: 'string',
  ReferencingEntityNavigationPropertyName: 'string',
  IsHierarchical: 'boolean',
  EntityKey: 'string',
  IsRelationshipAttributeDenormalized: 'boolean',
  RelationshipBehavior: 'number',
  IsDenormalizedLookup: 'boolean',
  DenormalizedAttributeName: 'string',
  AssociatedMenuConfiguration: 'complex',
  CascadeConfiguration: 'complex',
  RelationshipAttributes: 'complex',
} as const satisfies Record<string, Declaration>

/** contract.md 3.3. */
export const manyToManyProperties = {
  Entity1LogicalName: 'string',
  Entity2LogicalName: 'string',
  IntersectEntityName: 'string',
  Entity1IntersectAttribute: 'string',
  Entity2IntersectAttribute: 'string',
  Entity1NavigationPropertyName: 'string',
  Entity2NavigationPropertyName: 'string',
  Entity1AssociatedMenuConfiguration: 'complex',
  Entity2AssociatedMenuConfiguration: 'complex',
} as const satisfies Record<string, Declaration>

const isRelationship = (item: MetadataItem): item is Relationship => 'RelationshipType' in item

export interface RelationshipTypes {
  readonly all: ResourceType<MetadataItem>
  readonly oneToMany: ResourceType<MetadataItem>
  readonly manyToMany: ResourceType<MetadataItem>
}

export const relationshipTypes = (schema: Schema, columns: ResourceType<MetadataItem>): RelationshipTypes => {
  const shared = {
    alternateKeys: ['SchemaName'],
    notFound: relationshipNotFound,
    address: (item: MetadataItem) => `RelationshipDefinitions(${item.MetadataId})`,
  }
  const lookup = {
    name: 'Lookup',
    isCollection: false,
    type: () => columns.cast('Microsoft.Dynamics.CRM.LookupAttributeMetadata') ?? columns,
    follow: (item: MetadataItem): readonly MetadataItem[] => {
      if (!isRelationship(item) || !isOneToMany(item)) return []
      const column = schema.column(item.ReferencingEntity, item.ReferencingAttribute)
      return column === undefined ? [] : [column]
    },
  }
  const one = metadataType({
    ...shared,
    name: 'OneToManyRelationshipMetadata',
    properties: { ...relationshipProperties, ...oneToManyProperties },
    navigations: [lookup],
    includes: (item) => isRelationship(item) && isOneToMany(item),
  })
  const many = metadataType({
    ...shared,
    name: 'ManyToManyRelationshipMetadata',
    properties: { ...relationshipProperties, ...manyToManyProperties },
    includes: (item) => isRelationship(item) && isManyToMany(item),
  })
  const all = metadataType({
    ...shared,
    name: 'RelationshipMetadataBase',
    properties: relationshipProperties,
    derived: [one, many],
    includes: isRelationship,
    ownType: (item) =>
      isRelationship(item) && isManyToMany(item)
        ? 'ManyToManyRelationshipMetadata'
        : 'OneToManyRelationshipMetadata',
  })
  return { all, oneToMany: one, manyToMany: many }
}
