import type { CascadeSetting } from './cascade.ts'
import { invert, type Change } from './change.ts'
import type { Environment } from './environment.ts'

/** Why an applied change cannot be taken back by a new plan. */
export type ReverseObstacle =
  | { readonly type: 'gone'; readonly change: Change }
  /** The server already holds the old value. */
  | { readonly type: 'alreadyBack'; readonly change: Change }
  /** Somebody has changed it since: taking it back would overwrite them. */
  | { readonly type: 'changedSince'; readonly change: Change; readonly present: CascadeSetting }

/** What would take applied changes back, as far as the server still holds what they wrote. */
export function reverse(
  environment: Environment,
  applied: readonly Change[],
): { readonly changes: readonly Change[]; readonly obstacles: readonly ReverseObstacle[] } {
  const changes: Change[] = []
  const obstacles: ReverseObstacle[] = []
  for (const change of applied) {
    const relationship = environment.relationships.get(change.schemaName)
    const present = relationship?.type === 'OneToMany' ? relationship.cascade[change.action] : null
    if (present === null) obstacles.push({ type: 'gone', change })
    else if (present === change.after) changes.push(invert(change))
    else if (present === change.before) obstacles.push({ type: 'alreadyBack', change })
    else obstacles.push({ type: 'changedSince', change, present })
  }
  return { changes, obstacles }
}
