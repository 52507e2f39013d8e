import type { Environment } from '../model/environment.ts'
import { endsOf } from '../model/relationship.ts'
import { tableName } from '../model/table.ts'
import type { Box } from './box.ts'
import { kindOf, type TableKind } from './nodes.ts'
import { foldOf, isPlumbing } from './plumbing.ts'

/** Numbers for the kinds, so that they fit an array. */
export const overviewKinds = ['standard', 'custom', 'managed', 'activity', 'intersect'] as const satisfies readonly TableKind[]

/** Every table and every pair that is related, as arrays a worker can take: tables and pairs by index. */
export interface Overview {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  /** Index into `overviewKinds`. */
  readonly kinds: Uint8Array
  /** How many relationships each table has, folded ones included. */
  readonly relationships: Uint32Array
  /** Both tables of each pair. */
  readonly first: Uint32Array
  readonly second: Uint32Array
  /** How many relationships each pair stands for. */
  readonly counts: Uint32Array
}

/**
 * The whole environment. Every table is in it; without `hubs`, lines to hub and log tables and those the platform
 * adds by itself are left out, which in a full Dynamics 365 leaves three of ten.
 */
export function projectOverview(environment: Environment, hubs: boolean): Overview {
  const ids = [...environment.tables.keys()]
  const index = new Map(ids.map((id, position) => [id, position]))
  const tables = [...environment.tables.values()]
  const folded = new Set(
    tables.filter((table) => ['hubs', 'logs'].includes(foldOf(table) ?? '')).map((table) => table.logicalName),
  )
  const pairs = new Map<number, number>()
  for (const relationship of environment.relationships.values()) {
    const [one, other] = endsOf(relationship)
    const a = index.get(one)
    const b = index.get(other)
    if (a === undefined || b === undefined || a === b) continue
    if (!hubs && (folded.has(one) || folded.has(other) || isPlumbing(relationship))) continue
    const key = Math.min(a, b) * ids.length + Math.max(a, b)
    pairs.set(key, (pairs.get(key) ?? 0) + 1)
  }
  const keys = [...pairs.keys()]
  return {
    ids,
    names: tables.map(tableName),
    kinds: Uint8Array.from(tables, (table) => overviewKinds.indexOf(kindOf(table))),
    relationships: Uint32Array.from(ids, (id) => environment.byTable.get(id)?.length ?? 0),
    first: Uint32Array.from(keys, (key) => Math.floor(key / ids.length)),
    second: Uint32Array.from(keys, (key) => key % ids.length),
    counts: Uint32Array.from(pairs.values()),
  }
}

/** How wide and high a table is on the map: its name has room on two lines when the whole map is in view. */
export const overviewSize = { width: 216, height: 96 } as const

/** Tables, by index, that are drawn larger than others to hold their names. */
export type GrownTables = ReadonlyMap<number, Box>

/** Where a table is drawn that has not grown. `places`: x and y of each table, in turn. */
export const tableBox = (places: Float32Array, table: number): Box => ({
  x: places[2 * table] ?? Infinity,
  y: places[2 * table + 1] ?? Infinity,
  ...overviewSize,
})

/** The table at a point; -1 for none. The last drawn wins. `places`: x and y of each table, in turn. */
export function tableAt(places: Float32Array, grown: GrownTables, x: number, y: number): number {
  const holds = (box: Box): boolean => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  for (const [table, box] of grown) if (holds(box)) return table
  for (let table = places.length / 2 - 1; table >= 0; table -= 1) if (holds(tableBox(places, table))) return table
  return -1
}
