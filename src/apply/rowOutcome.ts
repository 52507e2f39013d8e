import type { RowSight } from '../dataverse/rowSight.ts'
import type { Fault } from './fault.ts'

/** What can still become what was wanted. */
export type OpenSight = Extract<RowSight, 'baseline' | 'changed'>

/** How the write of a row ended. */
export type RowOutcome =
  /** It was seen to be so. `fault`: what stood for the answer; null: Dataverse said it is done. */
  | { readonly type: 'done'; readonly status: number | null; readonly requestId: string | null; readonly fault: Fault | null }
  /**
   * Dataverse said that it is done, which alone is no proof (contract.md 17, 35): the row shows otherwise, or could not
   * be looked at (null, with the fault).
   */
  | {
      readonly type: 'notSeen'
      readonly status: number | null
      readonly requestId: string | null
      readonly sight: Exclude<RowSight, 'target'> | null
      readonly fault: Fault | null
    }
  /** A colleague changed the row after it was read: nothing was overwritten. */
  | { readonly type: 'changed'; readonly fault: Fault }
  /** A colleague deleted the row. */
  | { readonly type: 'gone'; readonly fault: Fault }
  /** Certainly not carried out. */
  | { readonly type: 'refused'; readonly fault: Fault }
  /** The answer was lost, and the time is over in which it could still have been carried out. */
  | { readonly type: 'notCarriedOut'; readonly fault: Fault }
  /** The answer was lost, and looking has not made sure. `sight`: what the last look showed; null: nothing could be read. */
  | { readonly type: 'unknown'; readonly fault: Fault; readonly sight: OpenSight | null }

  /** It was never sent: the journal did not keep it (with the cause), somebody stopped before, or closed the page. */
  | { readonly type: 'notSent'; readonly reason: 'journal' | 'cancelled' | 'closed'; readonly message: string | null }

/** What is known while a row is looked at after an answer that does not tell how it ended. */
export interface RowSettling {
  /** What the last look showed; null: nothing could be read, or it was not looked at yet. */
  readonly sight: OpenSight | null
  /** When it is certain at the latest, on the clock's `now()`. */
  readonly settledAt: number
  /** What stood for the answer. */
  readonly fault: Fault
}
