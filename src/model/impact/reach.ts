import { byGravity, type Effect } from './effect.ts'
import type { Impact } from './impact.ts'
import type { ImpactLine } from './walk.ts'

/** A way on which an impact comes to a table. */
export interface Reach {
  readonly effect: Effect
  /** From the start to the table, as short as there is one with this effect. */
  readonly chain: readonly ImpactLine[]
}

/**
 * Whether an action can reach a table, and how: one way for each effect it has there, the gravest first; none for a
 * table that it cannot reach. The start table is reached when other rows of it are.
 */
export function reachOf(impact: Impact, logicalName: string): readonly Reach[] {
  const nearest = new Map<Effect, ImpactLine>()
  // Lines come by level.
  for (const line of impact.tables.get(logicalName)?.lines ?? [])
    if (!nearest.has(line.effect)) nearest.set(line.effect, line)
  return [...nearest.values()]
    .map((line): Reach => ({ effect: line.effect, chain: wayOver(impact, line) }))
    .toSorted((one, other) => byGravity(one.effect, other.effect))
}

/** How an impact comes to one of its lines: the shortest chain that ends with it. */
export const wayOver = (impact: Impact, line: ImpactLine): readonly ImpactLine[] => [...chainTo(impact, line.from), line]

/** The shortest chain that goes on from a table of an impact; none for the start. */
function chainTo({ start, tables }: Impact, logicalName: string): readonly ImpactLine[] {
  const chain: ImpactLine[] = []
  for (let table = logicalName; table !== start; ) {
    const line = tables.get(table)?.lines.find(({ continues }) => continues)
    if (line === undefined) throw new Error(`The impact on ${start} does not go on from ${table}.`)
    chain.unshift(line)
    table = line.from
  }
  return chain
}
