import type { Clock } from '../../dataverse/clock.ts'
import type { LineState } from '../../model/links/lineState.ts'
import type { LineDetail } from '../../model/links/dryRun.ts'
import type { Fault } from '../fault.ts'
import type { LinkJournal, LineEnd } from './linkJournal.ts'
import type { LinkTransport } from './linkTransport.ts'
import type { LinkWork } from './linkWork.ts'

/** Why a run ended before its lines did. */
export type StopReason =
  /** The browser no longer keeps the journal: nothing more may be sent. */
  | { readonly type: 'journal'; readonly message: string }
  /** Every line would fail for it. */
  | { readonly type: 'privilege'; readonly privilege: string }
  /** Nobody is signed in any more, the batch as a whole was refused, or rows could not be read. */
  | { readonly type: 'signedOut' | 'refused' | 'unreadable'; readonly fault: Fault }

export type LinkRunEnd = { readonly type: 'complete' | 'cancelled' } | { readonly type: 'stopped'; readonly reason: StopReason }

/** What a run waits for; `until` on the clock's `now()`. */
export interface LinkWait {
  readonly cause: 'throttled' | 'customizationLock'
  readonly until: number
}

export interface LinkRunParameters {
  readonly transport: LinkTransport
  readonly clock: Clock
  readonly journal: LinkJournal
  /** Spreads waits; Math.random when not given. */
  readonly random?: () => number
}

export interface LinkRunOptions {
  /** Cancelling never takes back what was sent: what is under way is brought to a true end as far as it can be. */
  readonly signal?: AbortSignal
  /** Resolves when the run may go on; asked before every batch. */
  readonly mayGoOn?: (signal: AbortSignal) => Promise<void>
  /** Told after every change of the ledger. */
  readonly onChange?: () => void
  readonly onWait?: (wait: LinkWait) => void
  /** Only find out about unknown lines; send nothing. */
  readonly settleOnly?: boolean
}

/** What the lanes of one run share. */
export interface LinkRun {
  readonly work: LinkWork
  readonly transport: LinkTransport
  readonly clock: Clock
  readonly journal: LinkJournal
  readonly random: () => number
  readonly signal: AbortSignal
  readonly onChange: () => void
  readonly onWait: (wait: LinkWait) => void
  /** Lines to be sent, in order; those that came back stand at the end. */
  readonly queue: number[]
  /** How often each line was sent, where it was proven not to have been carried out. */
  readonly attempts: Map<number, number>
  /** Nothing is sent before this moment on the clock's `now()`: everybody waits (contract.md 12.3). */
  heldUntil: number
  stopped: StopReason | null
}

/** Moves a line and keeps why. */
export function moveLine({ work }: LinkRun, line: number, state: LineState, detail: LineDetail | null = null): void {
  work.ledger.move(line, state)
  if (detail === null) work.details.delete(line)
  else work.details.set(line, detail)
}

export function endLine(run: LinkRun, { line, state, detail }: LineEnd): void {
  moveLine(run, line, state, detail)
  if (state === 'queued') run.queue.push(line)
}
