import type { CascadeAction, CascadeValue } from './cascade.ts'
import { isLeaving, type Environment } from './environment.ts'
import { becomesParental, type ParentalObstacle } from './parental.ts'
import { isLocked, type OneToMany } from './relationship.ts'
import { isUserOwned } from './table.ts'
import { isUnknown } from './unknown.ts'

/** Why a value cannot be chosen. Each names the code the server would answer with. */
export type Refusal =
  /** It is staged to be deleted: a value beside that would be for nothing. */
  | { readonly rule: 'leaving' }
  /** A managed solution forbids it: 0x8004f026 (contract.md 2.7). */
  | { readonly rule: 'locked' }
  /** The present value was not understood, so the settings are not rewritten (safety.md P17). */
  | { readonly rule: 'unknownPresent' }
  /** A system relationship's Delete is frozen: 0x80048203 (contract.md 4.3). */
  | { readonly rule: 'systemDelete' }
  /** Not in the action's set: 0x80048204 (contract.md 3.4). */
  | { readonly rule: 'notForAction' }
  /** Merge follows the primary table, Archive follows Delete; the server corrects anything else (contract.md 3.4). */
  | { readonly rule: 'serverDecides' }
  /** 0x80044156 (contract.md 4.3). */
  | { readonly rule: 'notUserOwned' }
  /** 0x80048107 (contract.md 4.3). */
  | { readonly rule: 'reparentNotUserOwned' }
  /** 0x80048104 (contract.md 4.3). */
  | { readonly rule: 'lookupRequired' }
  | ParentalObstacle

export type CascadeOption =
  | { readonly value: CascadeValue; readonly allowed: true }
  | { readonly value: CascadeValue; readonly allowed: false; readonly refusal: Refusal }

/** What the caller knows besides the relationship as staged. */
export interface Known {
  /** Whether the lookup column is SystemRequired; undefined leaves that rule to the server. */
  readonly lookupRequired?: boolean | undefined
  /** The relationship as the server holds it: what is parental there may stay, or become so again. */
  readonly baseline?: OneToMany | undefined
}

const ownershipValues: readonly CascadeValue[] = ['Cascade', 'Active', 'UserOwned', 'NoCascade']

/** Dataverse decides these by itself (contract.md 3.4). */
export const isServerDecided = (action: CascadeAction): boolean => action === 'merge' || action === 'archive'

/** Legal values by action (contract.md 3.4). */
export const valuesOf: Readonly<Record<CascadeAction, readonly CascadeValue[]>> = {
  assign: ownershipValues,
  reparent: ownershipValues,
  share: ownershipValues,
  unshare: ownershipValues,
  rollupView: ownershipValues,
  delete: ['Cascade', 'RemoveLink', 'Restrict'],
  merge: ['Cascade', 'NoCascade'],
  archive: ['Cascade', 'RemoveLink', 'Restrict', 'NoCascade'],
}

/**
 * Every value an action can show for this relationship, each allowed or with the reason why not, judged in the
 * environment given (pass the staged one). The present value is always listed.
 */
export function cascadeOptions(
  environment: Environment,
  relationship: OneToMany,
  action: CascadeAction,
  known: Known = {},
): readonly CascadeOption[] {
  const present = relationship.cascade[action]
  const listed = valuesOf[action]
  const values = isUnknown(present) || listed.includes(present) ? listed : [...listed, present]
  return values.map((value) => {
    if (value === present) return { value, allowed: true }
    const refusal = refuse(environment, relationship, action, value, known)
    return refusal === null ? { value, allowed: true } : { value, allowed: false, refusal }
  })
}

/** Why this value cannot be chosen now, or null when it can. The same rules as `cascadeOptions`, for one value. */
export function refuse(
  environment: Environment,
  relationship: OneToMany,
  action: CascadeAction,
  value: CascadeValue,
  { lookupRequired, baseline = relationship }: Known = {},
): Refusal | null {
  const refusal = refuseValue(environment, relationship, action, value, lookupRequired)
  if (refusal !== null) return refusal
  const changed = { ...relationship, cascade: { ...relationship.cascade, [action]: value } }
  return becomesParental(environment, baseline, changed)
}

/** The rules that look at the value alone; the parental ones look at the relationship as a whole. */
export function refuseValue(
  environment: Environment,
  relationship: OneToMany,
  action: CascadeAction,
  value: CascadeValue,
  lookupRequired?: boolean,
): Refusal | null {
  if (isLeaving(environment, relationship.schemaName)) return { rule: 'leaving' }
  if (isLocked(relationship)) return { rule: 'locked' }
  if (isUnknown(relationship.cascade[action])) return { rule: 'unknownPresent' }
  if (isServerDecided(action)) return { rule: 'serverDecides' }
  if (!valuesOf[action].includes(value)) return { rule: 'notForAction' }
  if (action === 'delete' && !relationship.isCustom) return { rule: 'systemDelete' }
  if (value === 'RemoveLink' && lookupRequired === true) return { rule: 'lookupRequired' }
  const related = environment.tables.get(relationship.referencingTable)
  if (related !== undefined && !isUserOwned(related)) {
    if (value === 'UserOwned') return { rule: 'notUserOwned' }
    if (action === 'reparent' && value !== 'NoCascade') return { rule: 'reparentNotUserOwned' }
  }
  return null
}
