import { describe, expect, test } from 'vitest'
import { assignRow } from '../cascade/assignRow.ts'
import { deleteRow } from '../cascade/deleteRow.ts'
import { reparent } from '../cascade/reparent.ts'
import { changeRow } from '../rows/changeRow.ts'
import type { Reference } from '../rows/row.ts'
import type { CascadeValue, OneToManyFacts } from '../seed.ts'
import { aLookup, aOneToMany, aTable, cascade } from '../testing/factBuilders.ts'
import { anOwnedRow, anOwnedTable, aWorkbench, aWorld, type Workbench } from '../testing/rowWorld.ts'
import { accessOf } from './accessEntry.ts'
import { everyRight, right } from './rights.ts'
import { grantAccess, modifyAccess, revokeAccess } from './shareRow.ts'

const user = (id: string): Reference => ({ table: 'systemuser', id })
const [ada, bob, eve] = [user('ada'), user('bob'), user('eve')]

interface Values {
  share?: CascadeValue
  unshare?: CascadeValue
  reparent?: CascadeValue
}

const over = (parent: string, child: string, values: Values): OneToManyFacts =>
  aOneToMany(`${parent}_${child.replace('.', '_')}`, parent, child, {
    ...cascade('NoCascade', 'RemoveLink'),
    ...values,
  })

const all: Values = { share: 'Cascade', unshare: 'Cascade', reparent: 'Cascade' }

/** Two cases of Ada's and Bob's; Eve's task of the first one with Eve's note; Ada's and a closed task, too. */
const cases = (first: Values, second: Values = all) =>
  aWorkbench(
    aWorld({
      tables: [
        anOwnedTable('case'),
        anOwnedTable('task', aLookup('caseid', 'case'), aLookup('othercaseid', 'case')),
        anOwnedTable('note', aLookup('taskid', 'task')),
        aTable('site', [aLookup('caseid', 'case')], { ownershipType: 'OrganizationOwned' }),
      ],
      oneToMany: [
        over('case', 'task.caseid', first),
        over('case', 'task.othercaseid', first),
        over('task', 'note.taskid', second),
        over('case', 'site.caseid', all),
      ],
      rows: {
        systemuser: ['ada', 'bob', 'eve', 'kim'].map((systemuserid) => ({ systemuserid })),
        case: [anOwnedRow('case', 'adas', ada), anOwnedRow('case', 'bobs', bob)],
        task: [
          anOwnedRow('task', 'eves', eve, { caseid: 'adas' }),
          anOwnedRow('task', 'closed', eve, { caseid: 'adas', statecode: 1 }),
          anOwnedRow('task', 'own', ada, { caseid: 'adas' }),
          anOwnedRow('task', 'free', eve),
        ],
        note: [anOwnedRow('note', 'n', eve, { taskid: 'eves' })],
        site: [{ siteid: 's', caseid: 'adas' }],
      },
    }),
  )

const kim = user('kim')
const { ReadAccess: read, WriteAccess: write } = right

const rightsOf = ({ context }: Workbench, principal: Reference, path: string) => {
  const [table = '', id = ''] = path.split(' ')
  const { direct, inherited } = accessOf(context.state, principal, { table, id })
  return [direct, inherited]
}

/** Points a lookup elsewhere, as an update does. */
const point = (bench: Workbench, table: string, id: string, column: string, to: Reference | null) => {
  const before = bench.row(table, id)
  reparent(bench.context, before, changeRow(bench.context, before, new Map([[column, to]])))
}

describe('GrantAccess', () => {
  test.each([
    ['Cascade', [read, read, read]],
    ['Active', [read, 0, read]],
    ['UserOwned', [0, 0, read]],
    ['NoCascade', [0, 0, 0]],
  ] as const)('over Share %s', (share, [eves, closed, own]) => {
    const bench = cases({ ...all, share })
    grantAccess(bench.context, bench.row('case', 'adas'), kim, read)
    expect(rightsOf(bench, kim, 'case adas')).toEqual([read, 0])
    expect(rightsOf(bench, kim, 'task eves')).toEqual([0, eves])
    expect(rightsOf(bench, kim, 'task closed')).toEqual([0, closed])
    expect(rightsOf(bench, kim, 'task own')).toEqual([0, own])
    expect(rightsOf(bench, kim, 'note n')).toEqual([0, eves])
    expect(rightsOf(bench, kim, 'site s')).toEqual([0, 0])
  })

  test('adds to what there is, and the owner of a related row inherits nothing on it', () => {
    const bench = cases(all)
    grantAccess(bench.context, bench.row('case', 'adas'), kim, read)
    grantAccess(bench.context, bench.row('case', 'adas'), kim, write)
    grantAccess(bench.context, bench.row('case', 'adas'), eve, read)
    expect(rightsOf(bench, kim, 'case adas')).toEqual([read | write, 0])
    expect(rightsOf(bench, kim, 'note n')).toEqual([0, read | write])
    expect(rightsOf(bench, eve, 'task eves')).toEqual([0, 0])
    expect(rightsOf(bench, eve, 'task own')).toEqual([0, read])
  })
})

