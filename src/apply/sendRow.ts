import type { DataverseClient } from '../dataverse/client.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import { faultOf, isMismatch, isNotExecuted, type Fault } from './fault.ts'
import type { GuardedJournal } from './guardedJournal.ts'
import type { RowEntry } from './journal.ts'
import type { RowOutcome } from './rowOutcome.ts'
import { verifyTime } from './settle.ts'
import { pollRow, readBackRow, settleRow, type LookAtRow, type SettleParameters } from './settleRow.ts'

/** One write of one row. */
export interface RowWrite {
  readonly request: WireRequest
  /** The same for a table whose rows have no versions; null where the request names no version, or nothing else is approved. */
  readonly withoutVersion: WireRequest | null
  readonly look: LookAtRow
  /** As it is kept before it is sent. */
  readonly entry: RowEntry
}

export interface RowParameters extends SettleParameters {
  readonly transport: Pick<DataverseClient, 'write'>
  readonly journal: GuardedJournal<RowEntry>
}

/** The table has no versions (contract.md 12.4): nothing was carried out. */
const versionsNotKept = '0x8006088d'

/**
 * Journals the write of a row, sends it exactly once, and looks at the row afterwards. Nothing is ever sent again: a link that was
 * removed meanwhile, or moved, must not come back unasked (safety.md P5). A lost answer is settled by looking, for as
 * long as the server could still carry it out (safety.md 2), or until it is stopped. Where the table keeps no versions,
 * the row is compared by reading it right before. The journal keeps how it ended; to clear it is the caller's.
 * Never rejects.
 */
export async function sendRow(write: RowWrite, parameters: RowParameters): Promise<RowOutcome> {
  const outcome = await sendByVersion(write, parameters)
  await parameters.journal.append({ ...write.entry, state: outcome })
  return outcome
}

async function sendByVersion(write: RowWrite, parameters: RowParameters): Promise<RowOutcome> {
  const first = await sendOnce(write, write.request, parameters)
  const isWithoutVersions = first.type === 'refused' && first.fault.code === versionsNotKept
  if (!isWithoutVersions || write.withoutVersion === null) return first
  try {
    const sight = await write.look(parameters.signal)
    if (sight === 'target') return { type: 'done', status: null, requestId: null, fault: first.fault }
    if (sight !== 'baseline') return { type: sight, fault: first.fault }
  } catch (error) {
    return { type: 'refused', fault: faultOf(error) }
  }
  return sendOnce(write, write.withoutVersion, parameters)
}

async function sendOnce({ look, entry }: RowWrite, request: WireRequest, parameters: RowParameters): Promise<RowOutcome> {
  const message = await parameters.journal.append({ ...entry, state: { type: 'sent' } })
  if (message !== null) return { type: 'notSent', reason: 'journal', message }
  if (parameters.signal.aborted) return { type: 'notSent', reason: 'cancelled', message: null }
  try {
    // Never cancelled under way: that would only hide the answer.
    const answer = await parameters.transport.write(request, { kind: 'dataWrite' })
    return await readBackRow(look, answer)
  } catch (error) {
    const fault = faultOf(error)
    if (!isNotExecuted(error)) return settleRow({ look, isVersioned: namesVersion(request) }, fault, parameters)
    const mayBeSecond = fault.kind === 'refused' && fault.code !== versionsNotKept
    return mayBeSecond ? afterRefused(look, request, fault, parameters) : { type: 'refused', fault }
  }
}

/**
 * Browsers and proxies deliver a request twice when a connection breaks, and the second one is then refused because of
 * the first (safety.md F-DUP). One look tells that from a refusal; where the two contradict each other, it is looked at
 * for as long as reads may lag.
 */
async function afterRefused(look: LookAtRow, request: WireRequest, fault: Fault, parameters: RowParameters): Promise<RowOutcome> {
  const isExpected = isMismatch(fault)
  try {
    const first = await look()
    const isContradicted = first === 'baseline' && saysDone(request, fault)
    const seen = isContradicted ? await pollRow({ look, isVersioned: false }, verifyTime, fault, parameters) : ({ type: 'certain', sight: first } as const)
    if (seen.type !== 'certain') return { type: 'unknown', fault, sight: seen.sight }
    if (seen.sight === 'target') return { type: 'done', status: null, requestId: fault.requestId, fault }
    return seen.sight === 'baseline' || !isExpected ? { type: 'refused', fault } : { type: seen.sight, fault }
  } catch {
    // Nothing was carried out by what was refused; whether something was before is not known.
    return { type: 'unknown', fault, sight: null }
  }
}

/** A refusal that says that what was wanted is so: the row is gone, or there (contract.md 1.4). */
const saysDone = ({ method }: WireRequest, { code }: Fault): boolean =>
  (method === 'DELETE' && code === '0x80040217') || (method === 'POST' && code === '0x80040237')

/** Whether a request is carried out only as long as nobody else has changed the row (contract.md 12.4). */
export const namesVersion = ({ headers }: WireRequest): boolean => {
  const version = headers['If-Match']
  return version !== undefined && version !== '*'
}
