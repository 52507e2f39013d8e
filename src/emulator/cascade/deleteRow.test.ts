import { describe, expect, test } from 'vitest'
import type { CascadeValue, ColumnFacts, OneToManyFacts, RowSeed } from '../seed.ts'
import { aLookup, aManyToMany, aOneToMany, aTable, cascade } from '../testing/factBuilders.ts'
import { aWorkbench, aWorld, type World } from '../testing/rowWorld.ts'
import { deleteRow } from './deleteRow.ts'
import { planDelete } from './planDelete.ts'

/** `over('root', 'kid.rootid', 'Cascade')`: named after both ends. */
const over = (parent: string, child: string, remove: CascadeValue): OneToManyFacts =>
  aOneToMany(`${parent}_${child.replace('.', '_')}`, parent, child, cascade('NoCascade', remove))

const rows = (table: string, count: number, values: (index: number) => RowSeed): RowSeed[] =>
  Array.from({ length: count }, (_, index) => ({ [`${table}id`]: `${table}${index}`, ...values(index) }))

const kid = (...columns: ColumnFacts[]) => aTable('kid', [aLookup('rootid', 'root'), ...columns])
const grandkid = (...columns: ColumnFacts[]) => aTable('grandkid', [aLookup('kidid', 'kid'), ...columns])

/** One root with two kids, each with one grandkid; another root with one kid. */
const family = (
  first: CascadeValue,
  second: CascadeValue,
  more: Partial<World> & { extra?: readonly OneToManyFacts[] } = {},
) =>
  aWorld({
    tables: [aTable('root', []), kid(), grandkid()],
    oneToMany: [over('root', 'kid.rootid', first), over('kid', 'grandkid.kidid', second), ...(more.extra ?? [])],
    rows: {
      root: rows('root', 2, () => ({})),
      kid: rows('kid', 3, (index) => ({ rootid: index < 2 ? 'root0' : 'root1' })),
      grandkid: rows('grandkid', 3, (index) => ({ kidid: `kid${index}` })),
    },
    ...more,
  })

const refused = (code: string, status: number): unknown => expect.objectContaining({ code, status })

test('Cascade deletes related rows at any depth, and no others', () => {
  const { context, row, ids, attempt } = aWorkbench(family('Cascade', 'Cascade'))
  expect(attempt(() => deleteRow(context, row('root', 'root0')))).toBeNull()
  expect([ids('root'), ids('kid'), ids('grandkid')]).toEqual([['root1'], ['kid2'], ['grandkid2']])
})

test('RemoveLink empties the lookup, and stops there', () => {
  const { context, row, ids, lookup, attempt } = aWorkbench(family('RemoveLink', 'Cascade'))
  const before = row('kid', 'kid0').version
  expect(attempt(() => deleteRow(context, row('root', 'root0')))).toBeNull()
  expect(ids('kid')).toEqual(['kid0', 'kid1', 'kid2'])
  expect([lookup('kid', 'kid0', 'rootid'), lookup('kid', 'kid2', 'rootid')]).toEqual([null, 'root/root1'])
  expect(row('kid', 'kid0').version).toBeGreaterThan(before)
})

test('NoCascade leaves the id of the deleted row', () => {
  const { context, row, lookup, attempt } = aWorkbench(family('NoCascade', 'Cascade'))
  expect(attempt(() => deleteRow(context, row('root', 'root0')))).toBeNull()
  expect(lookup('kid', 'kid0', 'rootid')).toBe('root/root0')
})

test.each([
  ['directly', 'Restrict', 'Cascade'],
  ['two levels down', 'Cascade', 'Restrict'],
] as const)('Restrict %s fails the deletion and changes nothing', (_, first, second) => {
  const { context, row, changes, attempt } = aWorkbench(family(first, second))
  const before = changes()
  expect(attempt(() => deleteRow(context, row('root', 'root0')))).toEqual(refused('0x80040227', 405))
  expect(changes()).toBe(before)
})