test('ModifyAccess replaces, here and below', () => {
  const bench = cases(all)
  grantAccess(bench.context, bench.row('case', 'adas'), kim, read | write)
  grantAccess(bench.context, bench.row('task', 'eves'), kim, write)
  modifyAccess(bench.context, bench.row('case', 'adas'), kim, read)
  expect(rightsOf(bench, kim, 'case adas')).toEqual([read, 0])
  expect(rightsOf(bench, kim, 'task eves')).toEqual([write, read])
  expect(rightsOf(bench, kim, 'task own')).toEqual([0, read])
  // The task was shared for writing itself, and that share reaches its note.
  expect(rightsOf(bench, kim, 'note n')).toEqual([0, read | write])
})

describe('RevokeAccess', () => {
  test('takes inherited rights back and leaves direct ones', () => {
    const bench = cases(all)
    const start = bench.changes()
    grantAccess(bench.context, bench.row('case', 'adas'), kim, everyRight)
    grantAccess(bench.context, bench.row('task', 'own'), kim, read)
    revokeAccess(bench.context, bench.row('case', 'adas'), kim)
    expect(rightsOf(bench, kim, 'task own')).toEqual([read, 0])
    expect(rightsOf(bench, kim, 'note n')).toEqual([0, 0])
    revokeAccess(bench.context, bench.row('task', 'own'), kim)
    expect(bench.context.state.rows.of('principalobjectaccess')).toEqual([])
    expect(start).not.toContain('principalobjectaccess')
  })

  test('leaves inherited rights where Unshare is NoCascade', () => {
    const bench = cases({ ...all, unshare: 'NoCascade' })
    grantAccess(bench.context, bench.row('case', 'adas'), kim, read)
    revokeAccess(bench.context, bench.row('case', 'adas'), kim)
    expect([rightsOf(bench, kim, 'case adas'), rightsOf(bench, kim, 'task eves')]).toEqual([
      [0, 0],
      [0, read],
    ])
  })

  test('leaves what another primary row still gives, and takes it when that one lets go, too', () => {
    const bench = cases(all)
    point(bench, 'task', 'eves', 'othercaseid', { table: 'case', id: 'bobs' })
    grantAccess(bench.context, bench.row('case', 'adas'), kim, read | write)
    grantAccess(bench.context, bench.row('case', 'bobs'), kim, read)
    revokeAccess(bench.context, bench.row('case', 'adas'), kim)
    expect([rightsOf(bench, kim, 'task eves'), rightsOf(bench, kim, 'note n')]).toEqual([
      [0, read],
      [0, read],
    ])
    revokeAccess(bench.context, bench.row('case', 'bobs'), kim)
    expect([rightsOf(bench, kim, 'task eves'), rightsOf(bench, kim, 'note n')]).toEqual([
      [0, 0],
      [0, 0],
    ])
  })
})

