import type { Journal, JournalEntry } from './journal.ts'

/** A journal whose failures are values, and remembered: after one, nothing more is sent. */
export interface GuardedJournal<Entry = JournalEntry> {
  /** Null when kept, else the cause. */
  append(entry: Entry): Promise<string | null>
  clear(id: string): Promise<void>
  readonly failure: () => string | null
}

export function guard<Entry>(journal: Pick<Journal<Entry>, 'append' | 'clear'>): GuardedJournal<Entry> {
  let failure: string | null = null
  const guarded = async (work: Promise<void>): Promise<string | null> => {
    try {
      await work
      return null
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error)
      return failure
    }
  }
  return {
    append: async (entry) => failure ?? guarded(journal.append(entry)),
    clear: async (id) => {
      await guarded(journal.clear(id))
    },
    failure: () => failure,
  }
}
