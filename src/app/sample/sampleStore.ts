import { get, promisifyRequest, set } from 'idb-keyval'
import type { StateStore } from '../../emulator/index.ts'
import { durableStore } from '../applyDatabase.ts'

const databaseName = 'kinship.sample'
const key = 'state'

/** The sample's state in this browser's database: one entry, so that a write replaces it whole. */
export function sampleStore(): StateStore {
  const store = durableStore(databaseName)
  return {
    read: async () => {
      const kept: unknown = await get(key, store)
      if (kept === undefined) return null
      // Something else than a text is damaged like a text that says nothing.
      return typeof kept === 'string' ? kept : ''
    },
    write: (text) => set(key, text, store),
    setAside: async (now) => {
      const keptUnder = `${key}.damaged-${now.toISOString()}`
      await store('readwrite', async (entries) => {
        const kept: unknown = await promisifyRequest(entries.get(key))
        entries.put(kept, keptUnder)
        entries.delete(key)
        await promisifyRequest(entries.transaction)
      })
      return `${databaseName}, ${keptUnder}`
    },
  }
}
