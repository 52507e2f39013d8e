import { backOff } from '../dataverse/retryAfter.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import { faultOf, isNotExecuted, type Fault } from './fault.ts'
import type { JournalEntry } from './journal.ts'
import type { Run } from './run.ts'
import type { NotAppliedReason, Waiting } from './state.ts'

/** How one send went. After `done`, `refused` and `ambiguous` the journal entry is still open. */
export type Sent =
  | { readonly type: 'done'; readonly requestId: string | null }
  | { readonly type: 'notSent'; readonly reason: NotAppliedReason }
  /** Certainly not carried out, and nothing was looked at. */
  | { readonly type: 'notExecuted'; readonly fault: Fault }
  /** Not carried out by what was refused. It may have been delivered twice, and the first one carried out (F-DUP). */
  | { readonly type: 'refused'; readonly fault: Fault }
  | { readonly type: 'ambiguous'; readonly fault: Fault }

/**
 * Journals, then sends once. Never cancelled under way: aborting would not stop the server, only hide its
 * answer.
 */
export async function sendWrite(
  run: Run,
  entry: JournalEntry,
  request: WireRequest,
  kind: 'metadataWrite' | 'publish',
): Promise<Sent> {
  const message = await run.journal.append(entry)
  if (message !== null) return { type: 'notSent', reason: { type: 'journal', message } }
  if (run.signal.aborted) {
    await run.journal.clear(entry.id)
    return { type: 'notSent', reason: { type: 'cancelled' } }
  }
  try {
    const { requestId } = await run.transport.write(request, { kind })
    return { type: 'done', requestId }
  } catch (error) {
    const fault = faultOf(error)
    if (!isNotExecuted(error)) return { type: 'ambiguous', fault }
    if (fault.kind === 'refused') return { type: 'refused', fault }
    await run.journal.clear(entry.id)
    return { type: 'notExecuted', fault }
  }
}

/** Waits for the platform, within a limit for the whole step. */
export interface Patience {
  /** Null after waiting; else why the step ends here. */
  wait(fault: Fault, onWaiting: (state: Waiting) => void): Promise<NotAppliedReason | null>
}

/**
 * Backs off from 10 to 30 seconds for the customization lock, and as told for the service protection limits
 * (safety.md F-LOCK).
 */
export function patienceFor({ clock, random, signal, waitLimit }: Run): Patience {
  let waited = 0
  let attempt = 0
  return {
    wait: async (fault, onWaiting) => {
      const { kind } = fault
      if (kind !== 'customizationLock' && kind !== 'throttled') return { type: 'refused', fault }
      const own = backOff(attempt, 20_000, kind === 'customizationLock' ? 30_000 : 300_000, random)
      const milliseconds = fault.retryAfter === null ? own : fault.retryAfter * 1_000
      if (waited + milliseconds > waitLimit) return { type: 'waitedTooLong', fault }
      attempt += 1
      waited += milliseconds
      onWaiting({ type: 'waiting', cause: kind, until: clock.now() + milliseconds })
      try {
        await clock.sleep(milliseconds, signal)
        return null
      } catch {
        // Only the signal ends a sleep early.
        return { type: 'cancelled' }
      }
    },
  }
}
