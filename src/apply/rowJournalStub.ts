import { guard } from './guardedJournal.ts'
import type { RowEntry } from './journal.ts'

/** The entry of a write of a row that waits. For tests. */
export const aRowEntry = (id = 'o/row/send/1'): RowEntry => ({
  type: 'row',
  id,
  organizationId: 'o',
  send: 'send',
  subject: { type: 'role', write: { type: 'addMatch', match: { from: '1', to: '2' } } },
  title: 'Let one name the other',
  request: 'POST …',
  state: { type: 'waiting' },
  writtenAt: '2026-01-01T00:00:00.000Z',
})

/** A journal in memory. `isFull`: it keeps nothing any more. For tests. */
export function createRowJournal({ isFull = false } = {}) {
  const entries = new Map<string, RowEntry>()
  const journal = guard<RowEntry>({
    append: async (entry) => {
      if (isFull) throw new Error('The disk is full.')
      entries.set(entry.id, entry)
    },
    clear: async (id) => void entries.delete(id),
  })
  return { journal, entries }
}
