import type { Environment } from '../environment.ts'
import { lineKey } from './countQuestion.ts'
import { byGravity, effects, type Effect } from './effect.ts'
import type { Impact, ImpactedTable } from './impact.ts'
import type { Count } from './lineCounts.ts'
import type { ImpactLine } from './walk.ts'

/** How many rows one effect meets, of how many tables. */
export interface RowTotal extends Count {
  readonly effect: Effect
  readonly tables: number
}

/** Its rows are those of all activity tables: a task is a row of `task` and, with the same id, one of this. */
const standIn = 'activitypointer'

/**
 * How many rows an action on one row meets, by effect, the gravest first; effects without rows are left out. A row that
 * comes over two lines is one row, and the counts do not say which rows these are: there are at least as many as the
 * line with the most has. A row that is deleted does not lose a link besides, so in a table where rows are deleted
 * others prove nothing. The same holds between activity tables and the table that stands in for them all. What stops
 * the action is told by `deleteVerdict`.
 */
export function rowTotals(environment: Environment, { tables }: Impact, counts: ReadonlyMap<string, Count>): readonly RowTotal[] {
  const all = [...tables.values()]
  const anyActivity = all.filter(({ logicalName }) => logicalName === standIn)
  const activities = all.filter(({ logicalName }) => logicalName !== standIn && environment.tables.get(logicalName)?.isActivity === true)
  const others = all.filter((table) => !anyActivity.includes(table) && !activities.includes(table))
  const apart = totalsIn(others, [], counts)
  const ofActivities = totalsIn(activities, anyActivity, counts)
  const ofAny = totalsIn(anyActivity, activities, counts)
  return effects
    .map((effect) => {
      const of = (totals: ReadonlyMap<Effect, RowTotal>): RowTotal => totals.get(effect) ?? noRows(effect)
      return added(of(apart), together(of(ofActivities), of(ofAny)))
    })
    .filter(({ rows }) => rows > 0)
}

const noRows = (effect: Effect): RowTotal => ({ effect, rows: 0, isExact: true, tables: 0 })

/** Of rows that are all different. */
const added = (one: RowTotal, other: RowTotal): RowTotal => ({
  effect: one.effect,
  rows: one.rows + other.rows,
  isExact: one.isExact && other.isExact,
  tables: one.tables + other.tables,
})

/** Of rows that may be the same. */
const together = (one: RowTotal, other: RowTotal): RowTotal => ({
  effect: one.effect,
  rows: Math.max(one.rows, other.rows),
  isExact: one.isExact && other.isExact && (one.rows === 0 || other.rows === 0),
  tables: Math.max(one.tables, other.tables),
})

/** @param sameRows Tables that may hold the very rows of each of these. */
function totalsIn(
  tables: readonly ImpactedTable[],
  sameRows: readonly ImpactedTable[],
  counts: ReadonlyMap<string, Count>,
): ReadonlyMap<Effect, RowTotal> {
  const totals = new Map<Effect, RowTotal>()
  for (const table of tables) {
    const [gravest] = [table, ...sameRows].flatMap((one) => gravestIn(one, counts) ?? []).toSorted(byGravity)
    for (const effect of table.effects) {
      if (effect === 'stopped') continue
      const lines = linesWith(table, effect).map((line) => counts.get(lineKey(line)))
      const met = lines.filter((count) => (count?.rows ?? 0) > 0)
      const isSure = effect === gravest || gravest === undefined
      const total = {
        effect,
        rows: isSure ? Math.max(0, ...met.map((count) => count?.rows ?? 0)) : 0,
        isExact: lines.every((count) => count?.isExact === true) && (met.length === 0 || (met.length === 1 && isSure)),
        tables: isSure && met.length > 0 ? 1 : 0,
      }
      totals.set(effect, added(totals.get(effect) ?? noRows(effect), total))
    }
  }
  return totals
}

const gravestIn = (table: ImpactedTable, counts: ReadonlyMap<string, Count>): Effect | undefined =>
  table.effects.find((effect) => effect !== 'stopped' && linesWith(table, effect).some((line) => rowsOf(counts, line) > 0))

const linesWith = ({ lines }: ImpactedTable, effect: Effect): readonly ImpactLine[] => lines.filter((line) => line.effect === effect)

const rowsOf = (counts: ReadonlyMap<string, Count>, line: ImpactLine): number => counts.get(lineKey(line))?.rows ?? 0
