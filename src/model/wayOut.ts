import type { CascadeChange } from './change.ts'
import type { DraftProblem } from './draft/draftIssue.ts'
import type { Environment } from './environment.ts'
import { presetChanges } from './presetChanges.ts'

/** Changes of a relationship that stands in the way: once they are staged, it no longer does. */
export interface WayOut {
  readonly existing: string
  readonly changes: readonly CascadeChange[]
}

/**
 * A second parental relationship is freed by making the existing one referential, where that is allowed; null where
 * nothing here would free it. `after`: the staged environment.
 */
export function wayOut(after: Environment, problem: DraftProblem): WayOut | null {
  if (problem.rule !== 'secondParental') return null
  const existing = after.relationships.get(problem.existing)
  if (existing?.type !== 'OneToMany') return null
  const outcome = presetChanges(after, existing, 'Referential')
  return outcome.allowed && outcome.changes.length > 0 ? { existing: problem.existing, changes: outcome.changes } : null
}
