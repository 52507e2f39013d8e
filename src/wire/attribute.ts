import type { Label } from './label.ts'
import type { AttributeRequiredLevelManagedProperty } from './managedProperty.ts'

/** A column, as `EntityDefinitions(…)/Attributes` returns it. contract.md 2.10. */
export interface AttributeMetadata {
  '@odata.type'?: string
  MetadataId: string
  LogicalName: string
  SchemaName: string
  EntityLogicalName: string
  AttributeType: string
  AttributeTypeName: { Value: string }
  DisplayName: Label
  Description: Label
  RequiredLevel: AttributeRequiredLevelManagedProperty
  IsCustomAttribute: boolean
  IsManaged: boolean
  IsPrimaryId: boolean
  IsPrimaryName: boolean
}

/** The cast that adds the tables a lookup may point to. contract.md 2.10. */
export interface LookupAttributeMetadata extends AttributeMetadata {
  Targets: string[]
}
