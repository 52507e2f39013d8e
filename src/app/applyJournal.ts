import { del, set, values } from 'idb-keyval'
import type { Journal } from '../apply/journal.ts'
import { durableStore } from './applyDatabase.ts'
import { journalEntry } from './applyStored.ts'

const store = durableStore('kinship.journal')

/** The journal of one organization in the browser's database, on the disk before anything is sent (safety.md P6). */
export const journalOf = (organizationId: string): Journal => ({
  open: async () => {
    const entries = (await values<unknown>(store)).map(journalEntry)
    return entries.filter((entry) => entry.organizationId === organizationId)
  },
  append: (entry) => set(entry.id, entry, store),
  clear: (id) => del(id, store),
})
