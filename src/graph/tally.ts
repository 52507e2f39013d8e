import type { Environment } from '../model/environment.ts'
import { relationshipsOf } from '../model/environment.ts'
import { foldOf, type Fold } from './plumbing.ts'
import { isDrawable, neighbours, otherSide, type Selection } from './select.ts'

/** A hub drawn on a table instead of beside it. `relationships`: how many lead there without a line. */
export interface HubChip {
  readonly hub: string
  readonly relationships: number
}

/** Tables of one kind that are folded away at a table. */
export interface FoldedGroup {
  readonly fold: Exclude<Fold, 'hubs'>
  readonly tables: number
}

/** What a table has besides the lines one sees. */
export interface Tally {
  readonly oneToMany: number
  readonly manyToOne: number
  readonly manyToMany: number
  readonly relationships: number
  /** Neighbours that expanding the table would show. */
  readonly hiddenNeighbours: number
  readonly chips: readonly HubChip[]
  readonly folded: readonly FoldedGroup[]
}

/** Counts one table's relationships by kind, and what the picture folds away at it. A self one-to-many counts on both sides. */
export function tally(environment: Environment, selection: Selection, logicalName: string): Tally {
  const { visible, shown } = selection
  const relationships = relationshipsOf(environment, logicalName)
  const chips = new Map<string, number>()
  const folded = new Map<FoldedGroup['fold'], Set<string>>()
  let oneToMany = 0
  let manyToOne = 0
  let manyToMany = 0
  for (const relationship of relationships) {
    if (relationship.type === 'ManyToMany') manyToMany += 1
    else {
      if (relationship.referencedTable === logicalName) oneToMany += 1
      if (relationship.referencingTable === logicalName) manyToOne += 1
    }
    const other = otherSide(relationship, logicalName)
    if (visible.has(other) && isDrawable(relationship, shown)) continue
    const table = environment.tables.get(other)
    const fold = table === undefined ? null : foldOf(table)
    if (fold === 'hubs') chips.set(other, (chips.get(other) ?? 0) + 1)
    else if (fold !== null && !shown.has(fold)) folded.set(fold, (folded.get(fold) ?? new Set()).add(other))
  }
  return {
    oneToMany,
    manyToOne,
    manyToMany,
    relationships: relationships.length,
    hiddenNeighbours: [...neighbours(environment, logicalName, shown)].filter((name) => !visible.has(name)).length,
    chips: [...chips].map(([hub, count]) => ({ hub, relationships: count })),
    folded: [...folded].map(([fold, tables]) => ({ fold, tables: tables.size })),
  }
}
