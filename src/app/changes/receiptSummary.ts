import type { KeptReceipt } from '../applyStored.ts'
import type { Change } from '../../model/change.ts'
import { tallyOf } from '../../model/done.ts'
import { summaryText } from '../texts/apply.ts'

/**
 * The changes that a receipt says it made. What the server held before anything was sent is somebody else's, and not
 * its to take back (safety.md P10).
 */
export const appliedChanges = ({ steps }: KeptReceipt): readonly Change[] =>
  steps.flatMap(({ outcome, changes }) => (outcome.type === 'applied' && !outcome.already ? changes : []))

/** Whether everything it set out to do was done. What is created or deleted needs no publishing (contract.md 8.1). */
export const isWhole = ({ steps, tables, publish }: KeptReceipt): boolean =>
  steps.length + tables.length > 0 &&
  steps.every(({ outcome }) => outcome.type === 'applied') && (tables.length === 0 || publish.type === 'published')

/** "2 relationships changed, 3 tables published." */
export function receiptSummary({ steps, tables, publish }: KeptReceipt): string {
  const isApplied = ({ outcome }: (typeof steps)[number]) => outcome.type === 'applied'
  const published = publish.type === 'published' ? tables.length : 0
  return summaryText({
    done: tallyOf(steps.filter(isApplied)),
    notDone: tallyOf(steps.filter((step) => !isApplied(step))),
    published,
    notPublished: tables.length - published,
  })
}
