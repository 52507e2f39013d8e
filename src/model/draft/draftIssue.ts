import type { Refusal } from '../cascadeOptions.ts'
import type { HierarchyObstacle } from '../hierarchyRules.ts'
import type { MenuObstacle } from '../menuRules.ts'
import type { ChosenAction } from './draft.ts'
import type { Ineligibility } from './eligibility.ts'
import type { ClosedLookup } from './multiTableLookups.ts'
import type { NameObstacle } from './nameRules.ts'

/** The behaviour as a whole, or the value of one action. */
export type CascadeField = 'cascade' | `cascade.${ChosenAction}`

/** The field of a form that an issue belongs to. The lookup of every kind of draft is `column`. */
export type DraftField =
  | 'schemaName'
  | 'referencedTable'
  | 'referencingTable'
  | `column.${'schemaName' | 'displayName' | 'description' | 'requiredLevel'}`
  | CascadeField
  | `${'menu' | 'menu1' | 'menu2'}.${'labels' | 'order'}`
  | 'isHierarchical'
  | 'intersectTable'
  | 'table1'
  | 'table2'
  | 'navigation1'
  | 'navigation2'
  | 'targets'
  | `targets.${number}.${'schemaName' | 'referencedTable' | CascadeField}`

/** Something of this name is there already. */
export type TakenName =
  /** A relationship, of either kind, whatever the case: 0x8004432b (contract.md 1.6). */
  | { readonly rule: 'nameTaken'; readonly existing: string }
  /** A table, where the hidden one of a many-to-many would be: 0x8004700b (contract.md 2.6). */
  | { readonly rule: 'tableTaken'; readonly existing: string }
  /** A column of the related table: 0x80047013 (contract.md 2.5). */
  | { readonly rule: 'columnTaken'; readonly column: string }
  /** A navigation property of the same table: 0x80047010. */
  | { readonly rule: 'navigationTaken'; readonly table: string; readonly name: string }
  /** A column where a navigation property would be, or the other way round: 0x80048834 (contract.md 2.5). */
  | { readonly rule: 'columnLikeNavigation'; readonly table: string; readonly name: string }
  /** Both ends of a relationship of a table to itself: 0x80047010 (contract.md 2.6). */
  | { readonly rule: 'sameNavigation' }

/** What the lookup column cannot be. */
export type ColumnObstacle =
  /** It has no name in any language: 0x80040203 (contract.md 2.5). */
  | { readonly rule: 'displayNameMissing' }
  /** That level belongs to the platform: 0x80040203 (contract.md 3.6). */
  | { readonly rule: 'systemRequired' }
  /** What an activity is about is not made by hand: 0x80047006 (contract.md 4.3). */
  | { readonly rule: 'regarding' }
  /** A multi-table lookup of that name is there. The server would not refuse but give it one more target (contract.md 2.9). */
  | { readonly rule: 'wouldAddTarget'; readonly column: string }
  /** The lookup that was to get one more target is not there. The server would not refuse but make a plain one (contract.md 2.5). */
  | { readonly rule: 'columnMissing'; readonly column: string }
  | ClosedLookup

/** What the targets of a lookup cannot be. */
export type TargetObstacle =
  /** The same table twice: 0x80040203. */
  | { readonly rule: 'targetTwice'; readonly table: string }
  /** A customer is an account or a contact, and both: 0x80047003 (contract.md 2.9). */
  | { readonly rule: 'notCustomer' }

export type DraftProblem =
  | NameObstacle
  | TakenName
  | ColumnObstacle
  | TargetObstacle
  | Ineligibility
  | Refusal
  | MenuObstacle
  | HierarchyObstacle

export type DraftRule = DraftProblem['rule']

/** Why the server would refuse a draft, and where. */
export type DraftIssue = DraftProblem & { readonly field: DraftField }

/** A problem at its field. */
export const at =
  (field: DraftField) =>
  (problem: DraftProblem): DraftIssue => ({ ...problem, field })
