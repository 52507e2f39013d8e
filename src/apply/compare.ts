import { isRelationshipValue, type RelationshipValueChange } from '../model/change.ts'
import { fieldOf, fieldsOf, isSameValue } from '../model/fields.ts'
import { subjectsOf, type CreateStep, type DeleteStep, type UpdateStep } from '../model/plan.ts'
import type { Relationship } from '../model/relationship.ts'
import type { Conflict, FieldConflict } from './state.ts'

/** How the server's state relates to a step. */
export type Comparison =
  /** Nothing is left to be done. */
  | { readonly type: 'target' }
  /** As reviewed. */
  | { readonly type: 'baseline' }
  | { readonly type: 'conflict'; readonly conflict: Conflict }

/** Compares what is there, of the relationships that a step is about, with what was reviewed and what is wanted. */
export function compare(step: UpdateStep | CreateStep | DeleteStep, present: readonly Relationship[]): Comparison {
  if (step.type === 'create') return compareCreated(step, present)
  const [relationship] = present
  const isDelete = step.type === 'delete'
  if (relationship === undefined) return isDelete ? { type: 'target' } : conflict({ type: 'gone' })
  const mine = new Map(step.changes.filter(isRelationshipValue).map((change) => [fieldOf(change), change]))
  if (!isDelete && isReached(mine, relationship)) return { type: 'target' }
  const fields = conflicts(step.baseline, relationship, mine)
  return fields.length === 0 ? { type: 'baseline' } : conflict({ type: isDelete ? 'replaced' : 'changed', fields })
}

const conflict = (found: Conflict): Comparison => ({ type: 'conflict', conflict: found })

/**
 * Reaching the target asks for the approved fields alone: the server moves Archive and Merge along with others
 * (contract.md 3.4), and with nothing left to send nothing of a colleague's can be overwritten.
 */
const isReached = (mine: ReadonlyMap<string, RelationshipValueChange>, present: Relationship): boolean => {
  const now = fieldsOf(present)
  return [...mine].every(([field, change]) => isSameValue(now.get(field) ?? null, change.after))
}

/** Every decoded field that is not as it was reviewed, not only the approved ones. */
function conflicts(
  baseline: Relationship,
  present: Relationship,
  mine: ReadonlyMap<string, RelationshipValueChange>,
): readonly FieldConflict[] {
  const [reviewed, now] = [fieldsOf(baseline), fieldsOf(present)]
  return [...new Set([...reviewed.keys(), ...now.keys()])].flatMap((field): FieldConflict[] => {
    const change = mine.get(field)
    const before = change === undefined ? (reviewed.get(field) ?? null) : change.before
    const theirs = now.get(field) ?? null
    if (isSameValue(before, theirs)) return []
    return [{ field, baseline: before, mine: change?.after ?? null, theirs }]
  })
}

/** What only the server can name or decide is empty in a draft, and no difference. */
const serverDecides: ReadonlySet<string> = new Set(['metadataId', 'cascade.merge', 'cascade.archive'])

/** None of the names is there; or all are, as the draft says; or somebody else has made one of them. */
function compareCreated(step: CreateStep, present: readonly Relationship[]): Comparison {
  if (present.length === 0) return { type: 'baseline' }
  const wanted = subjectsOf(step)
  const byName = new Map(present.map((relationship) => [relationship.schemaName, relationship]))
  const fields = wanted.flatMap((draft) => {
    const theirs = byName.get(draft.schemaName)
    return theirs === undefined ? [] : differencesFromDraft(draft, theirs)
  })
  if (present.length === wanted.length && fields.length === 0) return { type: 'target' }
  return conflict({ type: 'taken', schemaNames: [...byName.keys()], fields })
}

function differencesFromDraft(draft: Relationship, present: Relationship): readonly FieldConflict[] {
  const now = fieldsOf(present)
  return [...fieldsOf(draft)].flatMap(([field, mine]): FieldConflict[] => {
    const theirs = now.get(field) ?? null
    if (mine === '' || serverDecides.has(field) || isSameValue(mine, theirs)) return []
    return [{ field, baseline: null, mine, theirs }]
  })
}
