import { z } from 'zod'
import { annotated, labelBody, text, truth } from '../definitions/bodyParts.ts'
import { enumMembers } from '../metadata/enumMembers.ts'

/** Members that the service declares and decides itself, or that the emulator has no use for: ignored when sent. */
const ignored = Object.fromEntries(
  [
    'AttributeOf',
    'AutoNumberFormat',
    'CanBeSecuredForCreate',
    'CanBeSecuredForRead',
    'CanBeSecuredForUpdate',
    'CanModifyAdditionalSettings',
    'ColumnNumber',
    'CreatedOn',
    'DeprecatedVersion',
    'ExternalName',
    'HasChanged',
    'InheritsFrom',
    'IntroducedVersion',
    'IsAuditEnabled',
    'IsCustomizable',
    'IsDataSourceSecret',
    'IsFilterable',
    'IsGlobalFilterEnabled',
    'IsLogical',
    'IsPrimaryId',
    'IsRenameable',
    'IsRequiredForForm',
    'IsRetrievable',
    'IsSearchable',
    'IsSecured',
    'IsSortableEnabled',
    'IsValidForAdvancedFind',
    'IsValidForCreate',
    'IsValidForForm',
    'IsValidForGrid',
    'IsValidForRead',
    'IsValidForUpdate',
    'IsValidODataAttribute',
    'LinkedAttributeId',
    'ModifiedOn',
    'SourceType',
  ].map((name) => [name, z.unknown().optional()]),
)

/** A column in a request: to create one, or the whole definition that replaces one (contract.md 2.5, 2.10). */
export const columnMembers = {
  ...ignored,
  ...annotated,
  MetadataId: z.guid().nullish(),
  LogicalName: text,
  SchemaName: text,
  EntityLogicalName: text,
  AttributeType: z.enum(enumMembers.AttributeTypeCode).nullish(),
  AttributeTypeName: z.strictObject({ ...annotated, Value: z.string() }).nullish(),
  DisplayName: labelBody.nullish(),
  Description: labelBody.nullish(),
  RequiredLevel: z
    .strictObject({
      ...annotated,
      Value: z.enum(enumMembers.AttributeRequiredLevel).optional(),
      CanBeChanged: z.boolean().optional(),
      ManagedPropertyLogicalName: z.string().optional(),
    })
    .nullish(),
  IsCustomAttribute: truth,
  IsManaged: truth,
  IsPrimaryName: truth,
}

export const columnBody = z.strictObject(columnMembers)
export type ColumnBody = z.infer<typeof columnBody>

/** `Targets` follow from the relationships. */
export const lookupBody = z.strictObject({
  ...columnMembers,
  Targets: z.array(z.string()).nullish(),
  Format: z.unknown().optional(),
})
