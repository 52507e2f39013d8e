import type { Label } from './label.ts'
import type { BooleanManagedProperty } from './managedProperty.ts'

/** A table. contract.md 2.10; the eligibility flags: contract.md 5. */
export interface EntityMetadata {
  MetadataId: string
  LogicalName: string
  SchemaName: string
  /** Null on tables without an entity set of their own. */
  EntitySetName: string | null
  DisplayName: Label
  DisplayCollectionName: Label
  Description: Label
  PrimaryIdAttribute: string
  PrimaryNameAttribute: string | null
  ObjectTypeCode: number | null
  /** None, UserOwned, TeamOwned, BusinessOwned, OrganizationOwned, BusinessParented. contract.md 3.6. */
  OwnershipType: string
  IsCustomEntity: boolean
  IsManaged: boolean
  IsIntersect: boolean | null
  IsActivity: boolean
  IsPrivate: boolean
  IsCustomizable: BooleanManagedProperty
  CanBeRelatedEntityInRelationship: BooleanManagedProperty
  CanBePrimaryEntityInRelationship: BooleanManagedProperty
  CanBeInManyToMany: BooleanManagedProperty
  CanChangeHierarchicalRelationship: BooleanManagedProperty
}
