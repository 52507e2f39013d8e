import type { ReadClient } from '../dataverse/client.ts'
import { systemClock, type Clock } from '../dataverse/clock.ts'
import type { Fault } from './fault.ts'
import type { JournalEntry } from './journal.ts'
import { settle, settleTime } from './settle.ts'
import type { Conflict } from './state.ts'

/** How something that a reload interrupted ended. */
export type ReconciledEnd =
  | { readonly type: 'applied' }
  | { readonly type: 'notApplied' }
  | { readonly type: 'conflict'; readonly conflict: Conflict }
  /** `fault` is null for a publish, which no request can look up: publishing again is harmless. */
  | { readonly type: 'unknown'; readonly fault: Fault | null }

export interface Reconciled {
  readonly entry: JournalEntry
  readonly end: ReconciledEnd
}

export interface ReconcileOptions {
  readonly clock?: Clock
  readonly signal?: AbortSignal
  /** Told while looking; `settledAt` on the clock's `now()` is when the answer is certain at the latest. */
  readonly onChecking?: (entry: JournalEntry, settledAt: number) => void
}

/**
 * Finds out how interrupted writes ended. Reads only. A write that has not happened may still be under way,
 * and no clock survives a reload: "not applied" is said only after settling in full. Clearing the journal is
 * the caller's.
 */
export function reconcile(
  entries: readonly JournalEntry[],
  client: ReadClient,
  options: ReconcileOptions = {},
): Promise<readonly Reconciled[]> {
  return Promise.all(entries.map(async (entry) => ({ entry, end: await endOf(entry, client, options) })))
}

async function endOf(
  entry: JournalEntry,
  client: ReadClient,
  { clock = systemClock, signal = new AbortController().signal, onChecking }: ReconcileOptions,
): Promise<ReconciledEnd> {
  if (entry.type === 'publish') return { type: 'unknown', fault: null }
  const settledAt = clock.now() + settleTime
  const onPoll = () => onChecking?.(entry, settledAt)
  const seen = await settle(client, clock, entry.step, { signal, onPoll, onWait: () => undefined })
  switch (seen.type) {
    case 'target':
      return { type: 'applied' }
    case 'baseline':
      return { type: 'notApplied' }
    case 'conflict':
      return { type: 'conflict', conflict: seen.conflict }
    case 'unreadable':
      return { type: 'unknown', fault: seen.fault }
    case 'cancelled':
      return { type: 'unknown', fault: null }
  }
}
