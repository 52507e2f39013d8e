import { describe, expect, test } from 'vitest'
import { aManyToMany, aOneToMany, anEnvironment } from '../builders.ts'
import type { Cascade, CascadeValue } from '../cascade.ts'
import type { OneToMany, Relationship } from '../relationship.ts'
import { unknownValue } from '../unknown.ts'
import { predictAssign, type AssignPrediction } from './predictAssign.ts'
import { predictDelete, type DeletePrediction } from './predictDelete.ts'
import { rowName, type CascadeRow, type RowKey, type RowLink } from './rowWorld.ts'

const ada: RowKey = { table: 'systemuser', id: 'ada' }
const bob: RowKey = { table: 'systemuser', id: 'bob' }

/** `aRow('b', 'b1', {aid: 'a a1'})`: an active row of Ada's. */
function aRow(
  table: string,
  id: string,
  lookups: Readonly<Record<string, string>> = {},
  changes: Partial<Pick<CascadeRow, 'owner' | 'isActive'>> = {},
): CascadeRow {
  const targets = Object.entries(lookups).map(([column, target]) => {
    const [targetTable = '', targetId = ''] = target.split(' ')
    return [column, { table: targetTable, id: targetId }] as const
  })
  return { table, id, owner: ada, isActive: true, lookups: new Map(targets), ...changes }
}

/** `over('a', 'b.aid', {delete: 'Cascade'})`, named `a_b_aid`. */
function over(primary: string, related: string, cascade: Partial<Cascade>): OneToMany {
  const [referencingTable = '', lookupColumn = ''] = related.split('.')
  const schemaName = `${primary}_${referencingTable}_${lookupColumn}`
  return aOneToMany({ schemaName, referencedTable: primary, referencingTable, lookupColumn, cascade })
}

const a1 = aRow('a', 'a1')

function deleting(
  relationships: readonly Relationship[],
  others: readonly CascadeRow[],
  { start = a1, links = [], required = [] }: { start?: CascadeRow; links?: readonly RowLink[]; required?: readonly string[] } = {},
): DeletePrediction {
  const world = { rows: [start, ...others], links }
  return predictDelete(anEnvironment(relationships), world, start, ({ lookupColumn }) => required.includes(lookupColumn))
}

const deleteTexts = (prediction: DeletePrediction): string => {
  if (prediction.type === 'unknown') return `unknown ${prediction.relationship.schemaName}`
  if (prediction.type === 'refused')
    return prediction.blockers
      .map(({ cause, relationship, rows }) => `${cause} ${relationship.schemaName}: ${rows.map(rowName).join(', ')}`)
      .join('; ')
  const { deleted, unlinked, links } = prediction
  return [
    `deleted ${deleted.map(({ id }) => id).join(' ')}`,
    ...unlinked.map(({ row, lookupColumn }) => `${row.id}.${lookupColumn} emptied`),
    ...links.map(({ id1, id2 }) => `${id1}-${id2} unlinked`),
  ].join('; ')
}

describe('a delete', () => {
  test.each<[string, CascadeValue, string]>([
    ['takes related rows along', 'Cascade', 'deleted a1 b1 b2'],
    ['empties their lookup', 'RemoveLink', 'deleted a1; b1.aid emptied; b2.aid emptied'],
    ['is refused', 'Restrict', 'restrict a_b_aid: b b1, b b2'],
    ['leaves a dangling id', 'NoCascade', 'deleted a1'],
    ['is not foretold where the value makes no sense', 'Active', 'unknown a_b_aid'],
  ])('%s: %s', (_, value, expected) => {
    const rows = [aRow('b', 'b1', { aid: 'a a1' }), aRow('b', 'b2', { aid: 'a a1' }), aRow('b', 'b3', { aid: 'a a2' })]
    expect(deleteTexts(deleting([over('a', 'b.aid', { delete: value })], rows))).toBe(expected)
  })

  test('is refused by a Restrict deep below, and names every relationship that refuses it', () => {
    const relationships = [
      over('a', 'b.aid', { delete: 'Cascade' }),
      over('b', 'c.bid', { delete: 'RemoveLink' }),
      over('b', 'd.bid', { delete: 'Restrict' }),
    ]
    const rows = [
      aRow('b', 'b1', { aid: 'a a1' }),
      aRow('c', 'c1', { bid: 'b b1' }),
      aRow('d', 'd1', { bid: 'b b1' }),
    ]
    expect(deleteTexts(deleting(relationships, rows, { required: ['bid'] }))).toBe(
      'restrict b_d_bid: d d1; lookupRequired b_c_bid: c c1',
    )
  })

  test.each([['Restrict'], ['RemoveLink']] as const)('is not held up by the %s of a row that it deletes', (value) => {
    const relationships = [over('a', 'b.protects', { delete: value }), over('a', 'b.aid', { delete: 'Cascade' })]
    const rows = [aRow('b', 'b1', { protects: 'a a1', aid: 'a a1' })]
    expect(deleteTexts(deleting(relationships, rows))).toBe('deleted a1 b1')
  })

  test('follows a multi-table lookup by the table it points to', () => {
    const relationships = [over('a', 'c.party', { delete: 'Cascade' }), over('b', 'c.party', { delete: 'Restrict' })]
    const rows = [aRow('b', 'a1'), aRow('c', 'c1', { party: 'a a1' }), aRow('c', 'c2', { party: 'b a1' })]
    expect(deleteTexts(deleting(relationships, rows))).toBe('deleted a1 c1')
  })

  test('ends on cycles and self references', () => {
    const relationships = [over('a', 'a.above', { delete: 'Cascade' })]
    const start = aRow('a', 'a1', { above: 'a a3' })
    const rows = [aRow('a', 'a2', { above: 'a a1' }), aRow('a', 'a3', { above: 'a a2' }), aRow('a', 'a4', { above: 'a a4' })]
    expect(deleteTexts(deleting(relationships, rows, { start }))).toBe('deleted a1 a2 a3')
  })

  test('removes the links of deleted rows on either side', () => {
    const tags = aManyToMany({ schemaName: 'tags', table1: 'tag', table2: 'a' })
    const pairs = aManyToMany({ schemaName: 'pairs', table1: 'a', table2: 'a' })
    const links = [
      { schemaName: 'tags', id1: 'a1', id2: 'a2' },
      { schemaName: 'tags', id1: 't1', id2: 'a1' },
      { schemaName: 'pairs', id1: 'a1', id2: 'a2' },
      { schemaName: 'pairs', id1: 'a2', id2: 'a1' },
    ]
    expect(deleteTexts(deleting([tags, pairs], [], { links }))).toBe('deleted a1; t1-a1 unlinked; a1-a2 unlinked; a2-a1 unlinked')
  })

  test('does not know a lookup without its relationship', () => {
    expect(deleteTexts(deleting([], [aRow('b', 'b1', { aid: 'a a1' })]))).toBe('deleted a1')
  })
})

