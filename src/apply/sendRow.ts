import type { DataverseClient } from '../dataverse/client.ts'
import type { Clock } from '../dataverse/clock.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import { faultOf, isMismatch, isNotExecuted, type Fault } from './fault.ts'
import { settleTime } from './settle.ts'

/** What looking at a row shows: what was wanted, what was there, something else, or nothing any more. */
export type RowSight = 'target' | 'baseline' | 'changed' | 'gone'

/** One write of one row. */
export interface RowWrite {
  readonly request: WireRequest
  /** The same for a table whose rows have no versions; null where the request names no version. */
  readonly withoutVersion: WireRequest | null
  readonly look: (signal?: AbortSignal) => Promise<RowSight>
}

export interface RowParameters {
  readonly transport: Pick<DataverseClient, 'write'>
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Told when an answer was lost and the row is looked at instead. */
  readonly onSettling: () => void
}

/** How a write ended. */
export type RowOutcome =
  | { readonly type: 'done'; readonly requestId: string | null; readonly how: 'answered' | 'seen' }
  /** A colleague changed the row after it was read: nothing was overwritten. */
  | { readonly type: 'changed'; readonly fault: Fault | null }
  /** A colleague deleted the row. */
  | { readonly type: 'gone'; readonly fault: Fault | null }
  /** Certainly not carried out. */
  | { readonly type: 'refused'; readonly fault: Fault }
  /** The answer was lost, and the time is over in which it could still have been carried out. */
  | { readonly type: 'notCarriedOut'; readonly fault: Fault }
  /** The answer was lost, and looking has not made sure. */
  | { readonly type: 'unknown'; readonly fault: Fault }

/** The table has no versions (contract.md 12.4): nothing was carried out. */
const versionsNotKept = '0x8006088d'

/**
 * Sends the write of a row exactly once. A lost answer is settled by looking at the row, for as long as the server could
 * still carry it out (safety.md 2). Where the table keeps no versions, the row is compared by reading it right before.
 * Never rejects.
 */
export async function sendRow(write: RowWrite, parameters: RowParameters): Promise<RowOutcome> {
  const first = await sendOnce(write, write.request, parameters)
  const isWithoutVersions = first.type === 'refused' && first.fault.code === versionsNotKept
  if (!isWithoutVersions || write.withoutVersion === null) return first
  try {
    const sight = await write.look(parameters.signal)
    if (sight === 'target') return { type: 'done', requestId: null, how: 'seen' }
    if (sight !== 'baseline') return { type: sight, fault: null }
  } catch (error) {
    return { type: 'refused', fault: faultOf(error) }
  }
  return sendOnce(write, write.withoutVersion, parameters)
}

async function sendOnce(write: RowWrite, request: WireRequest, parameters: RowParameters): Promise<RowOutcome> {
  try {
    // Never cancelled under way: that would only hide the answer.
    const { requestId } = await parameters.transport.write(request, { kind: 'dataWrite' })
    return { type: 'done', requestId, how: 'answered' }
  } catch (error) {
    const fault = faultOf(error)
    if (!isNotExecuted(error)) return settleRow({ ...write, isVersioned: request !== write.withoutVersion }, fault, parameters)
    if (!isMismatch(fault)) return { type: 'refused', fault }
    return afterMismatch(write, fault, parameters.signal)
  }
}

/** The row is not as the request expects it, or is so because of the request: see `isMismatch`. */
async function afterMismatch({ look }: RowWrite, fault: Fault, signal: AbortSignal): Promise<RowOutcome> {
  try {
    const sight = await look(signal)
    if (sight === 'target') return { type: 'done', requestId: fault.requestId, how: 'seen' }
    return sight === 'baseline' ? { type: 'refused', fault } : { type: sight, fault }
  } catch {
    // Nothing was carried out by what was refused; whether something was before is not known.
    return { type: 'unknown', fault }
  }
}

/**
 * Looks until it is certain what came of a write: what was wanted at any time, anything else once the time is over. A
 * colleague's change ends it at once where the write names a version: it can then not be carried out any more.
 */
export async function settleRow(
  { look, isVersioned }: Pick<RowWrite, 'look'> & { readonly isVersioned: boolean },
  fault: Fault,
  { clock, signal, onSettling }: Omit<RowParameters, 'transport'>,
): Promise<RowOutcome> {
  onSettling()
  const start = clock.now()
  for (let pause = 1_000; ; pause = Math.min(pause * 2, 10_000)) {
    // Judged by when the look began: it may be older than its answer.
    const elapsed = clock.now() - start
    // What cannot be read stays unknown; it is asked for again.
    const sight = await look(signal).catch(() => null)
    if (sight === 'target') return { type: 'done', requestId: null, how: 'seen' }
    if (sight === 'gone' || (sight === 'changed' && (isVersioned || elapsed >= settleTime))) return { type: sight, fault }
    if (elapsed >= settleTime) return { type: sight === null ? 'unknown' : 'notCarriedOut', fault }
    try {
      await clock.sleep(Math.min(pause, Math.max(0, start + settleTime - clock.now())), signal)
    } catch {
      // Only the signal ends a sleep early.
      return { type: 'unknown', fault }
    }
  }
}
