import { causeOf, setAside, type Refused, type Unreadable } from './workspaceAside.ts'
import { emptyIntent, entriesOf, orderName, readEntry, withEntries, withoutViewsOfBefore, type Entry, type Intent } from './workspaceStorage.ts'
import { legacyKey, readLegacy } from './workspaceLegacy.ts'

/** Stands between the workspace and the browser's storage, which may refuse, and which other tabs write to. */
export interface Keeper {
  /** What is stored. What cannot be understood is set aside and reported; the rest is there. */
  readonly load: () => { readonly intent: Intent; readonly unreadable: Unreadable | null }
  /** Writes what the storage does not hold yet. Returns the browser's refusal, null when everything is kept. */
  readonly save: (intent: Intent) => string | null
  /** What another tab has written under these names, or under any. What is taken over is not written back. */
  readonly takeOver: (names: readonly string[] | 'all', intent: Intent) => TakenOver
  /** The storage was emptied: the next save writes everything. */
  readonly forget: () => void
}

interface TakenOver {
  readonly entries: readonly Entry[]
  /** The intent with these entries. */
  readonly intent: Intent
}

/** What the keys of an organization's entries begin with. The number is the version of their format. */
export const keyPrefix = (organizationId: string): string => `kinship.workspace.2.${organizationId}/`

/** The keeper of one organization's workspace. `storage` throws where the browser refuses even to hand it out. */
export function createKeeper(organizationId: string, storage: () => Storage): Keeper {
  const prefix = keyPrefix(organizationId)
  /** What the storage is known to hold, by name. */
  const kept = new Map<string, string>()
  let isLegacyTaken = false

  /** Reads entries of the storage, and by key the texts of those that are not understood. */
  const read = (names: readonly string[]) => {
    const entries: Entry[] = []
    const refused = new Map<string, Refused>()
    for (const name of names) {
      const text = storage().getItem(prefix + name)
      if (text === (kept.get(name) ?? null)) continue
      try {
        entries.push(readEntry(name, text))
        if (text === null) kept.delete(name)
        else kept.set(name, text)
      } catch (error) {
        if (text !== null) refused.set(prefix + name, { text, cause: causeOf(error) })
      }
    }
    return { entries, refused }
  }

  return {
    load: () => {
      try {
        const { entries, refused } = read(namesIn(storage(), prefix))
        const older = readLegacy(storage(), organizationId)
        if (older.refused === null) isLegacyTaken = true
        else refused.set(legacyKey(organizationId), older.refused)
        // What is read and not in the intent leaves the storage with the next save.
        const intent = withoutViewsOfBefore(withEntries(older.intent, entries))
        return { intent, unreadable: setAside(storage(), organizationId, refused) }
      } catch {
        // The save that follows reports the refusal.
        return { intent: emptyIntent, unreadable: null }
      }
    },
    save: (intent) => {
      const entries = entriesOf(intent)
      try {
        const place = storage()
        // What goes makes room for what comes.
        for (const name of [...kept.keys()].filter((known) => !entries.has(known))) {
          place.removeItem(prefix + name)
          kept.delete(name)
        }
        for (const [name, text] of entries) {
          if (kept.get(name) === text) continue
          place.setItem(prefix + name, text)
          kept.set(name, text)
        }
        if (isLegacyTaken) place.removeItem(legacyKey(organizationId))
        isLegacyTaken = false
        return null
      } catch (error) {
        return String(error)
      }
    },
    takeOver: (names, intent) => {
      try {
        const asked = names === 'all' ? [...new Set([...kept.keys(), ...namesIn(storage(), prefix)])] : names
        const { entries } = read(asked)
        const next = withEntries(intent, entries)
        // The order is only for the eye: to put it right is no reason to write.
        const order = entriesOf(next).get(orderName)
        if (order === undefined) kept.delete(orderName)
        else kept.set(orderName, order)
        return { entries, intent: next }
      } catch {
        // A storage that is refused holds nothing of another tab either.
        return { entries: [], intent }
      }
    },
    forget: () => kept.clear(),
  }
}

function namesIn(storage: Storage, prefix: string): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  return keys.flatMap((key) => (key?.startsWith(prefix) === true ? [key.slice(prefix.length)] : []))
}
