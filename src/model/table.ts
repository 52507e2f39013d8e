import type { UnknownValue } from './unknown.ts'

export const ownerships = [
  'UserOwned',
  'TeamOwned',
  'BusinessOwned',
  'OrganizationOwned',
  'BusinessParented',
  'None',
] as const
export type Ownership = (typeof ownerships)[number]

/** A table (EntityMetadata on the wire), as far as the graph, the lists and the rules need it. */
export interface Table {
  readonly logicalName: string
  readonly schemaName: string
  readonly metadataId: string
  /** Null when the caller's language has no text. */
  readonly displayName: string | null
  readonly collectionName: string | null
  readonly entitySetName: string | null
  readonly primaryIdColumn: string
  readonly primaryNameColumn: string | null
  readonly objectTypeCode: number | null
  readonly ownership: Ownership | UnknownValue
  readonly isCustom: boolean
  readonly isManaged: boolean
  readonly isIntersect: boolean
  readonly isActivity: boolean
  readonly isCustomizable: boolean
  /** Eligibility flags, contract.md 5. */
  readonly canBePrimary: boolean
  readonly canBeRelated: boolean
  readonly canBeInManyToMany: boolean
  /** Whether its hierarchy may be set or moved (contract.md 4.7). */
  readonly canChangeHierarchy: boolean
}

/** What to call a table on the screen. */
export const tableName = (table: Table): string => table.displayName ?? table.logicalName
export const tableCollectionName = (table: Table): string => table.collectionName ?? tableName(table)

/** Cascade user-owned, and a cascading Reparent, need rows that a user or team owns (contract.md 4.3). */
export const isUserOwned = (table: Table): boolean =>
  table.ownership === 'UserOwned' || table.ownership === 'TeamOwned'
