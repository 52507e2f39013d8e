import { changeName, changeValueName } from './change.ts'
import { counted } from './counted.ts'
import { formatNumber } from './format.ts'
import { momentText } from './moment.ts'
import { isValueChange } from '../../model/change.ts'
import type { Done } from '../../model/done.ts'
import type { ReverseObstacle } from '../../model/reverse.ts'

/** What was wanted was there, and what had been there before that. */
const targetTexts: Readonly<Record<Done, string>> = {
  created: 'it was there, which it had not been',
  changed: 'the server held the new values, which it had not',
  column: 'the server held the new values, which it had not',
  added: 'it was in the solution, in which it had not been',
  removed: 'it was no longer in the solution, in which it had been',
  deleted: 'it was gone, which it had not been',
}

/** What there was before. It may have been carried out, and taken back by then. */
const baselineTexts: Readonly<Record<Done, string>> = {
  created: 'it was not there',
  changed: 'the server held what was there before',
  column: 'the server held what was there before',
  added: 'it was not in the solution',
  removed: 'it was in the solution',
  deleted: 'it was there',
}

/** Texts of the History page. */
export const historyTexts = {
  title: 'History',
  summary: (receipts: number) => counted(receipts, 'receipt', 'receipts'),
  loading: 'Reading the receipts',
  unreadable: (receipts: number) =>
    `${counted(receipts, 'receipt', 'receipts')} in this browser cannot be read by this version. They are kept unchanged.`,
  failed: 'This browser does not let Kinship read its receipts',
  retry: 'Try again',
  empty: {
    title: 'Nothing has been applied yet',
    text: 'Every apply and every publish leaves a receipt here: who, when, what it was before and after, and how it ended. Receipts stay in this browser.',
    toChanges: 'Open the changes',
  },
  moment: momentText,
  who: 'Who',
  solution: 'Solution',
  environment: 'Environment',
  requestId: (id: string) => `Request id ${id}`,
  progress: {
    running: 'Still running, or ended with its tab',
    ended: null,
    interrupted: 'Its tab was closed before it had ended',
  },
  /** What was seen later of a write of which this receipt does not know how it ended. */
  later: {
    target: (moment: string, done: Done) =>
      `Looked at again on ${moment}: ${targetTexts[done]} right before this request was sent. This request did it, or somebody else made the same change: which of the two cannot be told.`,
    baseline: (moment: string, done: Done) =>
      `Looked at again on ${moment}: ${baselineTexts[done]}, as right before this request was sent.`,
    conflict: (moment: string) => `Looked at again on ${moment}: the server held neither what was there before nor what was wanted.`,
  },
  copy: 'Copy receipt',
  copied: 'Copied',
  copyFailed: 'The browser refused to copy',
  save: 'Save',
  fileName: (iso: string) => `kinship-receipt-${iso.replaceAll(/[:.]/g, '-')}.json`,
  reverse: 'Stage the reverse',
  readOnly: 'This environment is read-only: the message at the top says why.',
  reversed: (changes: number) => `${counted(changes, 'reverse change is', 'reverse changes are')} staged.`,
  /** Some of what is taken back may be a colleague's. */
  perhaps: (changes: number) =>
    changes === 1
      ? 'One of them takes back what this receipt is not certain to have made: somebody else may have made the same change. Ask before you apply it.'
      : `${formatNumber(changes)} of them take back what this receipt is not certain to have made: somebody else may have made the same changes. Ask before you apply them.`,
  rebuilt: 'What was deleted comes back as a definition: the values of its column, or its links, are gone for good.',
  notReversed: 'Nothing was staged.',
  toChanges: 'Open the changes',
  dismiss: 'Dismiss',
} as const

/** Why a change is not taken back. */
export function obstacleText(obstacle: ReverseObstacle): string {
  const { change } = obstacle
  const field = `${change.schemaName}, ${changeName(change)}`
  switch (obstacle.type) {
    case 'gone':
      return `${field}: the relationship is no longer on the server.`
    case 'alreadyBack':
      return isValueChange(change)
        ? `${field}: already ${changeValueName(change, change.before)} again.`
        : `${field}: the server already holds what was there before.`
    case 'changedSince':
      return `${field}: somebody has set it to ${changeValueName(obstacle.change, obstacle.present)} since.`
    case 'labelStays':
      return `${field}: Dataverse keeps a label once there is one. Change its text, or the display option.`
    case 'lookupMember':
      return `${field}: the relationships of a customer lookup go with their column alone, which is not deleted here.`
    case 'notRebuildable':
      return `${field}: this receipt does not say what it was made of.`
  }
}
