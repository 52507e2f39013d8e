import type { PathStep } from '../impact/paths.ts'
import { isSelf, type ManyToMany, type OneToMany, type Relationship } from '../relationship.ts'

interface Ends {
  readonly from: string
  readonly to: string
}

/** One step of a path over one relationship: up a lookup to its one row, down to the rows that hold one, or across links. */
export type Leg =
  | (Ends & { readonly direction: 'toOne' | 'toMany'; readonly relationship: OneToMany })
  | (Ends & { readonly direction: 'across'; readonly relationship: ManyToMany })

/** How a relationship is read from one of its tables. A self relationship is read down, to the related rows. */
export function legOf({ from, to }: Ends, relationship: Relationship): Leg {
  if (relationship.type === 'ManyToMany') return { from, to, direction: 'across', relationship }
  const isDown = isSelf(relationship) || relationship.referencedTable === from
  return { from, to, direction: isDown ? 'toMany' : 'toOne', relationship }
}

/**
 * A path with one relationship for each step: the chosen ones where they belong to the step, else the first of each.
 * @param chosen Schema names, in any order.
 */
export const legsOf = (path: readonly PathStep[], chosen: ReadonlySet<string>): readonly Leg[] =>
  path.flatMap((step) => {
    const relationship = step.relationships.find(({ schemaName }) => chosen.has(schemaName)) ?? step.relationships[0]
    return relationship === undefined ? [] : [legOf(step, relationship)]
  })