test('Restrict without related rows does not block', () => {
  const world = family('Restrict', 'Restrict', { rows: { root: [{ rootid: 'root0' }] } })
  const { context, row, ids, attempt } = aWorkbench(world)
  expect(attempt(() => deleteRow(context, row('root', 'root0')))).toBeNull()
  expect(ids('root')).toEqual([])
})

test('a lookup that cannot be null does not let go', () => {
  const required = { ...aLookup('rootid', 'root'), requiredLevel: 'SystemRequired' as const }
  const tables = [aTable('root', []), aTable('kid', [required]), grandkid()]
  const { context, row, changes, attempt } = aWorkbench(family('RemoveLink', 'Cascade', { tables }))
  const before = changes()
  expect(attempt(() => deleteRow(context, row('root', 'root0')))).toEqual(refused('0x80048104', 400))
  expect(changes()).toBe(before)
})

describe('a row that one relationship deletes and another one protects is deleted', () => {
  const relationships = [over('root', 'kid.rootid', 'Cascade'), over('root', 'kid.otherid', 'Restrict')]
  test.each([
    ['the deleting one first', relationships],
    ['the protecting one first', relationships.toReversed()],
  ])('%s', (_, oneToMany) => {
    const { context, row, ids, attempt } = aWorkbench(
      aWorld({
        tables: [aTable('root', []), kid(aLookup('otherid', 'root'))],
        oneToMany,
        rows: { root: [{ rootid: 'root0' }], kid: [{ kidid: 'kid0', rootid: 'root0', otherid: 'root0' }] },
      }),
    )
    expect(attempt(() => deleteRow(context, row('root', 'root0')))).toBeNull()
    expect(ids('kid')).toEqual([])
  })

  test('even when the way to it is longer than the one that protects it', () => {
    const world = family('Cascade', 'Cascade', {
      tables: [aTable('root', []), kid(), grandkid(aLookup('rootid', 'root'))],
      extra: [over('root', 'grandkid.rootid', 'Restrict')],
      rows: {
        root: [{ rootid: 'root0' }],
        kid: [{ kidid: 'kid0', rootid: 'root0' }],
        grandkid: [{ grandkidid: 'grandkid0', kidid: 'kid0', rootid: 'root0' }],
      },
    })
    const { context, row, ids, attempt } = aWorkbench(world)
    expect(attempt(() => deleteRow(context, row('root', 'root0')))).toBeNull()
    expect(ids('grandkid')).toEqual([])
  })
})

test('parallel relationships clear each lookup by its own rule', () => {
  const { context, row, lookup, attempt } = aWorkbench(
    aWorld({
      tables: [aTable('root', []), kid(aLookup('secondid', 'root'), aLookup('thirdid', 'root'))],
      oneToMany: [
        over('root', 'kid.rootid', 'RemoveLink'),
        over('root', 'kid.secondid', 'RemoveLink'),
        over('root', 'kid.thirdid', 'NoCascade'),
      ],
      rows: {
        root: [{ rootid: 'root0' }],
        kid: [{ kidid: 'kid0', rootid: 'root0', secondid: 'root0', thirdid: 'root0' }],
      },
    }),
  )
  expect(attempt(() => deleteRow(context, row('root', 'root0')))).toBeNull()
  expect(['rootid', 'secondid', 'thirdid'].map((column) => lookup('kid', 'kid0', column))).toEqual([
    null,
    null,
    'root/root0',
  ])
})

test('a multi-table lookup follows the relationship of the table it points to', () => {
  const { context, row, ids, lookup, attempt } = aWorkbench(
    aWorld({
      tables: [aTable('root', []), aTable('other', []), aTable('kid', [aLookup('partyid', 'root', 'other')])],
      oneToMany: [over('root', 'kid.partyid', 'Cascade'), over('other', 'kid.partyid', 'RemoveLink')],
      rows: {
        // The same id in both tables: only the table tells them apart.
        root: [{ rootid: 'same' }],
        other: [{ otherid: 'same' }],
        kid: [
          { kidid: 'kid0', partyid: { table: 'root', id: 'same' } },
          { kidid: 'kid1', partyid: { table: 'other', id: 'same' } },
        ],
      },
    }),
  )
  expect(attempt(() => deleteRow(context, row('root', 'same')))).toBeNull()
  expect([ids('kid'), lookup('kid', 'kid1', 'partyid')]).toEqual([['kid1'], 'other/same'])
  expect(attempt(() => deleteRow(context, row('other', 'same')))).toBeNull()
  expect([ids('kid'), lookup('kid', 'kid1', 'partyid')]).toEqual([['kid1'], null])
})

