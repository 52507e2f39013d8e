import type { Environment } from '../environment.ts'
import { byGravity, type Effect } from './effect.ts'
import type { ImpactAction } from './impactAction.ts'
import { obstacleOf, type ImpactObstacle } from './impactObstacle.ts'
import { holdingOn, stepsFrom, type IsLookupRequired } from './impactStep.ts'
import { walk, type ImpactLine } from './walk.ts'

/** What happens in one table, over all relationships that come to it. */
export interface ImpactedTable {
  readonly logicalName: string
  /** That of its first line. */
  readonly level: number
  /** By level. Parallel relationships, several paths and cycles are further lines. */
  readonly lines: readonly ImpactLine[]
  /** Each effect once, the gravest first: Restrict wins on delete, and the others are unions (experience.md 4). */
  readonly effects: readonly Effect[]
}

/** What an action on one row of a table does to others, as far as the settings alone say. */
export interface Impact {
  readonly action: ImpactAction
  readonly start: string
  /** Nothing is reached then. */
  readonly obstacle: ImpactObstacle | null
  /** Every table reached. The start table is among them when other rows of it are. */
  readonly tables: ReadonlyMap<string, ImpactedTable>
  /** The tables by level, the nearest first. */
  readonly levels: readonly (readonly ImpactedTable[])[]
  /** The relationships that refuse the whole action when they have rows, wherever they lie (contract.md 4.5). */
  readonly stops: readonly ImpactLine[]
}

/**
 * What an action on a row of a table reaches, level by level. Every table is walked through once, so cycles end.
 * Reparent: whoever comes to read the start row comes to read what lies below it. Merge: the start row is the one that
 * is merged into another. Microsoft does not say whether a lookup that Merge or RemoveLink rewrites counts for Reparent
 * as well: here it does not.
 * @param isLookupRequired Absent where columns were not read: every lookup is taken to let go then.
 */
export function impactOf(
  environment: Environment,
  start: string,
  action: ImpactAction,
  isLookupRequired?: IsLookupRequired,
): Impact {
  const obstacle = obstacleOf(environment, start, action)
  if (obstacle !== null) return { action, start, obstacle, tables: new Map(), levels: [], stops: [] }
  const lines = walk(start, (table) => {
    const steps = stepsFrom(environment, table, action)
    return isLookupRequired === undefined ? steps : holdingOn(steps, isLookupRequired)
  })
  const tables = tablesOf(lines)
  const levels: ImpactedTable[][] = []
  for (const table of tables.values()) (levels[table.level - 1] ??= []).push(table)
  const stops = lines.filter(({ effect }) => effect === 'stopped')
  return { action, start, obstacle, tables, levels, stops }
}

/** In the order of the walk, which is that of the levels. */
function tablesOf(lines: readonly ImpactLine[]): ReadonlyMap<string, ImpactedTable> {
  const byTable = new Map<string, ImpactLine[]>()
  for (const line of lines) {
    const group = byTable.get(line.to)
    if (group === undefined) byTable.set(line.to, [line])
    else group.push(line)
  }
  return new Map([...byTable].map(([logicalName, own]) => [logicalName, combine(logicalName, own)]))
}

function combine(logicalName: string, lines: readonly ImpactLine[]): ImpactedTable {
  const effects = [...new Set(lines.map(({ effect }) => effect))].toSorted(byGravity)
  return { logicalName, level: lines[0]?.level ?? 0, lines, effects }
}
