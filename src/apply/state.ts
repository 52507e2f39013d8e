import type { FieldValue } from '../model/fields.ts'
import type { Fault } from './fault.ts'

/** A field that somebody else changed. `mine` is null for a field that was not to be changed. */
export interface FieldConflict {
  /** As `fieldsOf` names it: `cascade.delete`. */
  readonly field: string
  /** Null also when the field was not there. */
  readonly baseline: FieldValue
  readonly mine: FieldValue | null
  readonly theirs: FieldValue
}

/** The server holds neither what was reviewed nor what was approved. */
export type Conflict =
  | { readonly type: 'changed'; readonly fields: readonly FieldConflict[] }
  | { readonly type: 'gone' }
  /** What was to be deleted has been changed since it was reviewed. */
  | { readonly type: 'replaced'; readonly fields: readonly FieldConflict[] }
  /** Relationships of names that were to be made are there, and are others: in these fields. */
  | { readonly type: 'taken'; readonly schemaNames: readonly string[]; readonly fields: readonly FieldConflict[] }

/** Why nothing was changed. */
export type NotAppliedReason =
  | { readonly type: 'cancelled' }
  /** The present state could not be read, so nothing was sent. */
  | { readonly type: 'unreadable'; readonly fault: Fault }
  /** Without a journal nothing is sent. */
  | { readonly type: 'journal'; readonly message: string }
  | { readonly type: 'refused'; readonly fault: Fault }
  /** The platform kept asking to wait for longer than allowed. */
  | { readonly type: 'waitedTooLong'; readonly fault: Fault }
  /** The answer was lost; reading until the server must have given up proved that nothing happened. */
  | { readonly type: 'notExecuted'; readonly fault: Fault }

/** Why it cannot be told. */
export type UnknownReason =
  | { readonly type: 'cancelled'; readonly fault: Fault | null }
  /** The state could not be read for as long as it takes to be sure. */
  | { readonly type: 'unreadable'; readonly fault: Fault }
  /** The server confirmed the write and keeps showing the state before it. */
  | { readonly type: 'notSeen' }
  /** Its tab was closed before it was known. */
  | { readonly type: 'interrupted' }

/** How a step ended. */
export type StepOutcome =
  | { readonly type: 'notStarted' }
  /** `already`: the server held it before anything was sent. */
  | { readonly type: 'applied'; readonly already: boolean; readonly requestId: string | null }
  | { readonly type: 'conflict'; readonly conflict: Conflict }
  | { readonly type: 'notApplied'; readonly reason: NotAppliedReason }
  | { readonly type: 'unknown'; readonly reason: UnknownReason }

export interface Waiting {
  readonly type: 'waiting'
  readonly cause: 'customizationLock' | 'throttled' | 'unavailable' | 'network'
  /** On the clock's `now()`. */
  readonly until: number
}

/** It is looked at until it is certain what came of a write. */
export interface Settling {
  /** When the truth is known at the latest, on the clock's `now()`. */
  readonly settledAt: number
  /** What stood for the answer. */
  readonly fault: Fault
}

/** Where a step is. */
export type StepState =
  | { readonly type: 'checking' }
  | { readonly type: 'sending' }
  | Waiting
  /** `settling`: after an answer that does not tell how it ended; else null. */
  | { readonly type: 'verifying'; readonly settling: Settling | null }
  | StepOutcome

/** How publishing ended. */
export type PublishOutcome =
  /** Nothing was applied, or not everything: saved changes wait for "publish". */
  | { readonly type: 'notStarted' }
  | { readonly type: 'published'; readonly requestId: string | null }
  | { readonly type: 'notPublished'; readonly reason: NotAppliedReason }
  /**
   * The answer was lost. No request tells what is published; publishing again is harmless (contract.md 8.1).
   */
  | { readonly type: 'unknown'; readonly fault: Fault }

export type PublishState = { readonly type: 'sending' } | Waiting | PublishOutcome

export type ApplyEvent =
  | { readonly type: 'step'; readonly schemaName: string; readonly state: StepState }
  | { readonly type: 'publish'; readonly tables: readonly string[]; readonly state: PublishState }