const chain = (remove: CascadeValue, length: number, parentOf: (index: number) => string | null) =>
  aWorld({
    tables: [aTable('root', [aLookup('parentid', 'root')])],
    oneToMany: [over('root', 'root.parentid', remove)],
    rows: { root: rows('root', length, (index) => ({ parentid: parentOf(index) })) },
  })

const previous = (index: number) => (index === 0 ? null : `root${index - 1}`)

describe('self references', () => {
  test('Cascade goes down the hierarchy and not up', () => {
    const { context, row, ids, attempt } = aWorkbench(chain('Cascade', 4, previous))
    expect(attempt(() => deleteRow(context, row('root', 'root1')))).toBeNull()
    expect(ids('root')).toEqual(['root0'])
  })

  test('a row that points to itself is no obstacle', () => {
    for (const remove of ['Restrict', 'RemoveLink', 'Cascade', 'NoCascade'] as const) {
      const { context, row, ids, attempt } = aWorkbench(chain(remove, 1, () => 'root0'))
      expect(attempt(() => deleteRow(context, row('root', 'root0')))).toBeNull()
      expect(ids('root')).toEqual([])
    }
  })

  test('a cycle is deleted once', () => {
    const { context, row, attempt } = aWorkbench(chain('Cascade', 3, (index) => `root${(index + 1) % 3}`))
    const plan = planDelete(context.state, row('root', 'root1'))
    expect(plan.deleted.map(({ id }) => id).toSorted()).toEqual(['root0', 'root1', 'root2'])
    expect(attempt(() => deleteRow(context, row('root', 'root1')))).toBeNull()
  })

  test('a chain of 10,000 rows is no deeper than one of two', () => {
    const { context, row, ids, attempt } = aWorkbench(chain('Cascade', 10_000, previous))
    expect(attempt(() => deleteRow(context, row('root', 'root0')))).toBeNull()
    expect(ids('root')).toEqual([])
  })
})

test('links of deleted rows go, on either side', () => {
  const { context, row, attempt } = aWorkbench(
    family('Cascade', 'Cascade', {
      manyToMany: [aManyToMany('kid_grandkid', 'kid', 'grandkid'), aManyToMany('root_root', 'root', 'root')],
      links: {
        kid_grandkid: [
          ['kid0', 'grandkid2'],
          ['kid2', 'grandkid0'],
          ['kid2', 'grandkid2'],
        ],
        root_root: [
          ['root0', 'root1'],
          ['root1', 'root0'],
          ['root0', 'root0'],
          ['root1', 'root1'],
        ],
      },
    }),
  )
  expect(attempt(() => deleteRow(context, row('root', 'root0')))).toBeNull()
  const left = (name: string) => context.state.rows.linksOf(name).map(({ one, two }) => `${one} ${two}`)
  expect([left('kid_grandkid'), left('root_root')]).toEqual([['kid2 grandkid2'], ['root1 root1']])
})

test('the plan tells what it would do and does nothing', () => {
  const { context, row, changes } = aWorkbench(family('Cascade', 'Restrict'))
  const before = changes()
  const plan = planDelete(context.state, row('root', 'root0'))
  expect(plan.deleted.map(({ id }) => id)).toEqual(['root0', 'kid0', 'kid1'])
  expect(plan.blockedBy.map(({ cause, relationship, row: { id } }) => [cause, relationship, id])).toEqual([
    ['restrict', 'kid_grandkid_kidid', 'grandkid0'],
    ['restrict', 'kid_grandkid_kidid', 'grandkid1'],
  ])
  expect(changes()).toBe(before)
})
