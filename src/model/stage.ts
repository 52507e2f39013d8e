import { subjectOf, type Change } from './change.ts'

/** The staged changes, at most one for each subject, in the order they were first staged. */
export type Staged = readonly Change[]

/**
 * Adds changes to the staged ones. A second change of the same subject keeps the first one's `before`; one that
 * returns to it disappears.
 */
export function stage(staged: Staged, changes: readonly Change[]): Staged {
  const bySubject = new Map(staged.map((change) => [subjectOf(change), change]))
  for (const change of changes) {
    const subject = subjectOf(change)
    const before = bySubject.get(subject)?.before ?? change.before
    if (change.after === before) bySubject.delete(subject)
    else bySubject.set(subject, { ...change, before })
  }
  return [...bySubject.values()]
}

/** Takes staged changes back without staging anything else. */
export function unstage(staged: Staged, changes: readonly Change[]): Staged {
  const gone = new Set(changes.map(subjectOf))
  return staged.filter((change) => !gone.has(subjectOf(change)))
}
