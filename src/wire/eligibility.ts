/** contract.md 5: one member, called like the action. */
export interface EligibilityAnswer {
  '@odata.context'?: string
  CanBeReferenced?: boolean
  CanBeReferencing?: boolean
  CanManyToMany?: boolean
}

/** contract.md 5, of the three GetValid… functions: logical names. */
export interface EligibleTables {
  '@odata.context'?: string
  EntityNames: readonly string[]
}
