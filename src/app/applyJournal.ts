import { del, entries, set } from 'idb-keyval'
import { DamagedJournalError, type DamagedEntry, type Journal } from '../apply/journal.ts'
import { durableStore } from './applyDatabase.ts'
import { readJournal } from './applyStored.ts'

const store = durableStore('kinship.journal')
/** Where entries that cannot be read are kept, as they were found. */
const aside = durableStore('kinship.journal.aside')

/** The journal of one organization in the browser's database, on the disk before anything is sent (safety.md P6). */
export const journalOf = (organizationId: string): Journal => ({
  open: async () => {
    const { readable, damaged } = readJournal(await entries<IDBValidKey, unknown>(store), organizationId)
    if (damaged.length > 0) throw new DamagedJournalError(damaged)
    return readable
  },
  append: (entry) => set(entry.id, entry, store),
  clear: (id) => del(id, store),
})

/** Moves entries out of the journal's way; nothing of them is lost. Rejects when the browser does not keep them. */
export async function setAside(damaged: readonly DamagedEntry[]): Promise<void> {
  const present = new Map(await entries<IDBValidKey, unknown>(store))
  for (const { id } of damaged) {
    await set(`${id} ${new Date().toISOString()}`, present.get(id), aside)
    await del(id, store)
  }
}
