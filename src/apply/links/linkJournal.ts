import type { LineDetail } from '../../model/links/dryRun.ts'

/** How a line left a batch. `queued`: proven not to have been carried out, to be sent anew. */
export interface LineEnd {
  readonly line: number
  readonly state: 'done' | 'already' | 'failed' | 'queued'
  readonly detail: LineDetail | null
}

/** One batch: kept before it is sent, and again with every end that becomes known. Lines without one are open. */
export interface BatchRecord {
  readonly number: number
  /** The lines that were sent. */
  readonly lines: readonly number[]
  readonly ends: readonly LineEnd[]
}

export interface LinkJournal {
  /**
   * Resolves when the record will survive a crash; replaces one of the same number. Rejects when it cannot keep its
   * word: then nothing more is sent.
   */
  readonly keep: (record: BatchRecord) => Promise<void>
}