describe('reparent', () => {
  test('a new primary row lets its owner and those it was shared with read, on every level', () => {
    const bench = cases(all)
    grantAccess(bench.context, bench.row('case', 'bobs'), kim, read | write)
    point(bench, 'task', 'eves', 'caseid', { table: 'case', id: 'bobs' })
    for (const path of ['task eves', 'note n'])
      expect([rightsOf(bench, bob, path), rightsOf(bench, kim, path)]).toEqual([
        [0, read],
        [0, read],
      ])
    expect(bench.lookup('task', 'eves', 'ownerid')).toBe('systemuser/eve')
  })

  test('the old one takes back what it gave, shared rights included', () => {
    const bench = cases(all)
    point(bench, 'task', 'free', 'caseid', { table: 'case', id: 'bobs' })
    grantAccess(bench.context, bench.row('case', 'bobs'), kim, read | write)
    grantAccess(bench.context, bench.row('task', 'free'), kim, write)
    point(bench, 'task', 'free', 'caseid', null)
    expect([rightsOf(bench, bob, 'task free'), rightsOf(bench, kim, 'task free')]).toEqual([
      [0, 0],
      [write, 0],
    ])
  })

  test('who may read over the new one as well loses nothing', () => {
    const bench = cases(all)
    for (const id of ['adas', 'bobs']) grantAccess(bench.context, bench.row('case', id), kim, read)
    point(bench, 'task', 'eves', 'caseid', { table: 'case', id: 'bobs' })
    expect(rightsOf(bench, kim, 'task eves')).toEqual([0, read])
    expect(rightsOf(bench, kim, 'note n')).toEqual([0, read])
  })

  test('who may write but not read hands nothing down', () => {
    const bench = cases(all)
    grantAccess(bench.context, bench.row('case', 'bobs'), kim, write)
    point(bench, 'task', 'eves', 'caseid', { table: 'case', id: 'bobs' })
    expect(rightsOf(bench, kim, 'task eves')).toEqual([0, 0])
  })

  test('on create', () => {
    const bench = cases(all)
    const { state } = bench.context
    state.rows.put({
      ...bench.row('task', 'free'),
      id: 'new',
      values: new Map([
        ['ownerid', eve],
        ['caseid', { table: 'case', id: 'bobs' }],
      ]),
    })
    reparent(bench.context, null, bench.row('task', 'new'))
    expect(rightsOf(bench, bob, 'task new')).toEqual([0, read])
  })

  test.each(['NoCascade', 'UserOwned'] as const)('%s gives Bob nothing on a task of somebody else', (value) => {
    const bench = cases({ ...all, reparent: value })
    const before = bench.context.state.rows.of('principalobjectaccess')
    point(bench, 'task', 'eves', 'caseid', { table: 'case', id: 'bobs' })
    expect(bench.context.state.rows.of('principalobjectaccess')).toEqual(before)
  })

  test('the same value again, or another column, changes no access', () => {
    const bench = cases(all)
    point(bench, 'task', 'eves', 'caseid', { table: 'case', id: 'adas' })
    point(bench, 'task', 'eves', 'ownerid', bob)
    expect(bench.context.state.rows.of('principalobjectaccess')).toEqual([])
  })
})

describe('an assigned primary row', () => {
  test('lets the new owner read related rows, and the previous one no more', () => {
    const bench = cases(all)
    point(bench, 'task', 'eves', 'caseid', { table: 'case', id: 'bobs' })
    assignRow(bench.context, bench.row('case', 'bobs'), kim)
    for (const path of ['task eves', 'note n'])
      expect([rightsOf(bench, bob, path), rightsOf(bench, kim, path)]).toEqual([
        [0, 0],
        [0, read],
      ])
  })

  test('whoever gives a row away may still read it as owner of its primary row', () => {
    const bench = cases(all)
    assignRow(bench.context, bench.row('task', 'own'), bob)
    expect(rightsOf(bench, ada, 'task own')).toEqual([0, read])
  })
})

describe('deleting', () => {
  test('a row takes its own shares along, and what it handed down to those that stay', () => {
    const bench = cases(all)
    grantAccess(bench.context, bench.row('case', 'adas'), kim, read)
    deleteRow(bench.context, bench.row('case', 'adas'))
    expect(bench.context.state.rows.of('principalobjectaccess')).toEqual([])
  })

  test('a user takes along what was shared with them', () => {
    const bench = cases(all)
    grantAccess(bench.context, bench.row('case', 'adas'), kim, read)
    deleteRow(bench.context, bench.row('systemuser', 'kim'))
    expect(bench.context.state.rows.of('principalobjectaccess')).toEqual([])
  })
})

test('a chain of 10,000 rows hands down without depth', () => {
  const bench = aWorkbench(
    aWorld({
      tables: [anOwnedTable('case', aLookup('parentid', 'case'))],
      oneToMany: [over('case', 'case.parentid', all)],
      rows: {
        systemuser: [{ systemuserid: 'kim' }],
        case: Array.from({ length: 10_000 }, (_, index) =>
          anOwnedRow('case', `c${index}`, ada, { parentid: index === 0 ? null : `c${index - 1}` }),
        ),
      },
    }),
  )
  grantAccess(bench.context, bench.row('case', 'c0'), kim, read)
  expect(rightsOf(bench, kim, 'case c9999')).toEqual([0, read])
  revokeAccess(bench.context, bench.row('case', 'c0'), kim)
  expect(bench.context.state.rows.of('principalobjectaccess')).toEqual([])
})
