import { describe, expect, test } from 'vitest'
import type { Reference } from '../rows/row.ts'
import type { CascadeValue, OneToManyFacts } from '../seed.ts'
import { aLookup, aOneToMany, aTable, cascade } from '../testing/factBuilders.ts'
import { anOwnedRow, anOwnedTable, aWorkbench, aWorld, type Workbench, type World } from '../testing/rowWorld.ts'
import { assignRow } from './assignRow.ts'

const user = (id: string): Reference => ({ table: 'systemuser', id })
const team = (id: string): Reference => ({ table: 'team', id })

const principals: World['rows'] = {
  businessunit: [{ businessunitid: 'north' }, { businessunitid: 'south' }],
  systemuser: [
    { systemuserid: 'ada', businessunitid: 'north' },
    { systemuserid: 'bob', businessunitid: 'south' },
    { systemuserid: 'eve' },
  ],
  team: [{ teamid: 'crew', businessunitid: 'south' }],
}

const over = (parent: string, child: string, assign: CascadeValue): OneToManyFacts =>
  aOneToMany(`${parent}_${child.replace('.', '_')}`, parent, child, {
    ...cascade('NoCascade', 'RemoveLink'),
    assign,
  })

/** A case of Ada's with one task of each sort; each task has a note of the task's owner. */
const aCase = (assign: CascadeValue, further: CascadeValue = 'NoCascade') =>
  aWorkbench(
    aWorld({
      tables: [
        anOwnedTable('case'),
        anOwnedTable('task', aLookup('caseid', 'case')),
        anOwnedTable('note', aLookup('taskid', 'task')),
      ],
      oneToMany: [over('case', 'task.caseid', assign), over('task', 'note.taskid', further)],
      rows: {
        ...principals,
        case: [anOwnedRow('case', 'c', user('ada'))],
        task: [
          anOwnedRow('task', 'hers', user('ada'), { caseid: 'c' }),
          anOwnedRow('task', 'closed', user('ada'), { caseid: 'c', statecode: 1 }),
          anOwnedRow('task', 'eves', user('eve'), { caseid: 'c' }),
          anOwnedRow('task', 'bobs', user('bob'), { caseid: 'c' }),
          anOwnedRow('task', 'unrelated', user('ada')),
        ],
        note: [
          anOwnedRow('note', 'note of hers', user('ada'), { taskid: 'hers' }),
          anOwnedRow('note', 'note of eves', user('eve'), { taskid: 'eves' }),
          anOwnedRow('note', 'note of bobs', user('ada'), { taskid: 'bobs' }),
        ],
      },
    }),
  )

const ownedBy = ({ ids, lookup }: Workbench, table: string, owner: string) =>
  ids(table).filter((id) => lookup(table, id, 'ownerid') === owner)

test.each([
  ['Cascade', ['hers', 'closed', 'eves', 'bobs']],
  ['Active', ['hers', 'eves', 'bobs']],
  ['UserOwned', ['hers', 'closed', 'bobs']],
  ['NoCascade', ['bobs']],
] as const)('%s gives Bob %j', (value, expected) => {
  const bench = aCase(value)
  const before = bench.row('task', 'bobs')
  expect(bench.attempt(() => assignRow(bench.context, bench.row('case', 'c'), user('bob')))).toBeNull()
  expect(ownedBy(bench, 'task', 'systemuser/bob')).toEqual(expected)
  expect(bench.lookup('case', 'c', 'ownerid')).toBe('systemuser/bob')
  expect(bench.row('task', 'bobs')).toBe(before)
})

test.each([
  ['Cascade', 'Cascade', ['note of hers', 'note of eves']],
  ['Cascade', 'UserOwned', ['note of hers', 'note of eves']],
  ['UserOwned', 'Cascade', ['note of hers']],
  ['NoCascade', 'Cascade', []],
] as const)('%s, then %s, takes %j along, nothing behind a row that stays', (first, second, expected) => {
  const bench = aCase(first, second)
  bench.attempt(() => assignRow(bench.context, bench.row('case', 'c'), user('bob')))
  expect(ownedBy(bench, 'note', 'systemuser/bob')).toEqual(expected)
})

test('the same owner changes nothing at all', () => {
  const bench = aCase('Cascade')
  const before = bench.changes()
  const row = bench.row('case', 'c')
  expect(assignRow(bench.context, row, user('ada'))).toBe(row)
  expect(bench.changes()).toBe(before)
})

