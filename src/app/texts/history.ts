import { changeName, changeValueName } from './change.ts'
import { counted } from './counted.ts'
import { momentText } from './moment.ts'
import { isValueChange } from '../../model/change.ts'
import type { ReverseObstacle } from '../../model/reverse.ts'

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
    interrupted: 'Its tab was closed; completed from what the server held afterwards',
  },
  copy: 'Copy receipt',
  copied: 'Copied',
  copyFailed: 'The browser refused to copy',
  save: 'Save',
  fileName: (iso: string) => `kinship-receipt-${iso.replaceAll(/[:.]/g, '-')}.json`,
  reverse: 'Stage the reverse',
  readOnly: 'This environment is read-only: the message at the top says why.',
  reversed: (changes: number) => `${counted(changes, 'reverse change is', 'reverse changes are')} staged.`,
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
