import { del, entries, set } from 'idb-keyval'
import { DamagedJournalError, type DamagedEntry, type Journal, type RowEntry } from '../apply/journal.ts'
import { durableStore } from './applyDatabase.ts'
import { readJournal, readRowJournal, type FoundEntries, type ReadJournal } from './applyStored.ts'

const store = durableStore('kinship.journal')
/** Where entries that cannot be read are kept, as they were found. */
const aside = durableStore('kinship.journal.aside')

const journalIn = <Entry extends { readonly id: string }>(read: (found: FoundEntries) => ReadJournal<Entry>): Journal<Entry> => ({
  open: async () => {
    const { readable, damaged } = read(await entries<IDBValidKey, unknown>(store))
    if (damaged.length > 0) throw new DamagedJournalError(damaged)
    return readable
  },
  append: (entry) => set(entry.id, entry, store),
  clear: (id) => del(id, store),
})

/** The journal of one organization in the browser's database, on the disk before anything is sent (safety.md P6). */
export const journalOf = (organizationId: string): Journal => journalIn((found) => readJournal(found, organizationId))

/** The same for rows: what is open of them keeps nothing from being applied. */
export const rowJournalOf = (organizationId: string): Journal<RowEntry> => journalIn((found) => readRowJournal(found, organizationId))

/** What is open of rows, and what of it cannot be read. Rejects when the browser gives no database. */
export const readRows = async (organizationId: string) => readRowJournal(await entries<IDBValidKey, unknown>(store), organizationId)

/** Moves entries out of the journal's way; nothing of them is lost. Rejects when the browser does not keep them. */
export async function setAside(damaged: readonly DamagedEntry[]): Promise<void> {
  const present = new Map(await entries<IDBValidKey, unknown>(store))
  for (const { id } of damaged) {
    await set(`${id} ${new Date().toISOString()}`, present.get(id), aside)
    await del(id, store)
  }
}
