import type { Journal, JournalEntry } from './journal.ts'

/** A journal in memory, and what it holds. For tests. */
export function createJournal(): { readonly journal: Journal; readonly entries: ReadonlyMap<string, JournalEntry> } {
  const entries = new Map<string, JournalEntry>()
  const journal: Journal = {
    open: async () => [...entries.values()],
    append: async (entry) => {
      entries.set(entry.id, entry)
    },
    clear: async (id) => {
      entries.delete(id)
    },
  }
  return { journal, entries }
}
