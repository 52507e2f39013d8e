import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapColumns } from './mapColumns.ts'
import { roleIssues, type RoleMap, type RoleTable } from './role.ts'
import { privilegesFor, rolePrivileges } from './roleAccess.ts'
import { isOneSided, matchesOf, oneSidedMatches } from './roleMatches.ts'
import { duplicateMaps, duplicateTables, everyTable, reachOf, roleMatrix, roleTables } from './roleMatrix.ts'
import { undoOf, type RoleRows, type RoleWrite } from './roleWrite.ts'

const map = (id: string, primary: string, associate: string, more: Partial<RoleMap> = {}): RoleMap => ({
  id, version: `W/"${id}"`, role: 'r', primary, associate, createdOn: null, ...more,
})
const table = (id: string, name: string, role = 'r'): RoleTable => ({ id, version: `W/"${id}"`, role, table: name })
const none: RoleRows = { roles: [], maps: [], tables: [], matches: [] }
const nothingAdded = { primaries: [], associates: [] }

test('a matrix begins with the usual tables that are there, then those in use, then those added', () => {
  const maps = [map('1', 'account', 'lead'), map('2', 'team', 'account', { role: 'other' })]
  const { primaries, associates, mapsAt } = roleMatrix('r', maps, (name) => name !== 'opportunity', { primaries: ['zeta'], associates: [] })
  expect(primaries).toEqual(['account', 'contact', 'team', 'zeta'])
  expect(associates).toEqual(['account', 'contact', 'lead'])
  expect(mapsAt('account', 'lead').map(({ id }) => id)).toEqual(['1'])
  // Another role's.
  expect(mapsAt('team', 'account')).toEqual([])
})

test('of maps that say the same the oldest stays', () => {
  const maps = [
    map('b', 'account', 'contact', { createdOn: '2026-02-01T00:00:00Z' }),
    map('a', 'account', 'contact', { createdOn: '2026-03-01T00:00:00Z' }),
    map('c', 'contact', 'account', { createdOn: '2026-02-01T00:00:00Z' }),
    map('d', 'account', 'contact', { role: 'other', createdOn: '2026-04-01T00:00:00Z' }),
  ]
  expect(duplicateMaps(maps).map(({ id }) => id)).toEqual(['a'])
  expect(roleMatrix('r', maps, () => true, nothingAdded).mapsAt('account', 'contact').map(({ id }) => id)).toEqual(['b', 'a'])
})

const places = (rows: readonly RoleMap[]) => new Set(rows.map(({ role, primary, associate }) => `${role} ${primary} ${associate}`))

test('without its duplicates a role is allowed exactly where it was', () => {
  const names = fc.constantFrom('account', 'contact', 'lead')
  const maps = fc.array(fc.tuple(names, names, fc.constantFrom('r', 's')), { maxLength: 20 }).map((rows) =>
    rows.map(([primary, associate, role], index) => map(String(index), primary, associate, { role })),
  )
  fc.assert(
    fc.property(maps, (all) => {
      const gone = new Set(duplicateMaps(all))
      const left = all.filter((each) => !gone.has(each))
      expect(places(left)).toEqual(places(all))
      expect(left).toHaveLength(places(all).size)
    }),
  )
})

test.each([
  ['the first table', [], ['contact'], [], { type: 'narrows', to: ['contact'] }],
  ['several at once', [], ['contact', 'lead'], [], { type: 'narrows', to: ['contact', 'lead'] }],
  ['the row of every table, where another is named', [everyTable, 'lead'], [], [everyTable], { type: 'narrows', to: ['lead'] }],
  ['one more', ['lead'], ['contact'], [], null],
  ['one more beside every table', [everyTable], ['contact'], [], null],
  ['one of two', ['lead', 'contact'], [], ['lead'], null],
  ['the last', ['lead'], [], ['lead'], { type: 'widens' }],
  ['all', ['lead', 'contact'], [], ['contact', 'lead'], { type: 'widens' }],
  ['the row of every table alone', [everyTable], [], [everyTable], null],
] as const)('%s: where a connection role may stand then', (_, before, added, removed, reach) => {
  expect(reachOf(before, added, removed)).toEqual(reach)
})

test('a connection role without tables may be used everywhere, and one that names every table', () => {
  expect(roleTables('r', [table('1', 'account', 's')], ['lead'])).toMatchObject({ everywhere: true, tables: ['account', 'lead'] })
  expect(roleTables('r', [table('1', everyTable)], []).everywhere).toBe(true)
  expect(roleTables('r', [table('1', 'account')], []).everywhere).toBe(false)
  expect(duplicateTables([table('1', 'account'), table('3', 'account'), table('2', 'account', 's')]).map(({ id }) => id)).toEqual(['3'])
})

