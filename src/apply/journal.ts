import type { WatchedRow } from '../dataverse/observeRow.ts'
import type { PlanStep } from '../model/plan.ts'
import type { RoleWrite } from '../model/roles/roleWrite.ts'
import type { RowRef } from '../model/row.ts'
import type { RowOutcome } from './rowOutcome.ts'

/**
 * What is about to be sent. Written before every send, so that a reload can find out how it ended (safety.md
 * P6).
 */
export type JournalEntry = WriteEntry | PublishEntry

/** A step of a plan: an update, a creation, a deletion. */
export interface WriteEntry {
  readonly type: 'write'
  readonly id: string
  readonly organizationId: string
  readonly solution: string
  readonly step: PlanStep
  /** Calendar time, ISO 8601; for people. */
  readonly writtenAt: string
}

export interface PublishEntry {
  readonly type: 'publish'
  readonly id: string
  readonly organizationId: string
  readonly tables: readonly string[]
  readonly writtenAt: string
}

/** What a write of a row is about, as far as it has to be known to look what came of it. */
export type RowSubject =
  | { readonly type: 'role'; readonly write: RoleWrite }
  /** `row`: the one it was proposed at. */
  | { readonly type: 'row'; readonly row: RowRef; readonly watched: WatchedRow }

/**
 * One write of a row. Those that were sent together are all there until the last of them has ended, each with its end as
 * far as it is known: so a reload can tell of the whole.
 */
export interface RowEntry {
  readonly type: 'row'
  readonly id: string
  readonly organizationId: string
  /** The same for those that one tab sends together, one after the other. */
  readonly send: string
  readonly subject: RowSubject
  /** What it does, in words. */
  readonly title: string
  /** The literal request. */
  readonly request: string
  readonly state: { readonly type: 'waiting' } | { readonly type: 'sent' } | RowOutcome
  readonly writtenAt: string
}

/** An entry that is there and cannot be read. */
export interface DamagedEntry {
  readonly id: string
  readonly cause: string
}

/** The journal is there, but not all of it can be read: what the entries named here were about to do is not known. */
export class DamagedJournalError extends Error {
  override readonly name = 'DamagedJournalError'
  readonly entries: readonly DamagedEntry[]

  constructor(entries: readonly DamagedEntry[]) {
    super(`The journal cannot be read at ${entries.map(({ id }) => id).join(', ')}.`)
    this.entries = entries
  }
}

/** Keeps what is open. Every method rejects when it cannot keep its word: apply then sends nothing more. */
export interface Journal<Entry = JournalEntry> {
  /**
   * Everything that was sent, or about to be, and has no known end. Rejects with a DamagedJournalError when that
   * cannot be told.
   */
  open(): Promise<readonly Entry[]>
  /** Resolves when the entry will survive a crash. Replaces an entry of the same id. */
  append(entry: Entry): Promise<void>
  clear(id: string): Promise<void>
}
