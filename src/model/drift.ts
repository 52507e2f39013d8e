import type { CascadeSetting } from './cascade.ts'
import { subjectOf, type Change } from './change.ts'
import type { Environment } from './environment.ts'
import type { Staged } from './stage.ts'

/** The server no longer holds what a staged change started from: somebody else changed it. */
export type Drift =
  | { readonly type: 'changed'; readonly change: Change; readonly theirs: CascadeSetting }
  | { readonly type: 'gone'; readonly change: Change }

/** Compares the staged changes with what the server holds now. */
export function drift(environment: Environment, staged: Staged): readonly Drift[] {
  return staged.flatMap((change): Drift[] => {
    const relationship = environment.relationships.get(change.schemaName)
    if (relationship?.type !== 'OneToMany') return [{ type: 'gone', change }]
    const theirs = relationship.cascade[change.action]
    return theirs === change.before || theirs === change.after ? [] : [{ type: 'changed', change, theirs }]
  })
}

/** Drops what the server already holds. Everything else stays, so that nothing staged is lost. */
export function rebase(environment: Environment, staged: Staged): Staged {
  const remaining = staged.filter((change) => {
    const relationship = environment.relationships.get(change.schemaName)
    return relationship?.type !== 'OneToMany' || relationship.cascade[change.action] !== change.after
  })
  return remaining.length === staged.length ? staged : remaining
}

/**
 * Keep mine: the change stands, on top of what the server holds now; when that is the same already, nothing is left of
 * it. An unknown value cannot be built upon.
 */
export function keepMine(staged: Staged, mine: Change, theirs: CascadeSetting): Staged {
  if (typeof theirs !== 'string') return staged
  return staged.flatMap((change) => {
    if (subjectOf(change) !== subjectOf(mine)) return [change]
    return change.after === theirs ? [] : [{ ...change, before: theirs }]
  })
}
