import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany, anEnvironment } from '../../model/builders.ts'
import type { CascadeValue } from '../../model/cascade.ts'
import { environmentOf } from '../../model/impact/environmentOf.ts'
import { impactOf } from '../../model/impact/impact.ts'
import { impactActions } from '../../model/impact/impactAction.ts'
import { lineKey } from '../../model/impact/countQuestion.ts'
import { impactRows, lineOf, openable } from './impactRows.ts'
import { countLines, impactTree, prunedTree, type ImpactNode } from './impactTree.ts'

const over = (schemaName: string, referencedTable: string, referencingTable: string, value: CascadeValue) =>
  aOneToMany({ schemaName, referencedTable, referencingTable, lookupColumn: `${schemaName}id`, cascade: { delete: value } })

const treeOf = (relationships: Parameters<typeof anEnvironment>[0]) =>
  impactTree(impactOf(anEnvironment(relationships), 'a', 'delete'), (table) => table)

/** "1 b deleted", each level indented. */
const drawn = (nodes: readonly ImpactNode[]): readonly string[] =>
  nodes.flatMap(({ level, to, effect, lines, elsewhere, children }) => [
    `${' '.repeat(level)}${to} ${effect} ${lines.length}${elsewhere === null ? '' : ` ${elsewhere}`}`,
    ...drawn(children),
  ])

test('tables lie below those the action comes from, the gravest first', () => {
  expect(drawn(treeOf([over('one', 'a', 'c', 'RemoveLink'), over('two', 'a', 'b', 'Cascade'), over('three', 'b', 'd', 'Restrict')]))).toEqual([
    ' b deleted 1',
    '  d stopped 1',
    ' c unlinked 1',
  ])
})

test('parallel relationships are one table, which the gravest names', () => {
  expect(drawn(treeOf([over('one', 'a', 'b', 'Cascade'), over('two', 'a', 'b', 'Restrict')]))).toEqual([' b stopped 2'])
})

const assigning = (schemaName: string, assign: CascadeValue) =>
  aOneToMany({ schemaName, referencedTable: 'a', referencingTable: 'b', lookupColumn: schemaName, cascade: { assign } })

test('of parallel relationships every related row is meant only where each of them means every one', () => {
  const certainty = (['Cascade', 'Active'] as const).map((second) => {
    const impact = impactOf(anEnvironment([assigning('one', 'Cascade'), assigning('two', second)]), 'a', 'assign')
    return impactTree(impact, (table) => table)[0]?.isCertain
  })
  expect(certainty).toEqual([true, false])
})

test('cycles, self references and second ways are marked and not gone through again', () => {
  const relationships = [
    over('one', 'a', 'b', 'Cascade'),
    over('two', 'b', 'a', 'Cascade'),
    over('self', 'b', 'b', 'Cascade'),
    over('three', 'a', 'c', 'Cascade'),
    over('four', 'b', 'c', 'Cascade'),
    over('five', 'c', 'd', 'RemoveLink'),
  ]
  expect(drawn(treeOf(relationships))).toEqual([
    ' b deleted 1',
    '  a deleted 1 cycle',
    '  b deleted 1 cycle',
    '  c deleted 1 listed',
    ' c deleted 1',
    '  d unlinked 1',
  ])
})

test('a table that other rows of the start table are in is no cycle where nothing lies behind', () => {
  expect(drawn(treeOf([aManyToMany({ schemaName: 'many', table1: 'a', table2: 'b' })]))).toEqual([' b unlinked 1'])
})

test('law: every line is in the tree once, on its level', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 1, maxLength: 20 }).map(environmentOf),
      fc.constantFrom('account', 'contact', 'cso_one', 'cso_four'),
      fc.constantFrom(...impactActions),
      (environment, start, action) => {
        const impact = impactOf(environment, start, action)
        const tree = impactTree(impact, (table) => table)
        const all = impactRows(tree, () => true)
        const lines = all.flatMap((row) => lineOf(row) ?? [])
        const expected = [...impact.tables.values()].flatMap((table) => table.lines)
        expect(lines.map(lineKey).toSorted()).toEqual(expected.map(lineKey).toSorted())
        expect(countLines(tree)).toBe(expected.length)
        for (const { node } of all) for (const line of node.lines) expect(line.level).toBe(node.level)
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
      },
    ),
    { numRuns: 500 },
  )
})

test('a filter keeps what leads to what it keeps', () => {
  const tree = treeOf([over('one', 'a', 'b', 'Cascade'), over('two', 'b', 'c', 'Restrict'), over('three', 'a', 'd', 'RemoveLink')])
  expect(drawn(prunedTree(tree, ({ effect }) => effect === 'stopped'))).toEqual([' b deleted 1', '  c stopped 1'])
})

test('only what is open is listed below', () => {
  const tree = treeOf([over('one', 'a', 'b', 'Cascade'), over('two', 'a', 'b', 'Cascade'), over('three', 'b', 'c', 'Restrict')])
  expect(openable(tree)).toEqual(['a b'])
  expect(impactRows(tree, () => false).map(({ type, node }) => `${type} ${node.to}`)).toEqual(['table b'])
  expect(impactRows(tree, () => true).map(({ type, node }) => `${type} ${node.to}`)).toEqual(['table b', 'line b', 'line b', 'table c'])
})
