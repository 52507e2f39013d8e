import { isProvenNotDone } from '../applyReceipt.ts'
import type { KeptReceipt, LaterSight, StoredReceipt } from '../applyStored.ts'
import type { Change } from '../../model/change.ts'
import { tallyOf } from '../../model/done.ts'
import { summaryText } from '../texts/apply.ts'

/**
 * The changes that a receipt says it made. What the server held before anything was sent is somebody else's, and not
 * its to take back (safety.md P10).
 */
export const appliedChanges = ({ steps }: KeptReceipt): readonly Change[] =>
  steps.flatMap(({ outcome, changes }) => (outcome.type === 'applied' && !outcome.already ? changes : []))

/**
 * The changes that a receipt may have made: how their writes ended was not known, and the server, which did not hold them
 * right before, held them later. A colleague may have made them as well.
 */
export const perhapsChanges = (stored: StoredReceipt): readonly Change[] =>
  stored.receipt.steps.flatMap((step) =>
    step.outcome.type === 'unknown' && laterSight(stored, step)?.sight === 'target' ? step.changes : [],
  )

/** What was seen later of a step of a receipt; null: nothing. */
export const laterSight = ({ later }: StoredReceipt, { schemaName }: { readonly schemaName: string }): LaterSight | null =>
  later.find((one) => one.schemaName === schemaName) ?? null

/** Whether everything it set out to do was done. What is created or deleted needs no publishing (contract.md 8.1). */
export const isWhole = ({ steps, tables, publish }: KeptReceipt): boolean =>
  steps.length + tables.length > 0 &&
  steps.every(({ outcome }) => outcome.type === 'applied') && (tables.length === 0 || publish.type === 'published')

/** "2 relationships changed, 3 tables published." */
export function receiptSummary(stored: StoredReceipt): string {
  const { steps, tables, publish } = stored.receipt
  const published = publish.type === 'published' ? tables.length : 0
  const endOf = (step: (typeof steps)[number]) => {
    if (step.outcome.type === 'unknown') return isProvenNotDone(step.outcome.reason, laterSight(stored, step)) ? 'notDone' : 'perhaps'
    return step.outcome.type === 'applied' ? 'done' : 'notDone'
  }
  const tally = (end: ReturnType<typeof endOf>) => tallyOf(steps.filter((step) => endOf(step) === end))
  return summaryText({
    done: tally('done'),
    perhaps: tally('perhaps'),
    notDone: tally('notDone'),
    published,
    notPublished: tables.length - published,
  })
}
