import { pairAt } from '../../model/links/dryRun.ts'
import { textAt, type Side } from '../../model/links/linkInput.ts'
import type { FoundRow } from '../../model/links/resolution.ts'
import type { CheckedLinks } from '../applyLinksCheck.ts'
import { detailText, stateText } from '../texts/links.ts'

/** The row that a line means on one side; null where it is not known. */
function rowAt({ dryRun }: CheckedLinks, side: Side, line: number): FoundRow | null {
  const pair = pairAt(dryRun, line)
  return pair === null ? null : (dryRun[side].rows[pair[side]] ?? null)
}

/** What a line shows on one side: what was given, and the name of the row that it means. */
export function sideText(checked: CheckedLinks, side: Side, line: number): string {
  const given = textAt(checked.dryRun.input, side, line)
  const name = rowAt(checked, side, line)?.name ?? null
  return name === null || name.toLowerCase() === given.toLowerCase() ? given : `${name} · ${given}`
}

export const lineStateText = (checked: CheckedLinks, line: number): string => stateText(checked.ledger.stateOf(line), checked.setup.mode)

/** Why a line stands where it does; empty where its state says it all. */
export function lineDetailText(checked: CheckedLinks, line: number): string {
  const detail = checked.details.get(line)
  return detail === undefined ? '' : detailText(detail)
}

/** A line of an exported file; texts as they were given, so that the file can be used again. */
export const exportedLine = (checked: CheckedLinks, line: number): readonly string[] => [
  String(line + 1),
  textAt(checked.dryRun.input, 'left', line),
  textAt(checked.dryRun.input, 'right', line),
  rowAt(checked, 'left', line)?.id ?? '',
  rowAt(checked, 'right', line)?.id ?? '',
  lineStateText(checked, line),
  lineDetailText(checked, line),
]
