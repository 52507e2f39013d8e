import { isLeaving, type Environment } from './environment.ts'
import type { OneToMany } from './relationship.ts'

/** Why a relationship has no cascade setting that could be staged. */
export type Closed =
  /** It has none at all. */
  | { readonly rule: 'manyToMany' }
  /** It is only staged to be created: its draft is edited instead. */
  | { readonly rule: 'draft' }
  /** It is staged to be deleted. */
  | { readonly rule: 'leaving' }
  /** It is not there. */
  | { readonly rule: 'gone' }

export type Editable =
  | { readonly type: 'closed'; readonly reason: Closed }
  /** `relationship`: with the staged changes. `baseline`: as the server holds it. */
  | { readonly type: 'open'; readonly relationship: OneToMany; readonly baseline: OneToMany }

/** Whether the cascade settings of a relationship can be staged at all, whatever their values. */
export function closedBy(held: Environment, staged: Environment, schemaName: string): Editable {
  const relationship = staged.relationships.get(schemaName)
  const baseline = held.relationships.get(schemaName)
  if (relationship === undefined) return { type: 'closed', reason: { rule: 'gone' } }
  if (relationship.type === 'ManyToMany') return { type: 'closed', reason: { rule: 'manyToMany' } }
  if (baseline?.type !== 'OneToMany') return { type: 'closed', reason: { rule: 'draft' } }
  if (isLeaving(staged, schemaName)) return { type: 'closed', reason: { rule: 'leaving' } }
  return { type: 'open', relationship, baseline }
}
