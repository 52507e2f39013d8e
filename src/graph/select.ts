import type { Environment } from '../model/environment.ts'
import { relationshipsOf } from '../model/environment.ts'
import { endsOf, type Relationship } from '../model/relationship.ts'
import { foldOf, isPlumbing, type Fold } from './plumbing.ts'

/** What somebody asked to see: one table, those whose neighbours were asked for, and what is not folded away. */
export interface Choice {
  readonly focus: string
  readonly expanded: readonly string[]
  readonly shown: ReadonlySet<Fold>
  /** Tables that stand in the picture besides, without their neighbours; folded ones, too. */
  readonly besides?: readonly string[]
}

/** The tables of a picture. `pinned`: the focus and the expanded ones, around which the others stand. */
export interface Selection {
  readonly pinned: ReadonlySet<string>
  readonly visible: ReadonlySet<string>
  /** Those that are visible only because they were named. */
  readonly besides: ReadonlySet<string>
  readonly shown: ReadonlySet<Fold>
}

/** The table on the other side; the table itself for a self relationship. */
export function otherSide(relationship: Relationship, logicalName: string): string {
  const [one, other] = endsOf(relationship)
  return one === logicalName ? other : one
}

/** Whether a relationship may be drawn as a line at all. */
export const isDrawable = (relationship: Relationship, shown: ReadonlySet<Fold>): boolean =>
  shown.has('hubs') || !isPlumbing(relationship)

/** The tables one drawable relationship away that are not folded, in the order of their relationships. */
export function neighbours(environment: Environment, logicalName: string, shown: ReadonlySet<Fold>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const relationship of relationshipsOf(environment, logicalName)) {
    const other = otherSide(relationship, logicalName)
    const table = environment.tables.get(other)
    if (other === logicalName || table === undefined || !isDrawable(relationship, shown)) continue
    const fold = foldOf(table)
    if (fold === null || shown.has(fold)) found.add(other)
  }
  return found
}

/**
 * The visible tables: the focus, its neighbours, then those of each expanded table, in that order. A table asked for
 * by name is never folded; a name the environment does not know is left out.
 */
export function selectTables(environment: Environment, { focus, expanded, shown, besides = [] }: Choice): Selection {
  const pinned = new Set([focus, ...expanded].filter((name) => environment.tables.has(name)))
  const visible = new Set<string>()
  for (const name of pinned) {
    visible.add(name)
    for (const neighbour of neighbours(environment, name, shown)) visible.add(neighbour)
  }
  const named = new Set(besides.filter((name) => environment.tables.has(name) && !visible.has(name)))
  for (const name of named) visible.add(name)
  return { pinned, visible, besides: named, shown }
}

/** Every drawable relationship with both ends visible, in the environment's order. */
export const visibleRelationships = (environment: Environment, selection: Selection): readonly Relationship[] =>
  [...environment.relationships.values()].filter(
    (relationship) =>
      endsOf(relationship).every((end) => selection.visible.has(end)) && isDrawable(relationship, selection.shown),
  )
