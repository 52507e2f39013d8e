import type { Environment } from '../model/environment.ts'
import type { ImpactAction } from '../model/impact/impactAction.ts'
import { endsOf } from '../model/relationship.ts'
import type { Light } from './light.ts'
import type { Overview } from './overview.ts'
import { marks, settingMark } from './settingMark.ts'

/** What a lens shows on the map, as arrays a worker can take: by table and by pair, in the overview's order. */
export interface OverviewLens {
  /** Whether anything is lit: without a start, settings colour the lines and no table is dimmed. */
  readonly isLit: boolean
  /** The level of each table; `notReached` where the action does not come. */
  readonly levels: Uint8Array
  /** 1 for a table whose rows stop the action. */
  readonly stops: Uint8Array
  /** Index into `marks` of each pair's setting; `mixedMark` where its relationships differ, or have none. */
  readonly marks: Uint8Array
  /** 1 for a pair over which the action comes. */
  readonly lit: Uint8Array
}

export const notReached = 255
export const mixedMark = 255

/** Of a pair that is lit, the lit relationships give the setting. */
export function projectLens(environment: Environment, overview: Overview, action: ImpactAction, light: Light | null): OverviewLens {
  const { ids, first, second } = overview
  const index = new Map(ids.map((id, position) => [id, position]))
  const pairs = new Map<number, number>()
  for (let pair = 0; pair < first.length; pair += 1) pairs.set((first[pair] ?? 0) * ids.length + (second[pair] ?? 0), pair)
  const lens = {
    isLit: light !== null,
    levels: new Uint8Array(ids.length).fill(notReached),
    stops: new Uint8Array(ids.length),
    marks: new Uint8Array(first.length).fill(mixedMark),
    lit: new Uint8Array(first.length),
  }
  for (const [id, { level, stops }] of light?.tables ?? []) {
    const table = index.get(id)
    if (table === undefined) continue
    lens.levels[table] = Math.min(level, notReached - 1)
    lens.stops[table] = stops ? 1 : 0
  }
  const isKnown = new Uint8Array(first.length)
  for (const relationship of environment.relationships.values()) {
    const [one, other] = endsOf(relationship)
    const [a, b] = [index.get(one), index.get(other)]
    if (a === undefined || b === undefined) continue
    const pair = pairs.get(Math.min(a, b) * ids.length + Math.max(a, b))
    if (pair === undefined) continue
    const isLit = light?.lines.has(relationship.schemaName) === true
    if (lens.lit[pair] === 1 && !isLit) continue
    const mark = relationship.type === 'OneToMany' ? marks.indexOf(settingMark(action, relationship.cascade[action])) : mixedMark
    const isFirst = isKnown[pair] === 0 || (isLit && lens.lit[pair] === 0)
    lens.marks[pair] = isFirst || lens.marks[pair] === mark ? mark : mixedMark
    isKnown[pair] = 1
    if (isLit) lens.lit[pair] = 1
  }
  return lens
}
