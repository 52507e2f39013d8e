import { z } from 'zod'
import { payloadError, undeclaredProperty } from '../errors.ts'
import { enumMembers } from '../metadata/enumMembers.ts'

// A full replacement: every member may be missing and falls back to its default (contract.md 2.7).
const annotated = { '@odata.type': z.string().optional() }

const label = z.strictObject({
  ...annotated,
  LocalizedLabels: z
    .array(
      z.strictObject({
        ...annotated,
        Label: z.string().nullable(),
        LanguageCode: z.int(),
        IsManaged: z.boolean().nullish(),
        MetadataId: z.string().nullish(),
        HasChanged: z.boolean().nullish(),
      }),
    )
    .nullish(),
  // Computed by the server (contract.md 3.6).
  UserLocalizedLabel: z.unknown().optional(),
})

const menu = z.strictObject({
  ...annotated,
  Behavior: z.enum(enumMembers.AssociatedMenuBehavior).optional(),
  Group: z.enum(enumMembers.AssociatedMenuGroup).optional(),
  Label: label.nullish(),
  Order: z.int().nullish(),
  IsCustomizable: z.boolean().optional(),
  Icon: z.string().nullish(),
  ViewId: z.guid().optional(),
  AvailableOffline: z.boolean().optional(),
  MenuId: z.string().nullish(),
  QueryApi: z.string().nullish(),
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
  MetadataId: z.guid().optional(),
  SchemaName: z.string().optional(),
  RelationshipType: z.string().optional(),
  SecurityTypes: z.string().optional(),
  IsCustomRelationship: z.boolean().optional(),
  IsManaged: z.boolean().optional(),
  IsCustomizable: z
    .strictObject({
      ...annotated,
      Value: z.boolean().optional(),
      CanBeChanged: z.boolean().optional(),
      ManagedPropertyLogicalName: z.string().optional(),
    })
    .nullish(),
  IsValidForAdvancedFind: z.boolean().optional(),
  IntroducedVersion: z.string().nullish(),
  HasChanged: z.boolean().nullish(),
}

/** contract.md 3.2. */
export const oneToManyBody = z.strictObject({
  ...base,
  ReferencedEntity: z.string().optional(),
  ReferencedAttribute: z.string().optional(),
  ReferencingEntity: z.string().optional(),
  ReferencingAttribute: z.string().optional(),
  ReferencedEntityNavigationPropertyName: z.string().optional(),
  ReferencingEntityNavigationPropertyName: z.string().optional(),
  IsHierarchical: z.boolean().optional(),
  CascadeConfiguration: cascade.nullish(),
  AssociatedMenuConfiguration: menu.nullish(),
  RelationshipBehavior: z.int().optional(),
  RelationshipAttributes: z.array(z.unknown()).optional(),
  EntityKey: z.string().nullish(),
  IsDenormalizedLookup: z.boolean().nullish(),
  DenormalizedAttributeName: z.string().nullish(),
  IsRelationshipAttributeDenormalized: z.boolean().optional(),
  // Declared, but not applied: a column is edited through the table's attributes (contract.md 2.7).
  Lookup: z.unknown().optional(),
})

/** contract.md 3.3. */
export const manyToManyBody = z.strictObject({
  ...base,
  Entity1LogicalName: z.string().optional(),
  Entity2LogicalName: z.string().optional(),
  IntersectEntityName: z.string().optional(),
  Entity1IntersectAttribute: z.string().optional(),
  Entity2IntersectAttribute: z.string().optional(),
  Entity1NavigationPropertyName: z.string().optional(),
  Entity2NavigationPropertyName: z.string().optional(),
  Entity1AssociatedMenuConfiguration: menu.nullish(),
  Entity2AssociatedMenuConfiguration: menu.nullish(),
})

export type MenuBody = z.infer<typeof menu>
export type CascadeBody = z.infer<typeof cascade>

/** @throws ODataError 400 `0x80048d19` naming the first member that does not fit (contract.md 1.5). */
export const parseBody = <Body>(schema: z.ZodType<Body>, value: unknown, entity: string): Body => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.') ?? ''
  if (issue?.code === 'unrecognized_keys') {
    const name = [...issue.path, issue.keys[0] ?? ''].join('.')
    throw undeclaredProperty(entity, name)
  }
  throw payloadError(entity, `The value of '${path}' does not fit its type: ${issue?.message ?? 'invalid'}.`)
}
