import type { Label } from './label.ts'
import type { BooleanManagedProperty } from './managedProperty.ts'

/** An alternate key, as `EntityDefinitions(…)/Keys` returns it (Web API reference, EntityKeyMetadata). */
export interface EntityKeyMetadata {
  MetadataId: string
  LogicalName: string
  SchemaName: string
  EntityLogicalName: string
  /** Columns by logical name. */
  KeyAttributes: string[]
  DisplayName: Label
  /** Only an active key can be used in a URL. */
  EntityKeyIndexStatus: 'Pending' | 'InProgress' | 'Active' | 'Failed'
  IsCustomizable: BooleanManagedProperty
  IsManaged: boolean
  IntroducedVersion: string | null
  HasChanged: boolean | null
}