test('pairs: both ways, one way, with itself', () => {
  const matches = [{ from: 'a', to: 'b' }, { from: 'b', to: 'a' }, { from: 'c', to: 'a' }, { from: 'a', to: 'a' }]
  expect(matchesOf('a', matches).map((match) => [match.other, isOneSided(match)])).toEqual([['b', false], ['a', false], ['c', true]])
  expect(oneSidedMatches(matches)).toEqual([{ from: 'c', to: 'a' }])
})

const place = { role: 'r', primary: 'account', associate: 'contact' }
test.each<[string, RoleWrite, Partial<RoleRows>, unknown]>([
  ['a tick', { type: 'addMap', id: '1', place }, { maps: [map('1', 'account', 'contact')] }, { type: 'deleteMap', id: '1', version: 'W/"1"', place }],
  ['a tick whose map is gone', { type: 'addMap', id: '1', place }, {}, 'movedOn'],
  ['a tick whose map was moved', { type: 'addMap', id: '1', place }, { maps: [map('1', 'account', 'lead')] }, 'movedOn'],
  ['a cleared cell', { type: 'deleteMap', id: '1', version: 'x', place }, {}, { type: 'addMap', id: 'new', place }],
  ['a cleared cell that is ticked again', { type: 'deleteMap', id: '1', version: 'x', place }, { maps: [map('2', 'account', 'contact')] }, 'movedOn'],
  ['a table', { type: 'addTable', id: '1', role: 'r', table: 'lead' }, { tables: [table('1', 'lead')] }, { type: 'deleteTable', id: '1', version: 'W/"1"', role: 'r', table: 'lead' }],
  ['a table taken away', { type: 'deleteTable', id: '1', version: 'x', role: 'r', table: 'lead' }, {}, { type: 'addTable', id: 'new', role: 'r', table: 'lead' }],
  ['a pair', { type: 'addMatch', match: { from: 'a', to: 'b' } }, { matches: [{ from: 'a', to: 'b' }] }, { type: 'deleteMatch', match: { from: 'a', to: 'b' } }],
  ['a pair that is gone', { type: 'addMatch', match: { from: 'a', to: 'b' } }, {}, 'movedOn'],
  ['a new role', { type: 'createRole', kind: 'relationship', id: '1', values: { name: 'x', description: null, category: null } }, {}, 'createdRole'],
  ['a deleted role', { type: 'deleteRole', kind: 'relationship', id: '1', version: 'x', name: 'x' }, {}, 'deletedRole'],
  [
    'a new name',
    { type: 'changeRole', kind: 'relationship', id: '1', version: 'old', name: 'a', before: { name: 'a' }, after: { name: 'b' } },
    { roles: [{ id: '1', version: 'now', name: 'b', description: null, category: null, state: 'active' }] },
    { type: 'changeRole', kind: 'relationship', id: '1', version: 'now', name: 'b', before: { name: 'b' }, after: { name: 'a' } },
  ],
  [
    'a name that was changed again',
    { type: 'changeRole', kind: 'relationship', id: '1', version: 'old', name: 'a', before: { name: 'a' }, after: { name: 'b' } },
    { roles: [{ id: '1', version: 'now', name: 'c', description: null, category: null, state: 'active' }] },
    'movedOn',
  ],
])('undo of %s', (_, write, rows, expected) => {
  expect(undoOf(write, { ...none, ...rows }, 'new')).toEqual(expected)
})

test('every action needs privileges that are asked for', () => {
  for (const action of ['createRole', 'changeRole', 'deleteRole', 'addMap', 'changeMap', 'deleteMap', 'addTable', 'deleteTable', 'addMatch', 'deleteMatch'] as const) {
    for (const kind of ['relationship', 'connection'] as const) {
      const needed = privilegesFor(action, kind)
      expect(needed.length).toBeGreaterThan(0)
      for (const each of needed) expect(rolePrivileges).toContain(each)
    }
  }
  expect(privilegesFor('addMap', 'relationship')).toEqual(['prvCreateRelationshipRole'])
})

test('names and descriptions are held against what Dataverse takes', () => {
  expect(roleIssues('relationship', { name: ' ', description: null })).toEqual(['nameMissing'])
  expect(roleIssues('relationship', { name: 'x'.repeat(101), description: 'x'.repeat(501) })).toEqual(['nameTooLong', 'descriptionTooLong'])
  expect(roleIssues('connection', { name: 'x', description: 'x'.repeat(501) })).toEqual([])
})

test('the reference of RelationshipRoleMap has 21 readable columns, of which three may be changed', () => {
  expect(new Set(mapColumns.map(({ logicalName }) => logicalName)).size).toBe(21)
  expect(mapColumns.filter(({ writable }) => writable === 'always').map(({ schemaName }) => schemaName)).toEqual([
    'PrimaryObjectTypeCode', 'AssociateObjectTypeCode', 'RelationshipRoleId',
  ])
})
