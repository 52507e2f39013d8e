import { lineKey } from '../../model/impact/countQuestion.ts'
import type { Count } from '../../model/impact/lineCounts.ts'
import type { ImpactLine } from '../../model/impact/walk.ts'
import { describeRowError } from '../applyRowFault.ts'
import { countText } from '../texts/impactOfRow.ts'
import { impactTexts } from '../texts/impactPage.ts'
import type { ImpactNode } from './impactTree.ts'
import type { ImpactRow } from './impactRows.ts'
import type { Counting } from './useCounting.ts'

const texts = impactTexts.row

/** What is known of the rows that a row of the tree stands for. */
export interface RowText {
  readonly text: string
  /** Why nothing more is known. */
  readonly hint: string | null
  readonly isFailure: boolean
}

/** Says how many rows there are over the relationships of a row of the tree. */
export type RowTexts = (row: ImpactRow) => RowText

type Known = Pick<Counting, 'counts' | 'failures' | 'state'>

export const rowTextsOf =
  (known: Known): RowTexts =>
  (row) =>
    row.type === 'line' ? lineText(known, row.line) : nodeText(known, row.node)

function lineText({ counts, failures, state }: Known, line: ImpactLine): RowText {
  const key = lineKey(line)
  const count = counts.get(key)
  if (count !== undefined) return { text: countText(count), hint: count.isExact ? null : texts.atLeastHint, isFailure: false }
  const failure = failures.get(key)
  if (failure === undefined) return { text: state === 'running' ? texts.counting : texts.unknown, hint: null, isFailure: false }
  if (failure.type === 'unreachable') return { text: texts.unknown, hint: texts.unreachable, isFailure: true }
  const { title, cause } = describeRowError(failure.error)
  return { text: texts.failed, hint: `${title}: ${cause}`, isFailure: true }
}

/** Of several relationships: a row may come over two of them, so there are at least as many as the greatest has. */
function nodeText(known: Known, { lines }: ImpactNode): RowText {
  const [only, ...others] = lines
  if (only !== undefined && others.length === 0) return lineText(known, only)
  const counts = lines.flatMap((line) => known.counts.get(lineKey(line)) ?? [])
  const isFailure = lines.some((line) => known.failures.has(lineKey(line)))
  const total = unionOf(counts)
  if (counts.length < lines.length && total.rows === 0)
    return { text: known.state === 'running' ? texts.counting : texts.unknown, hint: null, isFailure }
  return { text: countText({ ...total, isExact: total.isExact && counts.length === lines.length }), hint: null, isFailure }
}

function unionOf(counts: readonly Count[]): Count {
  const met = counts.filter(({ rows }) => rows > 0)
  return {
    rows: Math.max(0, ...met.map(({ rows }) => rows)),
    isExact: met.length < 2 && counts.every(({ isExact }) => isExact),
  }
}

/** Whether there is a row over one of the relationships, as far as was counted; one that could not be counted is shown too. */
export const hasRows = ({ counts, failures }: Known, { lines }: ImpactNode): boolean =>
  lines.some((line) => {
    const count = counts.get(lineKey(line))
    return failures.has(lineKey(line)) || (count !== undefined && count.rows > 0)
  })
