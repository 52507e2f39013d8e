import type { Clock } from '../dataverse/clock.ts'
import type { RowSight } from '../dataverse/rowSight.ts'
import { faultOf, type Fault } from './fault.ts'
import type { OpenSight, RowOutcome, RowSettling } from './rowOutcome.ts'
import { settleTime, unreadableTime } from './settle.ts'

/** Looks at the row of a write. Rejects when it cannot be read. */
export type LookAtRow = (signal?: AbortSignal) => Promise<RowSight>

export interface RowWatch {
  readonly look: LookAtRow
  /** The request names the version of the row: it is not carried out any more once somebody else has changed it. */
  readonly isVersioned: boolean
}

export interface SettleParameters {
  readonly clock: Clock
  /** Stops looking; what was sent is not taken back. */
  readonly signal: AbortSignal
  /** Told before every look after a lost answer. */
  readonly onSettling: (settling: RowSettling) => void
}

/**
 * Looks until it is certain what came of a write: what was wanted at any time, anything else once the server must have
 * given up (safety.md 2). Ends as `unknown` when it is stopped, or nothing can be read for long. Never rejects.
 */
export async function settleRow({ look, isVersioned }: RowWatch, fault: Fault, parameters: SettleParameters): Promise<RowOutcome> {
  const seen = await pollRow({ look, isVersioned }, settleTime, fault, parameters)
  if (seen.type !== 'certain') return { type: 'unknown', fault, sight: seen.sight }
  if (seen.sight === 'target') return { type: 'done', status: null, requestId: fault.requestId, fault }
  return seen.sight === 'baseline' ? { type: 'notCarriedOut', fault } : { type: seen.sight, fault }
}

/** Looks once whether what Dataverse accepted is there. Never rejects. */
export async function readBackRow(
  look: LookAtRow,
  { status, requestId }: { readonly status: number | null; readonly requestId: string | null },
): Promise<RowOutcome> {
  try {
    const sight = await look()
    if (sight === 'target') return { type: 'done', status, requestId, fault: null }
    return { type: 'notSeen', status, requestId, sight, fault: null }
  } catch (error) {
    return { type: 'notSeen', status, requestId, sight: null, fault: faultOf(error) }
  }
}

/** Looks again at what is not certain; the outcome itself where it is. Never rejects. */
export function lookAgainAt(watch: RowWatch, outcome: RowOutcome, parameters: SettleParameters): Promise<RowOutcome> {
  if (outcome.type === 'notSeen') return readBackRow(watch.look, outcome)
  return outcome.type === 'unknown' ? settleRow(watch, outcome.fault, parameters) : Promise.resolve(outcome)
}

/** What polling showed last; `stopped`: it was ended before it was certain. */
type PolledRow =
  | { readonly type: 'certain'; readonly sight: RowSight }
  | { readonly type: 'unreadable'; readonly sight: null }
  | { readonly type: 'stopped'; readonly sight: OpenSight | null }

/**
 * The target at any time, else what is there after `time` milliseconds, or that nothing could be read until long after.
 * `fault`: what stood for the answer. Never rejects.
 */
export async function pollRow(
  { look, isVersioned }: RowWatch,
  time: number,
  fault: Fault,
  { clock, signal, onSettling }: SettleParameters,
): Promise<PolledRow> {
  const start = clock.now()
  let last: OpenSight | null = null
  for (let pause = 1_000; ; pause = Math.min(pause * 2, 10_000)) {
    onSettling({ sight: last, settledAt: start + time, fault })
    // Judged by when the look began: it may be older than its answer.
    const elapsed = clock.now() - start
    // The first look is made even when stopped: it usually tells the end. What cannot be read is asked for again.
    const sight = await look(pause === 1_000 ? undefined : signal).catch(() => null)
    if (sight === 'target' || sight === 'gone' || (sight === 'changed' && isVersioned)) return { type: 'certain', sight }
    if (signal.aborted) return { type: 'stopped', sight: sight ?? last }
    if (sight !== null && elapsed >= time) return { type: 'certain', sight }
    if (sight === null && elapsed >= time + unreadableTime) return { type: 'unreadable', sight }
    last = sight ?? last
    const left = elapsed < time ? start + time - clock.now() : pause
    try {
      await clock.sleep(Math.max(0, Math.min(pause, left)), signal)
    } catch {
      // Only the signal ends a sleep early.
      return { type: 'stopped', sight: last }
    }
  }
}
