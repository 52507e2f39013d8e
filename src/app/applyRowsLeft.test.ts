import { expect, test, vi } from 'vitest'
import type { RowEntry } from '../apply/journal.ts'
import { forgetRowEntries, leftRowEntries } from './applyRowJournal.ts'
import { dismissLeft, leftRowsOf, loadLeftRows } from './applyRowsLeft.ts'

vi.mock('./applyRowJournal.ts')

const role = '00000000-0000-4000-8000-000000000001'
const entryOf = (id: string, state: RowEntry['state']): RowEntry => ({
  type: 'row',
  id,
  organizationId: 'o',
  send: 's',
  subject: { type: 'role', write: { type: 'deleteRole', kind: 'connection', id: role, version: 'W/"7"', name: 'Mentor' } },
  title: 'Delete',
  request: 'DELETE …',
  state,
  writtenAt: '2026-01-01T00:00:00.000Z',
})
const session = { organizationId: 'o' }
const shown = () => leftRowsOf('o').writes.map(({ entry }) => entry.id)

test('what somebody took off the screen stays off it, though the journal keeps what is not certain', async () => {
  vi.mocked(forgetRowEntries).mockResolvedValue()
  vi.mocked(leftRowEntries).mockResolvedValue({
    entries: [entryOf('unsure', { type: 'sent' }), entryOf('never sent', { type: 'waiting' }), entryOf('other', { type: 'sent' })],
    damaged: [],
  })
  await loadLeftRows(session)
  expect(shown()).toEqual(['unsure', 'never sent', 'other'])
  await dismissLeft(session, ['unsure', 'never sent'])
  expect(shown()).toEqual(['other'])
  expect(vi.mocked(forgetRowEntries).mock.calls).toEqual([['o', ['never sent']]])
  await loadLeftRows(session)
  expect(shown()).toEqual(['other'])
})

test('what cannot be read is told beside what can', async () => {
  const damaged = [{ id: 'o/row/s/1', cause: 'Invalid input', of: 'role' }] as const
  vi.mocked(leftRowEntries).mockResolvedValue({ entries: [entryOf('sound', { type: 'sent' })], damaged })
  await loadLeftRows({ organizationId: 'half' })
  expect(leftRowsOf('half')).toMatchObject({ writes: [{ entry: { id: 'sound' } }], damaged })
})
