import { expect, test } from 'vitest'
import type { RowEntry, RowSubject } from '../apply/journal.ts'
import { readJournal, readRowJournal } from './applyStored.ts'

const [one, two] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
const place = { role: one, primary: 'account', associate: 'contact' }
const address = { entitySet: 'accounts', id: one }
const row = { table: 'account', id: one }

const entryOf = (subject: RowSubject, state: RowEntry['state'] = { type: 'sent' }): RowEntry => ({
  type: 'row',
  id: 'o/row/s/1',
  organizationId: 'o',
  send: 's',
  subject,
  title: 'Allow',
  request: 'POST …',
  state,
  writtenAt: '2026-01-01T00:00:00.000Z',
})

const fault = { kind: 'timeout', status: null, code: null, message: 'late', requestId: null, retryAfter: null } as const
const subjects: readonly RowSubject[] = [
  { type: 'role', write: { type: 'createRole', kind: 'connection', id: one, values: { name: 'Mentor', description: null, category: 4 } } },
  { type: 'role', write: { type: 'changeRole', kind: 'relationship', id: one, version: 'W/"7"', name: 'A', before: { state: 'active' }, after: { state: 'inactive' } } },
  { type: 'role', write: { type: 'deleteRole', kind: 'relationship', id: one, version: 'W/"7"', name: 'A' } },
  { type: 'role', write: { type: 'addMap', id: two, place } },
  { type: 'role', write: { type: 'changeMap', id: two, version: 'W/"7"', before: place, after: { ...place, primary: 'lead' } } },
  { type: 'role', write: { type: 'deleteMap', id: two, version: 'W/"7"', place } },
  { type: 'role', write: { type: 'addTable', id: two, role: one, table: 'account' } },
  { type: 'role', write: { type: 'deleteTable', id: two, version: 'W/"7"', role: one, table: 'account' } },
  { type: 'role', write: { type: 'addMatch', match: { from: one, to: two } } },
  { type: 'role', write: { type: 'deleteMatch', match: { from: one, to: two } } },
  { type: 'row', row, watched: { type: 'lookup', row: address, lookupColumn: 'parentid', only: null, wanted: row, before: null, version: 'W/"7"' } },
  { type: 'row', row, watched: { type: 'link', row: address, navigation: 'skills', member: { idColumn: 'skillid', id: two }, wanted: false } },
  { type: 'row', row, watched: { type: 'new', rows: { table: 'account', entitySet: 'accounts', idColumn: 'accountid', nameColumn: 'name' }, id: two } },
  {
    type: 'row',
    row,
    watched: { type: 'parties', activity: address, navigation: 'parties', wanted: [{ participant: row, name: 'A', participation: 2 }], before: [] },
  },
]
const states: readonly RowEntry['state'][] = [
  { type: 'waiting' },
  { type: 'done', status: 204, requestId: 'r', fault: null },
  { type: 'notSeen', status: 204, requestId: null, sight: 'gone', fault: null },
  { type: 'refused', fault },
  { type: 'changed', fault },
  { type: 'unknown', fault, sight: 'baseline' },
  { type: 'notSent', reason: 'journal', message: 'full' },
]

test.each([...subjects.map((subject) => entryOf(subject)), ...states.map((state) => entryOf({ type: 'role', write: { type: 'addMap', id: two, place } }, state))])(
  'a write of a row comes back from the journal as it was: %#',
  (entry) => {
    const { readable, damaged } = readRowJournal([[entry.id, structuredClone(entry)]], 'o')
    expect(damaged).toEqual([])
    expect(readable).toEqual([entry])
  },
)

test.each<[string, unknown, of?: RowSubject['type']]>([
  ['an id that would lead elsewhere', entryOf({ type: 'role', write: { type: 'deleteRole', kind: 'relationship', id: '1)/x', version: '', name: '' } }), 'role'],
  ['a name that would lead elsewhere', entryOf({ type: 'row', row, watched: { type: 'link', row: { ...address, entitySet: '../x' }, navigation: 'a', member: { idColumn: 'b', id: two }, wanted: true } })],
  ['a write that is none', { ...entryOf({ type: 'role', write: { type: 'addMap', id: two, place } }), subject: { type: 'role', write: { type: 'dropTable' } } }, 'role'],
  ['nothing', null],
])('%s is not believed, and told where it belongs', (_, value, of = 'row') => {
  const { readable, damaged } = readRowJournal([['o/row/s/1', value]], 'o')
  expect([readable.length, damaged.map((each) => [each.id, each.of])]).toEqual([0, [['o/row/s/1', of]]])
})

test('what is open of rows keeps nothing from being applied, whole or damaged; and the other way round', () => {
  const rows = [['o/row/s/1', entryOf({ type: 'role', write: { type: 'addMap', id: two, place } })], ['o/row/s/2', 'half a'], ['other/row/s/1', null]] as const
  expect(readJournal(rows, 'o')).toEqual({ readable: [], damaged: [] })
  expect(readRowJournal([['o/write/first', null], ['o/publish', null]], 'o')).toEqual({ readable: [], damaged: [] })
})
