import type { Fault } from './fault.ts'
import type { RowEntry } from './journal.ts'
import type { RowOutcome } from './rowOutcome.ts'

const closed: Fault = {
  kind: 'closed',
  status: null,
  code: null,
  message: 'The page was closed or loaded anew before an answer came.',
  requestId: null,
  retryAfter: null,
}

/** What is known of a write of a row that a closed page left in the journal. */
export function restoredOutcome({ state }: RowEntry): RowOutcome {
  if (state.type === 'waiting') return { type: 'notSent', reason: 'closed', message: null }
  return state.type === 'sent' ? { type: 'unknown', fault: closed, sight: null } : state
}
