import { fieldOf, fieldsOf, isSameValue } from '../model/fields.ts'
import type { PlanStep } from '../model/plan.ts'
import type { Relationship } from '../model/relationship.ts'
import type { FieldConflict } from './state.ts'

/** How the server's state relates to a step. */
export type Comparison =
  /** Every approved field holds its new value. */
  | { readonly type: 'target' }
  /** Every field of the definition is as reviewed. */
  | { readonly type: 'baseline' }
  | { readonly type: 'conflict'; readonly fields: readonly FieldConflict[] }

/**
 * Compares every decoded field, not only the approved ones. Reaching the target asks for the approved fields
 * alone: the server moves Archive and Merge along with others (contract.md 3.4), and with nothing left to
 * send nothing of a colleague's can be overwritten.
 */
export function compare(step: PlanStep, present: Relationship): Comparison {
  const now = fieldsOf(present)
  const mine = new Map(step.changes.map((change) => [fieldOf(change), change]))
  if ([...mine].every(([field, change]) => isSameValue(now.get(field), change.after)))
    return { type: 'target' }
  const reviewed = fieldsOf(step.baseline)
  const fields = [...new Set([...reviewed.keys(), ...now.keys()])].flatMap((field): FieldConflict[] => {
    const change = mine.get(field)
    const baseline = change?.before ?? reviewed.get(field)
    const theirs = now.get(field)
    if (isSameValue(baseline, theirs)) return []
    return [{ field, baseline: baseline ?? null, mine: change?.after ?? null, theirs: theirs ?? null }]
  })
  return fields.length === 0 ? { type: 'baseline' } : { type: 'conflict', fields }
}
