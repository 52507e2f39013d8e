import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany } from './builders.ts'
import { countOf, pairKey, projectLines } from './lines.ts'

const parent = aOneToMany('account', 'contact')
const primary = aOneToMany('contact', 'account', { lookupColumn: 'primarycontactid' })
const closed = new Set<string>()

test('the relationships of one pair are one line, whichever way they point', () => {
  expect(projectLines([parent, primary], closed)).toMatchObject([
    {
      type: 'bundle',
      id: 'account|contact',
      schemaNames: [parent.schemaName, primary.schemaName],
      sourceMark: 'mixed',
      targetMark: 'mixed',
    },
  ])
})

test('an open bundle is its single lines, each with its lane', () => {
  expect(projectLines([parent, primary], new Set([pairKey(parent)]))).toMatchObject([
    { id: parent.schemaName, source: 'contact', target: 'account', lane: 0, lanes: 2, lookupColumn: 'accountid' },
    { id: primary.schemaName, source: 'account', target: 'contact', lane: 1, lanes: 2 },
  ])
})

test('many-to-many: many at both ends, no lookup column', () => {
  expect(projectLines([aManyToMany('account', 'lead')], closed)).toMatchObject([
    { source: 'account', target: 'lead', sourceMark: 'many', targetMark: 'many', lookupColumn: null },
  ])
})

test('lines of one multi-table lookup share a trunk', () => {
  const column = { lookupColumn: 'regardingobjectid' }
  const lines = projectLines(
    [aOneToMany('account', 'task', column), aOneToMany('lead', 'task', column), aOneToMany('queue', 'task')],
    closed,
  )
  expect(lines.map((line) => line.type === 'relationship' && line.forks)).toEqual([2, 2, 1])
})

test('a self relationship is one line from a table to itself', () => {
  const lines = projectLines([aOneToMany('account', 'account', { lookupColumn: 'parentaccountid' })], closed)
  expect(lines).toMatchObject([{ source: 'account', target: 'account', forks: 1 }])
})

test('law: lines stand for exactly the relationships given, each once, bundles open or not', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd')
  const relationships = fc.uniqueArray(
    fc.tuple(names, names, fc.integer({ min: 0, max: 3 }), fc.boolean()).map(([one, other, number, isMany]) =>
      isMany
        ? aManyToMany(one, other, `nn ${one} ${other} ${number}`)
        : aOneToMany(one, other, { lookupColumn: `lookup${number}` }),
    ),
    { selector: (relationship) => relationship.schemaName },
  )
  fc.assert(
    fc.property(relationships, fc.subarray(['a|b', 'a|a', 'c|d', 'b|c']), (given, opened) => {
      const lines = projectLines(given, new Set(opened))
      expect(lines.reduce((sum, line) => sum + countOf(line), 0)).toBe(given.length)
      const drawn = lines.flatMap((line) => (line.type === 'bundle' ? line.schemaNames : [line.id]))
      expect(new Set(drawn)).toEqual(new Set(given.map(({ schemaName }) => schemaName)))
      expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length)
    }),
  )
})
