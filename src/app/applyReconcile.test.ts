import { beforeEach, expect, test, vi } from 'vitest'
import type { JournalEntry } from '../apply/journal.ts'
import type { Reconciled } from '../apply/reconcile.ts'
import { membership } from '../model/change.ts'
import { journalOf } from './applyJournal.ts'
import { conclude, withoutPublished } from './applyReconcile.ts'
import { loadReceipts, tellEarlier } from './receipts.ts'
import { aSession } from './builders.ts'

vi.mock('./applyJournal.ts')
vi.mock('./receipts.ts')

const publish = (tables: readonly string[]): Reconciled => ({
  entry: { type: 'publish', id: 'o/publish', organizationId: 'o', tables, writtenAt: '2026-01-01T00:00:00.000Z' },
  end: { type: 'unknown', fault: null },
})
const open = publish(['account', 'contact'])

test.each<[string, readonly string[], readonly Reconciled[]]>([
  ['all of its tables', ['account', 'contact', 'task'], []],
  ['some of its tables', ['account'], [open]],
])('a publish with no known end is told until a later one has published: %s', (_, published, left) => {
  expect(withoutPublished([open], published)).toEqual(left)
})

const session = aSession(() => Promise.reject(new Error('Nothing is read.')))
const change = membership('first', 'ContosoProjects', 'inside')
const entry: JournalEntry = {
  type: 'write',
  id: 'o/write/first',
  organizationId: 'o',
  solution: 'ContosoProjects',
  step: { type: 'membership', schemaName: 'first', metadataId: 'm', changes: [change] },
  writtenAt: '2026-01-01T00:00:00.000Z',
}
const ended: readonly Reconciled[] = [{ entry, end: { type: 'applied' } }]

/** What was done, in turn. */
let done: string[] = []

beforeEach(() => {
  done = []
  vi.mocked(journalOf).mockReturnValue({
    open: () => Promise.reject(new Error('It is not opened.')),
    append: () => Promise.reject(new Error('Nothing is written.')),
    clear: async (id) => void done.push(`clear ${id}`),
  })
  vi.mocked(loadReceipts).mockResolvedValue({ receipts: [], unreadable: 0 })
  vi.mocked(tellEarlier).mockImplementation(async () => void done.push('tell'))
  session.workspace.getState().settle([])
})

test('the history is told before the journal forgets', async () => {
  expect(await conclude(session, ended)).toEqual({ status: 'done', ended, historyFailure: null })
  expect(done).toEqual(['tell', 'clear o/write/first'])
})

test('what was found out is shown when the history cannot be told, and the journal keeps it', async () => {
  vi.mocked(tellEarlier).mockRejectedValue(new Error('QuotaExceededError'))
  session.workspace.getState().stage([change])
  expect(await conclude(session, ended)).toEqual({ status: 'done', ended, historyFailure: 'Error: QuotaExceededError' })
  expect(done).toEqual([])
  expect(session.workspace.getState().staged).toEqual([])
})

test('what is found out a second time takes nothing that was staged since', async () => {
  await conclude(session, ended)
  const back = membership('first', 'ContosoProjects', 'outside')
  session.workspace.getState().stage([back])
  await conclude(session, ended)
  expect(session.workspace.getState().staged).toEqual([back])
})

test('where nothing was open there is nothing to tell', async () => {
  expect(await conclude(session, [])).toEqual({ status: 'none' })
})
