import type { Label } from './label.ts'
import type { BooleanManagedProperty } from './managedProperty.ts'

/** contract.md 3.4. Numeric values: NoCascade 0 … Restrict 5; JSON carries the names. */
export type CascadeType = 'NoCascade' | 'Cascade' | 'Active' | 'UserOwned' | 'RemoveLink' | 'Restrict'

/** contract.md 3.4. Eight members; `Archive` mirrors `Delete` and is documented as internal. */
export interface CascadeConfiguration {
  Assign: CascadeType
  Delete: CascadeType
  Archive: CascadeType
  Merge: CascadeType
  Reparent: CascadeType
  Share: CascadeType
  Unshare: CascadeType
  RollupView: CascadeType
}

/** contract.md 3.5. */
export interface AssociatedMenuConfiguration {
  Behavior: 'UseCollectionName' | 'UseLabel' | 'DoNotDisplay'
  Group: 'Details' | 'Sales' | 'Service' | 'Marketing'
  Label: Label
  Order: number | null
  /** Read-only; false means that menu edits are refused with 0x80044329. */
  IsCustomizable: boolean
  Icon: string | null
  ViewId: string
  AvailableOffline: boolean
  MenuId: string | null
  QueryApi: string | null
}

/** contract.md 3.1. */
export interface RelationshipMetadataBase {
  '@odata.type'?: string
  MetadataId: string
  SchemaName: string
  RelationshipType: 'OneToManyRelationship' | 'ManyToManyRelationship'
  SecurityTypes: string
  IsCustomRelationship: boolean
  IsManaged: boolean
  IsCustomizable: BooleanManagedProperty
  IsValidForAdvancedFind: boolean
  IntroducedVersion: string | null
  HasChanged: boolean | null
}

/** contract.md 2.3 and 3.2. Referenced is the primary (one) side, referencing the related (many) side. */
export interface OneToManyRelationshipMetadata extends RelationshipMetadataBase {
  RelationshipType: 'OneToManyRelationship'
  ReferencedEntity: string
  ReferencedAttribute: string
  ReferencingEntity: string
  ReferencingAttribute: string
  ReferencedEntityNavigationPropertyName: string
  ReferencingEntityNavigationPropertyName: string
  IsHierarchical: boolean
  CascadeConfiguration: CascadeConfiguration
  AssociatedMenuConfiguration: AssociatedMenuConfiguration
  RelationshipBehavior: number
  RelationshipAttributes: unknown[]
  EntityKey: string | null
  IsDenormalizedLookup: boolean | null
  DenormalizedAttributeName: string | null
  IsRelationshipAttributeDenormalized: boolean
}

/** contract.md 2.4 and 3.3. */
export interface ManyToManyRelationshipMetadata extends RelationshipMetadataBase {
  RelationshipType: 'ManyToManyRelationship'
  Entity1LogicalName: string
  Entity2LogicalName: string
  IntersectEntityName: string
  Entity1IntersectAttribute: string
  Entity2IntersectAttribute: string
  Entity1NavigationPropertyName: string
  Entity2NavigationPropertyName: string
  Entity1AssociatedMenuConfiguration: AssociatedMenuConfiguration
  Entity2AssociatedMenuConfiguration: AssociatedMenuConfiguration
}

/** contract.md 2.9, of CreateCustomerRelationships and CreatePolymorphicLookupAttribute. */
export interface CreateMultiTableLookupResponse {
  '@odata.context'?: string
  RelationshipIds: string[]
  AttributeId: string
}
