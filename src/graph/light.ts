import { byGravity, type Effect } from '../model/impact/effect.ts'
import type { Impact } from '../model/impact/impact.ts'
import type { ImpactLine } from '../model/impact/walk.ts'
import { namesOf, type Line } from './lines.ts'

/** What an action does to rows of one table of a picture. */
export interface TableLight {
  /** 0 for the table whose row the action is taken on. */
  readonly level: number
  /** The gravest; null where nothing happens to other rows of the start table. */
  readonly effect: Effect | null
  /** Whether its rows refuse the action. */
  readonly stops: boolean
}

/** The part of an impact that is lit: the rest of the picture is dimmed. */
export interface Light {
  readonly tables: ReadonlyMap<string, TableLight>
  /** The relationships over which something happens, with the level of each; by schema name. */
  readonly lines: ReadonlyMap<string, number>
}

/** Lights the levels up to one; all of them for null. */
export function lightOf({ start, tables }: Impact, upTo: number | null): Light {
  const lit = new Map<string, TableLight>([[start, { level: 0, effect: null, stops: false }]])
  const lines = new Map<string, number>()
  for (const { logicalName, level, lines: all } of tables.values()) {
    const shown = upTo === null ? all : all.filter((line) => line.level <= upTo)
    const [effect] = shown.map((line) => line.effect).toSorted(byGravity)
    if (effect === undefined) continue
    lit.set(logicalName, { level: logicalName === start ? 0 : level, effect, stops: effect === 'stopped' })
    for (const { relationship, level: own } of shown) {
      const known = lines.get(relationship.schemaName)
      if (known === undefined || known > own) lines.set(relationship.schemaName, own)
    }
  }
  return { tables: lit, lines }
}

/**
 * The lines that tell what happens, by schema name: those by which a table is first reached, and the first by which it
 * comes to its gravest effect. Further ways to the same end only crowd a picture.
 */
export function tellingLines({ tables }: Impact): ReadonlySet<string> {
  const telling = new Set<string>()
  for (const { level, lines, effects } of tables.values()) {
    const isGravest = ({ effect }: ImpactLine): boolean => effect === effects[0]
    const graveAt = Math.min(...lines.filter(isGravest).map((line) => line.level))
    for (const line of lines) {
      if (line.level === level || (isGravest(line) && line.level === graveAt)) telling.add(line.relationship.schemaName)
    }
  }
  return telling
}

/** What a lens shows of a table: what happens there, or that nothing does; null without a lens. */
export type TableReach = TableLight | 'dimmed' | null

export const reachOfTable = (light: Light | null, table: string): TableReach =>
  light === null ? null : (light.tables.get(table) ?? 'dimmed')

/** What a lens shows of a line: the first level on which the action comes over it, or that it does not; null without a lens. */
export type LineReach = number | 'dimmed' | null

export function reachOfLine(light: Light | null, line: Line): LineReach {
  if (light === null) return null
  const levels = namesOf(line).flatMap((schemaName) => light.lines.get(schemaName) ?? [])
  return levels.length === 0 ? 'dimmed' : Math.min(...levels)
}
