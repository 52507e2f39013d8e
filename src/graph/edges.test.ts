import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stagedEnvironment } from '../model/stagedEnvironment.ts'
import { aManyToMany, anEnvironment, aOneToMany } from './builders.ts'
import { countOf, pairKey, projectEdges, type EdgeOptions } from './edges.ts'

const parent = aOneToMany('account', 'contact', { cascade: { assign: 'Cascade', delete: 'Cascade' } })
const primary = aOneToMany('contact', 'account', { lookupColumn: 'primarycontactid' })
const environment = anEnvironment([parent, primary])
const options: EdgeOptions = { opened: new Set(), baseline: environment, inSolution: null }

test('the relationships of one pair are one line, whichever way they point', () => {
  const edges = projectEdges([parent, primary], options)
  expect(edges).toMatchObject([
    {
      type: 'bundle',
      id: 'account|contact',
      relationships: [parent, primary],
      mark: null,
      sourceMark: 'mixed',
      targetMark: 'mixed',
      isParental: true,
    },
  ])
})

test('an open bundle is its single lines, each with its lane', () => {
  const edges = projectEdges([parent, primary], { ...options, opened: new Set([pairKey(parent)]) })
  expect(edges).toMatchObject([
    { id: parent.schemaName, source: 'contact', target: 'account', mark: 'D', lane: 0, lanes: 2, lookupColumn: 'accountid' },
    { id: primary.schemaName, source: 'account', target: 'contact', mark: 'L', lane: 1, lanes: 2 },
  ])
})

test.each([
  ['Cascade', 'D'],
  ['Restrict', 'R'],
  ['RemoveLink', 'L'],
  ['NoCascade', '–'],
  ['Active', '?'],
  [{ unknown: true, raw: 'Melt' }, '?'],
] as const)('the delete rule %s is the letter %s', (setting, letter) => {
  const relationship = aOneToMany('a', 'b', { cascade: { delete: setting } })
  expect(projectEdges([relationship], options)).toMatchObject([{ mark: letter }])
})

test('many-to-many: many at both ends, no delete rule', () => {
  expect(projectEdges([aManyToMany('account', 'lead')], options)).toMatchObject([
    { source: 'account', target: 'lead', sourceMark: 'many', targetMark: 'many', mark: null, lookupColumn: null },
  ])
})

test('lines of one multi-table lookup share a trunk', () => {
  const column = { lookupColumn: 'regardingobjectid' }
  const edges = projectEdges(
    [aOneToMany('account', 'task', column), aOneToMany('lead', 'task', column), aOneToMany('queue', 'task')],
    options,
  )
  expect(edges.map((edge) => edge.type === 'relationship' && edge.forks)).toEqual([2, 2, 1])
})

test('a self relationship is one line from a table to itself', () => {
  const edges = projectEdges([aOneToMany('account', 'account', { lookupColumn: 'parentaccountid' })], options)
  expect(edges).toMatchObject([{ source: 'account', target: 'account', forks: 1 }])
})

test('what differs from the baseline is staged; what another solution owns is outside; a locked one is locked', () => {
  const locked = aOneToMany('account', 'lead', { isManaged: true, isCustomizable: false })
  const baseline = anEnvironment([parent, locked])
  const staged = stagedEnvironment(baseline, [
    { type: 'cascade', schemaName: parent.schemaName, action: 'assign', before: 'Cascade', after: 'NoCascade' },
  ])
  const edges = projectEdges([...staged.relationships.values()], {
    opened: new Set(),
    baseline,
    inSolution: new Set([parent.schemaName]),
  })
  expect(edges).toMatchObject([
    { isStaged: true, isOutside: false, isLocked: false },
    { isStaged: false, isOutside: true, isLocked: true },
  ])
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
      const edges = projectEdges(given, { ...options, opened: new Set(opened) })
      expect(edges.reduce((sum, edge) => sum + countOf(edge), 0)).toBe(given.length)
      const drawn = edges.flatMap((edge) => (edge.type === 'bundle' ? edge.relationships : [edge.relationship]))
      expect(new Set(drawn)).toEqual(new Set(given))
      expect(new Set(edges.map((edge) => edge.id)).size).toBe(edges.length)
    }),
  )
})
