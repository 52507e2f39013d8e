import type { DataverseClient } from '../dataverse/client.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import { faultOf, isMismatch, isNotExecuted, type Fault } from './fault.ts'

/** What looking afterwards has shown: it is so, it is not so, or it could not be looked at. */
export type Seen = { readonly type: 'there' | 'absent' } | { readonly type: 'unseen'; readonly fault: Fault }

/** How one write of rows ended. */
export type RowWriteOutcome =
  /** Dataverse said so. 204 alone is no proof that something changed (contract.md 17, 35): it was looked at. */
  | {
      readonly type: 'accepted'
      readonly status: number
      readonly requestId: string | null
      readonly entityId: string | null
      readonly seen: Seen
    }
  /** Certainly not carried out. */
  | { readonly type: 'refused'; readonly fault: Fault }
  /**
   * No answer that says it, or the refusal of a second delivery (see `isMismatch`). What was seen is all that is known;
   * `absent` may change while the server still works.
   */
  | { readonly type: 'lost'; readonly fault: Fault; readonly seen: Seen }

/**
 * Sends a write of rows once, and looks afterwards whether it is as wanted. Nothing is ever sent again: a link that was
 * removed meanwhile, or moved, must not come back unasked (safety.md P5).
 */
export async function sendRowWrite(
  client: DataverseClient,
  request: WireRequest,
  isAsWanted: () => Promise<boolean>,
): Promise<RowWriteOutcome> {
  try {
    const { status, requestId, entityId } = await client.write(request, { kind: 'dataWrite' })
    return { type: 'accepted', status, requestId, entityId, seen: await look(isAsWanted) }
  } catch (error) {
    const fault = faultOf(error)
    if (isNotExecuted(error) && !isMismatch(fault)) return { type: 'refused', fault }
    const seen = await look(isAsWanted)
    // What is not there although it was refused was not carried out before either.
    return isNotExecuted(error) && seen.type === 'absent' ? { type: 'refused', fault } : { type: 'lost', fault, seen }
  }
}

/** Looks whether it is as wanted. Never rejects. */
export async function look(isAsWanted: () => Promise<boolean>): Promise<Seen> {
  try {
    return { type: (await isAsWanted()) ? 'there' : 'absent' }
  } catch (error) {
    return { type: 'unseen', fault: faultOf(error) }
  }
}
