import { lineKey } from './countQuestion.ts'
import { emptiedLookup } from './emptiedLookups.ts'
import type { Impact } from './impact.ts'
import type { IsLookupRequired } from './impactStep.ts'
import type { Count } from './lineCounts.ts'
import type { ImpactLine } from './walk.ts'

/** Whether one row can be deleted, as far as rows were counted. */
export type DeleteVerdict =
  | { readonly type: 'possible' }
  /** Rows over these lines stand in the way for sure. */
  | { readonly type: 'refused'; readonly lines: readonly ImpactLine[] }
  /** Over these lines nothing is sure: not counted to the end, not understood, or rows that the delete may itself take along. */
  | { readonly type: 'unclear'; readonly lines: readonly ImpactLine[] }

/**
 * Judges the delete of a row by what was counted (`lineCounts`). A row that Cascade deletes does not protect what it
 * points to (see `predictDelete`), so rows of a table in which rows are deleted prove nothing yet.
 * @param isLookupRequired What is known of the lookups that would be emptied: one that cannot be stops the delete.
 */
export function deleteVerdict(
  { tables, stops }: Impact,
  counts: ReadonlyMap<string, Count>,
  isLookupRequired: IsLookupRequired,
): DeleteVerdict {
  const isUnsure = (line: ImpactLine): boolean => {
    const lookup = emptiedLookup(line)
    return line.effect === 'notUnderstood' || (lookup !== null && isLookupRequired(lookup) === undefined)
  }
  const unsure = [...tables.values()].flatMap(({ lines }) => lines.filter(isUnsure))
  const present = [...stops, ...unsure].filter((line) => {
    const count = counts.get(lineKey(line))
    return count === undefined || count.rows > 0 || !count.isExact
  })
  const refusing = present.filter(
    (line) =>
      line.effect === 'stopped' &&
      (counts.get(lineKey(line))?.rows ?? 0) > 0 &&
      tables.get(line.to)?.effects.includes('deleted') !== true,
  )
  if (refusing.length > 0) return { type: 'refused', lines: refusing }
  return present.length > 0 ? { type: 'unclear', lines: present } : { type: 'possible' }
}
