import { lineKey } from './countQuestion.ts'
import { byGravity, type Effect } from './effect.ts'
import type { Impact, ImpactedTable } from './impact.ts'
import type { Count } from './lineCounts.ts'
import type { ImpactLine } from './walk.ts'

/** How many rows one effect meets, of how many tables. */
export interface RowTotal extends Count {
  readonly effect: Effect
  readonly tables: number
}

/**
 * How many rows an action on one row meets, by effect, the gravest first; effects without rows are left out. A row that
 * comes over two lines is one row, and the counts do not say which rows these are: there are at least as many as the
 * line with the most has. A row that is deleted does not lose a link besides, so in a table where rows are deleted
 * others prove nothing. What stops the action is told by `deleteVerdict`.
 */
export function rowTotals({ tables }: Impact, counts: ReadonlyMap<string, Count>): readonly RowTotal[] {
  const totals = new Map<Effect, RowTotal>()
  for (const table of tables.values()) {
    const gravest = table.effects.find((effect) => effect !== 'stopped' && linesWith(table, effect).some((line) => rowsOf(counts, line) > 0))
    for (const effect of table.effects) {
      if (effect === 'stopped') continue
      const known = totals.get(effect) ?? { effect, rows: 0, isExact: true, tables: 0 }
      const lines = linesWith(table, effect).map((line) => counts.get(lineKey(line)))
      const met = lines.filter((count) => (count?.rows ?? 0) > 0)
      const isSure = effect === gravest || gravest === undefined
      const isWhole = lines.every((count) => count?.isExact === true) && (met.length === 0 || (met.length === 1 && isSure))
      totals.set(effect, {
        effect,
        rows: known.rows + (isSure ? Math.max(0, ...met.map((count) => count?.rows ?? 0)) : 0),
        isExact: known.isExact && isWhole,
        tables: known.tables + (isSure && met.length > 0 ? 1 : 0),
      })
    }
  }
  return [...totals.values()]
    .filter(({ rows }) => rows > 0)
    .toSorted((one, other) => byGravity(one.effect, other.effect))
}

const linesWith = ({ lines }: ImpactedTable, effect: Effect): readonly ImpactLine[] => lines.filter((line) => line.effect === effect)

const rowsOf = (counts: ReadonlyMap<string, Count>, line: ImpactLine): number => counts.get(lineKey(line))?.rows ?? 0
