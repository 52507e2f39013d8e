import { lineStates } from '../../model/links/lineState.ts'
import type { LinksTask } from '../applyLinksTask.ts'
import { formatNumber } from '../texts/format.ts'
import { linksTexts, stateText, stopText } from '../texts/links.ts'

const { result: texts, ended } = linksTexts

/** What was done is told first. */
const told = (['done', ...lineStates] as const).filter((state, place, all) => all.indexOf(state) === place)

/** How many lines are in which state: "71 new, 3 malformed". */
export const countsText = ({ counts, checked }: LinksTask): string =>
  texts.counts(
    told
      .filter((state) => counts[state] > 0)
      .map((state) => `${formatNumber(counts[state])} ${stateText(state, checked.setup.mode).toLowerCase()}`),
  )

/** How a run came to its end. */
export function endText({ end, counts }: LinksTask): string {
  if (end === null) return ended.earlier
  return end.type === 'stopped' ? stopText(end.reason, counts.notSent) : ended[end.type]
}

/** What a check or a run came to, for somebody who waits for it; nothing while it is under way. */
export function outcomeText(task: LinksTask): string {
  if (task.phase === 'running') return ''
  return task.phase === 'ended' ? texts.did(endText(task), countsText(task)) : texts.found(texts.titles[task.phase], countsText(task))
}
