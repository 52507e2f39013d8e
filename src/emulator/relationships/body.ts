import { z } from 'zod'
import { annotated, labelBody, managedPropertyBody, text, truth } from '../definitions/bodyParts.ts'
import { enumMembers } from '../metadata/enumMembers.ts'

// A create and a full replacement alike: every member may be missing and falls back to its default
// (contract.md 2.5, 2.7).
const menu = z.strictObject({
  ...annotated,
  Behavior: z.enum(enumMembers.AssociatedMenuBehavior).nullish(),
  Group: z.enum(enumMembers.AssociatedMenuGroup).nullish(),
  Label: labelBody.nullish(),
  Order: z.int32().nullish(),
  IsCustomizable: truth,
  Icon: text,
  ViewId: z.guid().nullish(),
  AvailableOffline: truth,
  MenuId: text,
  QueryApi: text,
})

const cascadeType = z.enum(enumMembers.CascadeType).optional()

const cascade = z.strictObject({
  ...annotated,
  Assign: cascadeType,
  Delete: cascadeType,
  Archive: cascadeType,
  Merge: cascadeType,
  Reparent: cascadeType,
  Share: cascadeType,
  Unshare: cascadeType,
  RollupView: cascadeType,
})

/** contract.md 3.1. */
const base = {
  ...annotated,
  MetadataId: z.guid().nullish(),
  SchemaName: text,
  RelationshipType: text,
  SecurityTypes: text,
  IsCustomRelationship: truth,
  IsManaged: truth,
  IsCustomizable: managedPropertyBody.nullish(),
  IsValidForAdvancedFind: truth,
  IntroducedVersion: text,
  HasChanged: truth,
}

/** contract.md 3.2. */
export const oneToManyBody = z.strictObject({
  ...base,
  ReferencedEntity: text,
  ReferencedAttribute: text,
  ReferencingEntity: text,
  ReferencingAttribute: text,
  ReferencedEntityNavigationPropertyName: text,
  ReferencingEntityNavigationPropertyName: text,
  IsHierarchical: truth,
  CascadeConfiguration: cascade.nullish(),
  AssociatedMenuConfiguration: menu.nullish(),
  RelationshipBehavior: z.int().nullish(),
  RelationshipAttributes: z.array(z.unknown()).nullish(),
  EntityKey: text,
  IsDenormalizedLookup: truth,
  DenormalizedAttributeName: text,
  IsRelationshipAttributeDenormalized: truth,
  // A create reads it (columns/columnBody.ts). A replacement does not apply it: a column is edited through its table's
  // attributes (contract.md 2.7).
  Lookup: z.unknown().optional(),
})

/** contract.md 3.3. */
export const manyToManyBody = z.strictObject({
  ...base,
  Entity1LogicalName: text,
  Entity2LogicalName: text,
  IntersectEntityName: text,
  Entity1IntersectAttribute: text,
  Entity2IntersectAttribute: text,
  Entity1NavigationPropertyName: text,
  Entity2NavigationPropertyName: text,
  Entity1AssociatedMenuConfiguration: menu.nullish(),
  Entity2AssociatedMenuConfiguration: menu.nullish(),
})

export type OneToManyBody = z.infer<typeof oneToManyBody>
export type ManyToManyBody = z.infer<typeof manyToManyBody>
export type MenuBody = z.infer<typeof menu>
export type CascadeBody = z.infer<typeof cascade>
