import { z } from 'zod'
import { enumMembers } from './enumMembers.ts'
import { storedLabel, storedManagedProperty } from './storedDefinitions.ts'

/** A whole definition as a saved state keeps it. */
const menu = z.strictObject({
  Behavior: z.enum(enumMembers.AssociatedMenuBehavior),
  Group: z.enum(enumMembers.AssociatedMenuGroup),
  Label: storedLabel,
  Order: z.int().nullable(),
  IsCustomizable: z.boolean(),
  Icon: z.string().nullable(),
  ViewId: z.string(),
  AvailableOffline: z.boolean(),
  MenuId: z.string().nullable(),
  QueryApi: z.string().nullable(),
})

const cascadeType = z.enum(enumMembers.CascadeType)

const base = {
  MetadataId: z.string(),
  SchemaName: z.string(),
  SecurityTypes: z.string(),
  IsCustomRelationship: z.boolean(),
  IsManaged: z.boolean(),
  IsCustomizable: storedManagedProperty,
  IsValidForAdvancedFind: z.boolean(),
  IntroducedVersion: z.string().nullable(),
  HasChanged: z.boolean().nullable(),
}

export const storedRelationship = z.discriminatedUnion('RelationshipType', [
  z.strictObject({
    ...base,
    RelationshipType: z.literal('OneToManyRelationship'),
    ReferencedEntity: z.string(),
    ReferencedAttribute: z.string(),
    ReferencingEntity: z.string(),
    ReferencingAttribute: z.string(),
    ReferencedEntityNavigationPropertyName: z.string(),
    ReferencingEntityNavigationPropertyName: z.string(),
    IsHierarchical: z.boolean(),
    RelationshipBehavior: z.int(),
    RelationshipAttributes: z.array(z.unknown()),
    EntityKey: z.string().nullable(),
    IsDenormalizedLookup: z.boolean().nullable(),
    DenormalizedAttributeName: z.string().nullable(),
    IsRelationshipAttributeDenormalized: z.boolean(),
    AssociatedMenuConfiguration: menu,
    CascadeConfiguration: z.strictObject({
      Assign: cascadeType,
      Delete: cascadeType,
      Archive: cascadeType,
      Merge: cascadeType,
      Reparent: cascadeType,
      Share: cascadeType,
      Unshare: cascadeType,
      RollupView: cascadeType,
    }),
  }),
  z.strictObject({
    ...base,
    RelationshipType: z.literal('ManyToManyRelationship'),
    Entity1LogicalName: z.string(),
    Entity2LogicalName: z.string(),
    IntersectEntityName: z.string(),
    Entity1IntersectAttribute: z.string(),
    Entity2IntersectAttribute: z.string(),
    Entity1NavigationPropertyName: z.string(),
    Entity2NavigationPropertyName: z.string(),
    Entity1AssociatedMenuConfiguration: menu,
    Entity2AssociatedMenuConfiguration: menu,
  }),
])
