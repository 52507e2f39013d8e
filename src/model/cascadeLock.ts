import { isCascadeKnown, type CascadeAction } from './cascade.ts'
import { isServerDecided } from './cascadeOptions.ts'
import { closedBy, type Closed } from './closed.ts'
import type { Environment } from './environment.ts'
import { isLocked, type Relationship } from './relationship.ts'
import { isUnknown } from './unknown.ts'

/** Why cascade settings of a relationship cannot be changed: all of them, or those that the rule is about. */
export const rowLocks = ['manyToMany', 'draft', 'leaving', 'gone', 'locked', 'unknown', 'systemDelete'] as const
export type RowLock = (typeof rowLocks)[number]

/** Why one of them cannot, whatever the value (contract.md 3.4, 4.3). */
export type CellLock = Closed['rule'] | 'locked' | 'unknown' | 'systemDelete' | 'serverDecides'

/** Null: they can be changed, as far as the rules about the relationship alone go. */
export function rowLockOf(held: Environment, staged: Environment, relationship: Relationship): RowLock | null {
  const closed = closedBy(held, staged, relationship.schemaName)
  if (closed.type === 'closed') return closed.reason.rule
  if (isLocked(relationship)) return 'locked'
  if (!isCascadeKnown(closed.relationship.cascade)) return 'unknown'
  return relationship.isCustom ? null : 'systemDelete'
}

/** The same for one setting. `lock`: that of the relationship. */
export function cellLockOf(relationship: Relationship, lock: RowLock | null, action: CascadeAction): CellLock | null {
  if (relationship.type === 'ManyToMany') return 'manyToMany'
  if (lock !== null && lock !== 'unknown' && lock !== 'systemDelete') return lock
  if (isUnknown(relationship.cascade[action])) return 'unknown'
  if (isServerDecided(action)) return 'serverDecides'
  return action === 'delete' && !relationship.isCustom ? 'systemDelete' : null
}