const assignText = (prediction: AssignPrediction): string =>
  prediction.type === 'done' ? prediction.reowned.map(({ id }) => id).join(' ') : prediction.type

const assigning = (relationships: readonly Relationship[], rows: readonly CascadeRow[], owner = bob, start = a1): string =>
  assignText(predictAssign(anEnvironment(relationships), { rows: [start, ...rows] }, start, owner))

describe('an assign to Bob', () => {
  const related = [
    aRow('b', 'hers', { aid: 'a a1' }),
    aRow('b', 'closed', { aid: 'a a1' }, { isActive: false }),
    aRow('b', 'eves', { aid: 'a a1' }, { owner: { table: 'systemuser', id: 'eve' } }),
    aRow('b', 'teams', { aid: 'a a1' }, { owner: { table: 'team', id: 'ada' } }),
    aRow('b', 'bobs', { aid: 'a a1' }, { owner: bob }),
    aRow('b', 'nobodys', { aid: 'a a1' }, { owner: null }),
    aRow('b', 'unrelated'),
  ]
  test.each([
    ['Cascade', 'a1 hers closed eves teams'],
    ['Active', 'a1 hers eves teams'],
    ['UserOwned', 'a1 hers closed'],
    ['NoCascade', 'a1'],
    ['RemoveLink', 'unknown'],
    [unknownValue('Later'), 'unknown'],
  ] as const)('%j: %s', (assign, expected) => {
    expect(assigning([over('a', 'b.aid', { assign })], related)).toBe(expected)
  })

  test.each(['bobs', 'nobodys'])('leaves what lies behind a row of %s', (id) => {
    const relationships = [over('a', 'b.aid', { assign: 'Cascade' }), over('b', 'c.bid', { assign: 'Cascade' })]
    const rows = [...related.filter((row) => row.id === id), aRow('c', 'c1', { bid: `b ${id}` })]
    expect(assigning(relationships, rows)).toBe('a1')
  })

  test('compares owners as they were before, on every level', () => {
    const relationships = [over('a', 'b.aid', { assign: 'UserOwned' }), over('b', 'c.bid', { assign: 'UserOwned' })]
    expect(assigning(relationships, [aRow('b', 'b1', { aid: 'a a1' }), aRow('c', 'c1', { bid: 'b b1' })])).toBe('a1 b1 c1')
  })

  test('takes a row along when one of two relationships does', () => {
    const relationships = [over('a', 'b.one', { assign: 'NoCascade' }), over('a', 'b.two', { assign: 'Cascade' })]
    expect(assigning(relationships, [aRow('b', 'b1', { one: 'a a1', two: 'a a1' })])).toBe('a1 b1')
  })

  test('changes nothing when he is the owner already, and cannot be where nobody owns rows', () => {
    const relationships = [over('a', 'b.aid', { assign: 'Cascade' })]
    expect(assigning(relationships, related, ada)).toBe('')
    expect(assigning(relationships, related, bob, aRow('a', 'a1', {}, { owner: null }))).toBe('noOwner')
  })
})
