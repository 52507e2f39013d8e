/** A setting a managed solution may freeze. It binds managed components only. contract.md 3.6. */
export interface BooleanManagedProperty {
  Value: boolean
  CanBeChanged: boolean
  ManagedPropertyLogicalName: string
}

/** contract.md 3.6. */
export interface AttributeRequiredLevelManagedProperty {
  Value: 'None' | 'SystemRequired' | 'ApplicationRequired' | 'Recommended'
  CanBeChanged: boolean
  ManagedPropertyLogicalName: string
}
