import { relationshipOf } from './change.ts'
import { isLeaving, type Environment } from './environment.ts'
import type { Staged } from './stage.ts'

/** Whether a relationship can be added to a solution, or why not. */
export type SolutionStanding =
  | 'ready'
  /** It is a part of it on the server. */
  | 'inside'
  /** Adding it is staged. */
  | 'staged'
  /** Its deletion is staged. */
  | 'leaving'
  /** It is only staged to be created, and goes into the chosen solution by itself. */
  | 'draft'

/**
 * How relationships stand to a solution. What the server does not hold is a draft.
 * @param solution Its unique name.
 * @param inside The metadata ids of the relationships that are a part of it on the server.
 */
export function solutionStanding(
  held: Environment,
  after: Environment,
  staged: Staged,
  solution: string,
  inside: ReadonlySet<string>,
): (schemaName: string) => SolutionStanding {
  const coming = new Set(
    staged.flatMap((change) =>
      change.type === 'membership' && change.solution === solution && change.after === 'inside' ? [relationshipOf(change)] : [],
    ),
  )
  return (schemaName) => {
    const relationship = held.relationships.get(schemaName)
    if (relationship === undefined) return 'draft'
    if (isLeaving(after, schemaName)) return 'leaving'
    if (coming.has(schemaName)) return 'staged'
    return inside.has(relationship.metadataId) ? 'inside' : 'ready'
  }
}
