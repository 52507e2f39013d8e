import { z } from 'zod'
import { enumMembers } from './enumMembers.ts'

/** Definitions of tables and columns as a saved state keeps them: nothing may be missing, nothing is made up. */
const localizedLabel = z.strictObject({
  Label: z.string(),
  LanguageCode: z.int(),
  IsManaged: z.boolean().exactOptional(),
  MetadataId: z.string().exactOptional(),
  HasChanged: z.boolean().nullable().exactOptional(),
})

export const storedLabel = z.strictObject({
  LocalizedLabels: z.array(localizedLabel),
  UserLocalizedLabel: localizedLabel.nullable(),
})

export const storedManagedProperty = z.strictObject({
  Value: z.boolean(),
  CanBeChanged: z.boolean(),
  ManagedPropertyLogicalName: z.string(),
})

export const storedTable = z.strictObject({
  MetadataId: z.string(),
  LogicalName: z.string(),
  SchemaName: z.string(),
  EntitySetName: z.string().nullable(),
  DisplayName: storedLabel,
  DisplayCollectionName: storedLabel,
  Description: storedLabel,
  PrimaryIdAttribute: z.string(),
  PrimaryNameAttribute: z.string().nullable(),
  ObjectTypeCode: z.int().nullable(),
  OwnershipType: z.string(),
  IsCustomEntity: z.boolean(),
  IsManaged: z.boolean(),
  IsIntersect: z.boolean().nullable(),
  IsActivity: z.boolean(),
  IsPrivate: z.boolean(),
  IsCustomizable: storedManagedProperty,
  CanBeRelatedEntityInRelationship: storedManagedProperty,
  CanBePrimaryEntityInRelationship: storedManagedProperty,
  CanBeInManyToMany: storedManagedProperty,
  CanChangeHierarchicalRelationship: storedManagedProperty,
})

export const storedEntityKey = z.strictObject({
  MetadataId: z.string(),
  LogicalName: z.string(),
  SchemaName: z.string(),
  EntityLogicalName: z.string(),
  KeyAttributes: z.array(z.string()),
  DisplayName: storedLabel,
  EntityKeyIndexStatus: z.enum(enumMembers.EntityKeyIndexStatus),
  IsCustomizable: storedManagedProperty,
  IsManaged: z.boolean(),
  IntroducedVersion: z.string().nullable(),
  HasChanged: z.boolean().nullable(),
})

const column = {
  MetadataId: z.string(),
  LogicalName: z.string(),
  SchemaName: z.string(),
  EntityLogicalName: z.string(),
  AttributeType: z.string(),
  AttributeTypeName: z.strictObject({ Value: z.string() }),
  DisplayName: storedLabel,
  Description: storedLabel,
  RequiredLevel: z.strictObject({
    Value: z.enum(enumMembers.AttributeRequiredLevel),
    CanBeChanged: z.boolean(),
    ManagedPropertyLogicalName: z.string(),
  }),
  IsCustomAttribute: z.boolean(),
  IsManaged: z.boolean(),
  IsPrimaryId: z.boolean(),
  IsPrimaryName: z.boolean(),
}

/** What a column's type adds. The facts state none of it but the length. */
const settings = {
  MaxLength: z.int().exactOptional(),
  FormatName: z.strictObject({ Value: z.string() }).exactOptional(),
  Format: z.string().exactOptional(),
  MinValue: z.number().exactOptional(),
  MaxValue: z.number().exactOptional(),
  Precision: z.int().exactOptional(),
  PrecisionSource: z.int().exactOptional(),
  DefaultValue: z.boolean().exactOptional(),
  DateTimeBehavior: z.strictObject({ Value: z.string() }).exactOptional(),
}

export const storedColumn = z.union([
  z.strictObject({ ...column, Targets: z.array(z.string()) }),
  z.strictObject({ ...column, ...settings }),
])

const storedSettings = z.strictObject(settings)
export type ColumnSettings = z.infer<typeof storedSettings>

