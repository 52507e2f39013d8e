import type { CascadeAction, CascadeValue } from '../cascade.ts'
import type { RequiredLevel } from '../column.ts'
import type { LocalizedText } from '../localizedText.ts'
import type { MenuBehavior } from '../relationship.ts'

/** The areas of a form's navigation pane (contract.md 3.5); Dataverse's own names. */
export const menuGroups = ['Details', 'Sales', 'Service', 'Marketing'] as const
export type MenuGroup = (typeof menuGroups)[number]

/** How rows will be listed in the navigation pane of the other table's form (contract.md 3.5). */
export interface MenuDraft {
  readonly behavior: MenuBehavior
  readonly group: MenuGroup
  /** Asked for where `behavior` is `UseLabel`. */
  readonly labels: readonly LocalizedText[]
  readonly order: number
}

/** The actions whose value a new relationship may choose: Merge and Archive are the server's (contract.md 3.4). */
export const chosenActions = [
  'assign',
  'reparent',
  'share',
  'delete',
  'unshare',
  'rollupView',
] as const satisfies readonly CascadeAction[]
export type ChosenAction = (typeof chosenActions)[number]
export type CascadeDraft = Readonly<Record<ChosenAction, CascadeValue>>

/** A lookup column that is created along with its relationships (contract.md 2.5). */
export interface LookupDraft {
  readonly schemaName: string
  readonly displayName: readonly LocalizedText[]
  readonly description: readonly LocalizedText[]
  readonly requiredLevel: RequiredLevel
}

/**
 * The column of a one-to-many: one that is made for it, or a multi-table lookup that is there and gets one more target
 * (contract.md 2.9).
 */
export type ColumnDraft =
  | { readonly type: 'new'; readonly lookup: LookupDraft }
  | { readonly type: 'existing'; readonly schemaName: string; readonly displayName: readonly LocalizedText[] }

/** A new one-to-many (contract.md 2.5). A self relationship has the same table on both sides. */
export interface OneToManyDraft {
  readonly type: 'OneToMany'
  readonly schemaName: string
  readonly referencedTable: string
  readonly referencingTable: string
  readonly column: ColumnDraft
  readonly cascade: CascadeDraft
  readonly menu: MenuDraft
  readonly isSearchable: boolean
  readonly isHierarchical: boolean
}

/** A new many-to-many (contract.md 2.6). */
export interface ManyToManyDraft {
  readonly type: 'ManyToMany'
  readonly schemaName: string
  readonly intersectTable: string
  readonly table1: string
  readonly table2: string
  /** Equal names are refused for a self relationship (contract.md 2.6). */
  readonly navigation1: string
  readonly navigation2: string
  /** How rows of `table1` are listed on a row of `table2`. */
  readonly menu1: MenuDraft
  readonly menu2: MenuDraft
  readonly isSearchable: boolean
}

/** One target of a new multi-table lookup. */
export interface TargetDraft {
  readonly schemaName: string
  readonly referencedTable: string
  readonly cascade: CascadeDraft
}

/**
 * A new lookup with several targets, all created by one request: any tables, or account and contact as a customer
 * (contract.md 2.9).
 */
export interface MultiTableDraft {
  readonly type: 'MultiTable' | 'Customer'
  readonly referencingTable: string
  readonly lookup: LookupDraft
  /** At least one. */
  readonly targets: readonly [TargetDraft, ...TargetDraft[]]
}

/** Something to be created, with everything that the request says. */
export type Draft = OneToManyDraft | ManyToManyDraft | MultiTableDraft

/** The schema name by which a draft is staged: its own, or that of its first relationship. */
export const draftName = (draft: Draft): string =>
  draft.type === 'OneToMany' || draft.type === 'ManyToMany' ? draft.schemaName : draft.targets[0].schemaName
