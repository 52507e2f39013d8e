import { isCascadeValue } from './cascade.ts'
import { isValueChange, subjectOf, type Change, type CreateChange, type DeleteChange, type MembershipChange, type RelationshipValueChange, type ValueChange } from './change.ts'
import { columnHolder } from './columnHolder.ts'
import { draftNames } from './draft/editDraft.ts'
import type { Environment } from './environment.ts'
import { fieldsOf, isSameValue, valueOf, type FieldValue } from './fields.ts'
import type { Relationship } from './relationship.ts'
import { withBefore, type Staged } from './stage.ts'
import { isUnknown } from './unknown.ts'

/** The server no longer holds what a staged change started from: somebody else changed it. */
export type Drift =
  | { readonly type: 'changed'; readonly change: RelationshipValueChange; readonly theirs: FieldValue }
  | { readonly type: 'gone'; readonly change: ValueChange | MembershipChange }
  /** Somebody has made a relationship of that name. */
  | { readonly type: 'taken'; readonly change: CreateChange; readonly schemaName: string }
  /** What is to be deleted is another one now: in these fields, by their paths. */
  | { readonly type: 'replaced'; readonly change: DeleteChange; readonly fields: readonly string[] }

/** Compares the staged changes with what the server holds now. */
export function drift(environment: Environment, staged: Staged): readonly Drift[] {
  return staged.flatMap((change): readonly Drift[] => {
    const present = environment.relationships.get(change.schemaName)
    if (change.type === 'create') return takenNames(environment, change)
    if (change.type === 'delete') {
      const fields = present === undefined ? [] : differences(change.baseline, present)
      return fields.length === 0 ? [] : [{ type: 'replaced', change, fields }]
    }
    // What the column or the solution holds is read when it is applied.
    if (change.type === 'column') return columnHolder(environment, change) === null ? [{ type: 'gone', change }] : []
    if (change.type === 'membership') {
      return environment.relationships.has(change.relationship) ? [] : [{ type: 'gone', change }]
    }
    if (!holds(present, change)) return [{ type: 'gone', change }]
    const theirs = valueOf(present, change)
    return theirs === change.before || theirs === change.after ? [] : [{ type: 'changed', change, theirs }]
  })
}

/** Only a one-to-many has cascade settings. */
const holds = (present: Relationship | undefined, change: RelationshipValueChange): present is Relationship =>
  present !== undefined && (change.type === 'field' || present.type === 'OneToMany')

const takenNames = (environment: Environment, change: CreateChange): readonly Drift[] =>
  draftNames(change.draft).flatMap((schemaName): Drift[] =>
    environment.relationships.has(schemaName) ? [{ type: 'taken', change, schemaName }] : [],
  )

/** The fields in which two states of a relationship differ. */
function differences(one: Relationship, other: Relationship): readonly string[] {
  const [before, now] = [fieldsOf(one), fieldsOf(other)]
  return [...new Set([...before.keys(), ...now.keys()])].filter((field) => !isSameValue(before.get(field), now.get(field)))
}

/** Drops what the server already holds. Everything else stays, so that nothing staged is lost. */
export function rebase(environment: Environment, staged: Staged): Staged {
  const remaining = staged.filter((change) => {
    const present = environment.relationships.get(change.schemaName)
    if (change.type === 'delete') return present !== undefined
    if (change.type === 'create' || change.type === 'column' || change.type === 'membership') return true
    return !holds(present, change) || valueOf(present, change) !== change.after
  })
  return remaining.length === staged.length ? staged : remaining
}

/**
 * Keep mine: the change stands, on top of what the server holds now; when that is the same already, nothing is left of
 * it. An unknown value cannot be built upon.
 */
export function keepMine(staged: Staged, mine: RelationshipValueChange, theirs: FieldValue): Staged {
  if (isUnknown(theirs) || (mine.type === 'cascade' && !isCascadeValue(theirs))) return staged
  return staged.flatMap((change): readonly Change[] => {
    if (!isValueChange(change) || subjectOf(change) !== subjectOf(mine)) return [change]
    return change.after === theirs ? [] : [withBefore(change, theirs)]
  })
}
