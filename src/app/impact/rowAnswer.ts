import type { Environment } from '../../model/environment.ts'
import { deleteVerdict, type DeleteVerdict } from '../../model/impact/deleteVerdict.ts'
import type { Impact } from '../../model/impact/impact.ts'
import type { IsLookupRequired } from '../../model/impact/impactStep.ts'
import { rowTotals } from '../../model/impact/rowTotals.ts'
import { rowSentence } from '../texts/impactOfRow.ts'
import { impactTexts } from '../texts/impactPage.ts'
import type { Counting } from './useCounting.ts'

/** What an action on one row comes to, as far as rows were counted. */
export interface RowAnswerText {
  /** Null for other actions than Delete. */
  readonly verdict: DeleteVerdict | null
  readonly sentence: string
}

/** @param name What the row is called. */
export function rowAnswerOf(
  environment: Environment,
  name: string,
  impact: Impact,
  { counts, state, failures }: Pick<Counting, 'counts' | 'state' | 'failures'>,
  isLookupRequired: IsLookupRequired,
): RowAnswerText {
  const verdict = impact.action === 'delete' ? deleteVerdict(impact, counts, isLookupRequired) : null
  if (verdict?.type === 'refused') return { verdict, sentence: impactTexts.row.refusedSentence(name) }
  const isWhole = state === 'done' && failures.size === 0
  const isPossible = isWhole && verdict?.type === 'possible'
  return { verdict, sentence: rowSentence(name, impact.action, { totals: rowTotals(environment, impact, counts), isWhole, isPossible }) }
}
