import { isCascadeValue } from './cascade.ts'
import { isValueChange, relationshipOf, subjectOf, type Change, type CreateChange, type ValueChange } from './change.ts'
import { draftNames, editDraft } from './draft/editDraft.ts'

/** The staged changes, at most one for each subject, in the order they were first staged. */
export type Staged = readonly Change[]

/**
 * Adds changes to the staged ones. A second change of the same value keeps the first one's `before`; one that returns
 * to it disappears, and so do a relationship's way into a solution and back. What is only a draft yet is edited in its draft, and taken back when it is deleted. A deletion
 * takes the place of every other change of its relationship.
 */
export const stage = (staged: Staged, changes: readonly Change[]): Staged => {
  const bySubject = new Map(staged.map((change) => [subjectOf(change), change]))
  for (const change of changes) add(bySubject, change)
  return [...bySubject.values()]
}

function add(bySubject: Map<string, Change>, change: Change): void {
  const draft = draftOf(bySubject, change.schemaName)
  if (isValueChange(change)) {
    if (draft === null || change.type === 'column') squash(bySubject, change)
    else bySubject.set(draft.subject, { ...draft.creation, draft: editDraft(draft.creation.draft, change) })
    return
  }
  if (change.type === 'membership') {
    const subject = subjectOf(change)
    const present = bySubject.get(subject)
    // The server holds the opposite of what is staged.
    if (present?.type === 'membership' && present.after !== change.after) bySubject.delete(subject)
    else bySubject.set(subject, change)
    return
  }
  if (change.type === 'create') {
    bySubject.set(subjectOf(change), change)
    return
  }
  if (draft !== null) {
    bySubject.delete(draft.subject)
    return
  }
  for (const [subject, other] of bySubject) if (relationshipOf(other) === change.schemaName) bySubject.delete(subject)
  bySubject.set(subjectOf(change), change)
}

function squash(bySubject: Map<string, Change>, change: ValueChange): void {
  const subject = subjectOf(change)
  const present = bySubject.get(subject)
  const before = present !== undefined && isValueChange(present) ? present.before : change.before
  if (change.after === before) bySubject.delete(subject)
  else bySubject.set(subject, withBefore(change, before))
}

/** The subject being the same, both values are of the same kind. */
export function withBefore(change: ValueChange, before: ValueChange['before']): ValueChange {
  if (change.type === 'field') return { ...change, before }
  if (change.type === 'column') return typeof before === 'string' || before === null ? { ...change, before } : change
  return isCascadeValue(before) ? { ...change, before } : change
}

/** Puts a creation in the place of another one, which may be called otherwise; at the end when that one is gone. */
export const replaceCreation = (staged: Staged, present: CreateChange, next: CreateChange): Staged =>
  staged.some((change) => subjectOf(change) === subjectOf(present))
    ? staged.map((change) => (subjectOf(change) === subjectOf(present) ? next : change))
    : stage(staged, [next])

/** The staged creation that makes the relationship of that name. */
function draftOf(bySubject: ReadonlyMap<string, Change>, schemaName: string) {
  for (const [subject, creation] of bySubject) {
    if (creation.type === 'create' && draftNames(creation.draft).includes(schemaName)) return { subject, creation }
  }
  return null
}

/** Takes staged changes back without staging anything else. */
export function unstage(staged: Staged, changes: readonly Change[]): Staged {
  const gone = new Set(changes.map(subjectOf))
  return staged.filter((change) => !gone.has(subjectOf(change)))
}
