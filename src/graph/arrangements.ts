import type { Position } from './box.ts'
import type { Positions } from './layoutGraph.ts'

/** Where a layout put the tables of one picture. */
export interface Arrangement {
  /** The table in the middle and the layout. Arrangements of different views have nothing to do with each other. */
  readonly view: string
  readonly positions: Positions
}

/** What was computed so far, by what was asked for: a view and what is expanded and shown in it. */
export type Arrangements = ReadonlyMap<string, Arrangement>

/**
 * Where the tables of a picture stand before a layout is asked: where they stood when the same was asked for, else
 * where the largest part of the picture stood, so that expanding a table adds to what one sees and collapsing it takes
 * back what stepped aside. Tables of larger pictures tell nothing about smaller ones.
 */
export function startOf(arrangements: Arrangements, view: string, asked: string, tables: readonly string[]): Positions {
  const same = arrangements.get(asked)
  if (same !== undefined) return only(same.positions, tables)
  const wanted = new Set(tables)
  let largest: Positions = new Map<string, Position>()
  for (const { view: other, positions } of arrangements.values()) {
    if (other !== view || positions.size < largest.size) continue
    if ([...positions.keys()].every((table) => wanted.has(table))) largest = positions
  }
  return largest
}

/** The places of these tables, where they have one. */
export function only(positions: Positions, tables: readonly string[]): Positions {
  const kept = new Map<string, Position>()
  for (const table of tables) {
    const position = positions.get(table)
    if (position !== undefined) kept.set(table, position)
  }
  return kept
}
