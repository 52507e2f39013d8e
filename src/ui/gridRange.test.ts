import { expect, test } from 'vitest'
import type { GridColumn } from './gridColumn.ts'
import type { GridItem } from './gridItems.ts'
import { checkColumnId } from './checkColumn.ts'
import { blockOf, keysIn, rectangleOf, sizeOf, wholeRange, type CellRange } from './gridRange.ts'

const row = (key: string): GridItem<string> => ({ type: 'row', key, row: key })
const heading = (group: string): GridItem<string> => ({ type: 'group', key: `group ${group}`, group, label: group, count: 2, isCollapsed: false })
const items = [row('a'), row('b'), heading('g'), row('c'), row('d')]
const columns = [checkColumnId, 'name', 'assign', 'delete'].map(
  (id): GridColumn<string> => ({ id, header: id, width: 1, text: (text) => text }),
)
const keys = items.map(({ key }) => key)
const shape = {
  keys,
  indexOf: new Map(keys.map((key, index) => [key, index])),
  columns: columns.map(({ id }) => ({ id, hasFilter: false })),
}
const range = (from: [string, string], to: [string, string]): CellRange => ({
  anchor: { key: from[0], column: from[1] },
  head: { key: to[0], column: to[1] },
})
const place = { at: 'cell', key: 'b', column: 'assign' } as const

test.each([
  ['down to the right', range(['a', 'name'], ['b', 'assign']), [0, 1, 1, 2]],
  ['up to the left', range(['d', 'delete'], ['b', 'assign']), [1, 4, 2, 3]],
  ['none: the place', null, [1, 1, 2, 2]],
  ['a corner has gone: the place', range(['gone', 'name'], ['d', 'delete']), [1, 1, 2, 2]],
  ['a column was hidden: the place', range(['a', 'gone'], ['d', 'delete']), [1, 1, 2, 2]],
] as const)('the rectangle of a range %s', (_, given, [top, bottom, left, right]) => {
  expect(rectangleOf(given, place, shape)).toEqual({ top, bottom, left, right })
})

test('a head has no rectangle', () => {
  expect(rectangleOf(null, { at: 'head', column: 'name', part: 'sort' }, shape)).toBeNull()
})

test('everything is selected but the check boxes', () => {
  const all = rectangleOf(wholeRange(shape, null), place, shape)
  expect(all).toEqual({ top: 0, bottom: 4, left: 1, right: 3 })
  expect(rectangleOf(wholeRange(shape, 'delete'), place, shape)).toEqual({ top: 0, bottom: 4, left: 3, right: 3 })
  expect(all === null ? 0 : sizeOf(all)).toBe(15)
  expect(wholeRange({ ...shape, keys: [] }, null)).toBeNull()
})

test('a block has rows and columns only, and knows what follows it', () => {
  const block = blockOf(items, columns, { top: 1, bottom: 3, left: 0, right: 2 })
  expect(block).toMatchObject({ rows: ['b', 'c', 'd'], height: 2, width: 2 })
  expect(block?.columns.map(({ id }) => id)).toEqual(['name', 'assign', 'delete'])
  expect(blockOf(items, columns, { top: 2, bottom: 2, left: 1, right: 1 })).toBeNull()
  expect(blockOf(items, columns, { top: 0, bottom: 0, left: 0, right: 0 })).toBeNull()
})

const rowsOf = () => ['c', 'd']

test('a heading stands for its rows', () => {
  expect(keysIn(items, { top: 1, bottom: 3 }, rowsOf)).toEqual(['b', 'c', 'd'])
  expect(keysIn(items, { top: 0, bottom: 1 }, rowsOf)).toEqual(['a', 'b'])
})