test('an owner who does not exist is refused, and nothing changes', () => {
  const bench = aCase('Cascade')
  const before = bench.changes()
  expect(bench.attempt(() => assignRow(bench.context, bench.row('case', 'c'), user('nobody')))).toMatchObject({
    status: 404,
    code: '0x80040217',
    message: 'systemuser With Id = nobody Does Not Exist',
  })
  expect(bench.changes()).toBe(before)
})

describe('owning columns follow', () => {
  const columns = ['owninguser', 'owningteam', 'owningbusinessunit']
  test.each([
    ['a user', user('bob'), ['systemuser/bob', null, 'businessunit/south']],
    ['a team', team('crew'), [null, 'team/crew', 'businessunit/south']],
    ['a user without business unit', user('eve'), ['systemuser/eve', null, null]],
  ] as const)('%s', (_, owner, expected) => {
    const bench = aCase('Cascade')
    bench.attempt(() => assignRow(bench.context, bench.row('case', 'c'), owner))
    for (const [table, id] of [['case', 'c'], ['task', 'hers']] as const)
      expect(columns.map((column) => bench.lookup(table, id, column))).toEqual(expected)
  })
})

test('a team that owned the row selects its rows under UserOwned', () => {
  const bench = aWorkbench(
    aWorld({
      tables: [anOwnedTable('case'), anOwnedTable('task', aLookup('caseid', 'case'))],
      oneToMany: [over('case', 'task.caseid', 'UserOwned')],
      rows: {
        ...principals,
        case: [anOwnedRow('case', 'c', team('crew'))],
        task: [
          anOwnedRow('task', 'of the crew', team('crew'), { caseid: 'c' }),
          anOwnedRow('task', 'of ada', user('ada'), { caseid: 'c' }),
        ],
      },
    }),
  )
  bench.attempt(() => assignRow(bench.context, bench.row('case', 'c'), user('bob')))
  expect(ownedBy(bench, 'task', 'systemuser/bob')).toEqual(['of the crew'])
})

test('rows without an owner are passed over, with what lies behind them', () => {
  const bench = aWorkbench(
    aWorld({
      tables: [
        anOwnedTable('case'),
        aTable('site', [aLookup('caseid', 'case')], { ownershipType: 'OrganizationOwned' }),
        anOwnedTable('task', aLookup('siteid', 'site')),
      ],
      oneToMany: [over('case', 'site.caseid', 'Cascade'), over('site', 'task.siteid', 'Cascade')],
      rows: {
        ...principals,
        case: [anOwnedRow('case', 'c', user('ada'))],
        site: [{ siteid: 's', caseid: 'c' }],
        task: [anOwnedRow('task', 't', user('ada'), { siteid: 's' })],
      },
    }),
  )
  const site = bench.row('site', 's')
  bench.attempt(() => assignRow(bench.context, bench.row('case', 'c'), user('bob')))
  expect(bench.row('site', 's')).toBe(site)
  expect(bench.lookup('task', 't', 'ownerid')).toBe('systemuser/ada')
})

const hierarchy = (parents: readonly (number | null)[]) =>
  aWorkbench(
    aWorld({
      tables: [anOwnedTable('case', aLookup('parentid', 'case'))],
      oneToMany: [over('case', 'case.parentid', 'Cascade')],
      rows: {
        ...principals,
        case: parents.map((parent, index) =>
          anOwnedRow('case', `c${index}`, user('ada'), { parentid: parent === null ? null : `c${parent}` }),
        ),
      },
    }),
  )

test('a cycle is walked once', () => {
  const bench = hierarchy([2, 0, 1])
  bench.attempt(() => assignRow(bench.context, bench.row('case', 'c1'), user('bob')))
  expect(ownedBy(bench, 'case', 'systemuser/bob')).toEqual(['c0', 'c1', 'c2'])
  const versions = ['c0', 'c1', 'c2'].map((id) => bench.row('case', id).version)
  expect(Math.max(...versions) - Math.min(...versions)).toBe(2)
})

test('a chain of 10,000 rows is no deeper than one of two', () => {
  const bench = hierarchy(Array.from({ length: 10_000 }, (_, index) => (index === 0 ? null : index - 1)))
  expect(bench.attempt(() => assignRow(bench.context, bench.row('case', 'c0'), user('bob')))).toBeNull()
  expect(bench.lookup('case', 'c9999', 'ownerid')).toBe('systemuser/bob')
})
