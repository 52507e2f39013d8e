import type { JournalEntry } from './journal.ts'

/** Why apply or publish did not begin. Nothing was sent. */
export class CannotStartError extends Error {
  override readonly name = 'CannotStartError'
  readonly reason: 'unreconciled' | 'journal' | 'damagedJournal' | 'otherOrganization'
  /** What an earlier run left open, to be reconciled first. */
  readonly entries: readonly JournalEntry[]

  constructor(
    reason: CannotStartError['reason'],
    message: string,
    { entries = [], cause }: { entries?: readonly JournalEntry[]; cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.reason = reason
    this.entries = entries
  }
}
