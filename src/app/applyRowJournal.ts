import { guard, type GuardedJournal } from '../apply/guardedJournal.ts'
import type { RowEntry } from '../apply/journal.ts'
import { systemClock } from '../dataverse/clock.ts'
import { readRows, rowJournalOf } from './applyJournal.ts'
import { rowPrefix, type DamagedRow } from './applyStored.ts'

/** Writes of rows that this tab sends together. */
export interface RowSend {
  readonly journal: GuardedJournal<RowEntry>
  /** The entry of one of them, before it is sent. */
  readonly entry: (about: Pick<RowEntry, 'subject' | 'title' | 'request'>) => RowEntry
  /** While the work goes on, other tabs know that somebody is there who learns how it ends. */
  readonly hold: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Somebody was told of its end: it needs no keeping any more. What the journal then fails to clear is told again. */
  readonly forget: () => Promise<void>
  /** Nobody is there any more to be told: what is left of it is then found like that of a closed page. */
  readonly leave: () => void
}

/** Sends of this page, which tells of them itself. */
const own = new Set<string>()

const lockOf = (send: string): string => `rows:${send}`

export function rowSend(organizationId: string): RowSend {
  const send = crypto.randomUUID()
  own.add(send)
  const journal = guard(rowJournalOf(organizationId))
  const ids: string[] = []
  return {
    journal,
    entry: (about) => {
      // In the order in which they are sent, also for the database.
      const id = `${rowPrefix(organizationId)}${send}/${String(ids.length).padStart(6, '0')}`
      ids.push(id)
      return { type: 'row', id, organizationId, send, ...about, state: { type: 'waiting' }, writtenAt: systemClock.wallTime().toISOString() }
    },
    // Only secure contexts have locks. Elsewhere another tab may take what is under way for left behind: it only reads.
    hold: (work) => ('locks' in navigator ? navigator.locks.request(lockOf(send), work) : work()),
    forget: async () => {
      for (const id of ids) await journal.clear(id)
    },
    leave: () => void own.delete(send),
  }
}

/** What somebody left: the writes, oldest first, and what is there besides and cannot be read. */
interface LeftEntries {
  readonly entries: readonly RowEntry[]
  readonly damaged: readonly DamagedRow[]
}

/**
 * The writes of rows that somebody left before they were told of; not those of a page that is still there. Rejects when
 * the browser gives no database.
 */
export async function leftRowEntries(organizationId: string): Promise<LeftEntries> {
  const before = await heldLocks()
  const { readable, damaged } = await readRows(organizationId)
  const held = new Set([...before, ...(await heldLocks())])
  const left = readable.filter(({ send }) => !own.has(send) && !held.has(lockOf(send)))
  return { entries: left.toSorted((one, other) => (one.writtenAt < other.writtenAt ? -1 : 1)), damaged }
}

async function heldLocks(): Promise<readonly string[]> {
  if (!('locks' in navigator)) return []
  const { held = [] } = await navigator.locks.query()
  return held.flatMap(({ name }) => (name === undefined ? [] : [name]))
}

/** What was told of needs no keeping any more. Rejects when the browser gives no database. */
export async function forgetRowEntries(organizationId: string, ids: readonly string[]): Promise<void> {
  const journal = rowJournalOf(organizationId)
  await Promise.all(ids.map((id) => journal.clear(id)))
}
