import type { Cascade } from './cascade.ts'
import type { UnknownValue } from './unknown.ts'

export const menuBehaviors = ['UseCollectionName', 'UseLabel', 'DoNotDisplay'] as const
export type MenuBehavior = (typeof menuBehaviors)[number]

/** How related rows are listed in the navigation pane of the other table's form (contract.md 3.5). */
export interface Menu {
  readonly behavior: MenuBehavior | UnknownValue
  readonly group: string
  /** By language code: what the entry is called in each language that has a label (contract.md 3.6). */
  readonly labels: Readonly<Record<string, string>>
  readonly order: number | null
  readonly isCustomizable: boolean
}

interface RelationshipBase {
  /** Unique over one-to-many and many-to-many alike (contract.md 1.6). */
  readonly schemaName: string
  readonly metadataId: string
  readonly isCustom: boolean
  readonly isManaged: boolean
  /** Binds managed relationships only (contract.md 3.6). */
  readonly isCustomizable: boolean
  readonly isSearchable: boolean
}

/** Many-to-one is the same relationship seen from the related table. */
export interface OneToMany extends RelationshipBase {
  readonly type: 'OneToMany'
  /** The primary (one) side. */
  readonly referencedTable: string
  readonly referencedColumn: string
  readonly referencedNavigation: string
  /** The related (many) side; it carries the lookup column. */
  readonly referencingTable: string
  readonly lookupColumn: string
  readonly referencingNavigation: string
  readonly isHierarchical: boolean
  readonly cascade: Cascade
  readonly menu: Menu | UnknownValue
}

export interface ManyToMany extends RelationshipBase {
  readonly type: 'ManyToMany'
  readonly table1: string
  readonly table2: string
  readonly navigation1: string
  readonly navigation2: string
  readonly intersectTable: string
  readonly intersectColumn1: string
  readonly intersectColumn2: string
  readonly menu1: Menu | UnknownValue
  readonly menu2: Menu | UnknownValue
}

export type Relationship = OneToMany | ManyToMany

/** The two tables: primary then related, or the two sides of a many-to-many. Equal for a self relationship. */
export const endsOf = (relationship: Relationship): readonly [string, string] =>
  relationship.type === 'OneToMany'
    ? [relationship.referencedTable, relationship.referencingTable]
    : [relationship.table1, relationship.table2]

/** The tables these relationships touch, each once, by name: what is published after they change (contract.md 8.1). */
export const tablesOf = (relationships: readonly Relationship[]): readonly string[] =>
  [...new Set(relationships.flatMap(endsOf))].toSorted()

export const isSelf = (relationship: Relationship): boolean => {
  const [one, other] = endsOf(relationship)
  return one === other
}

/** Managed properties bind managed components only: a locked unmanaged one is still editable (contract.md 3.6). */
export const isLocked = (relationship: Relationship): boolean =>
  relationship.isManaged && !relationship.isCustomizable
