import { expect, test } from 'vitest'
import { columnsUpTo } from './columnsUpTo.ts'
import { drawnLines, headingOf } from './drawnLines.ts'
import { gridItems } from './gridItems.ts'
import { gridText, rowText } from './gridText.ts'

const rows = ['b1', 'a1', 'b2']
const grouping = { of: (row: string) => row.charAt(0), label: (group: string) => group.toUpperCase() }
const key = (row: string) => row

test('without grouping every row is a line', () => {
  expect(gridItems(rows, key, null, new Set()).map((item) => item.key)).toEqual(rows)
})

test('groups come by label, with their counts, and their rows in the given order', () => {
  expect(gridItems(rows, key, grouping, new Set())).toMatchObject([
    { type: 'group', label: 'A', count: 1, isCollapsed: false },
    { type: 'row', key: 'a1' },
    { type: 'group', label: 'B', count: 2 },
    { type: 'row', key: 'b1' },
    { type: 'row', key: 'b2' },
  ])
})

test('a collapsed group keeps its heading and its count', () => {
  expect(gridItems(rows, key, grouping, new Set(['b']))).toMatchObject([
    { type: 'group', label: 'A' },
    { key: 'a1' },
    { type: 'group', label: 'B', count: 2, isCollapsed: true },
  ])
})

test('the line with the keyboard is drawn however far away the screen is', () => {
  const range = { startIndex: 50, endIndex: 52, overscan: 1, count: 100 }
  expect(drawnLines(range, 3, -1)).toEqual([3, 49, 50, 51, 52, 53])
  expect(drawnLines(range, 51, -1)).toEqual([49, 50, 51, 52, 53])
  expect(drawnLines(range, -1, -1)).toEqual([49, 50, 51, 52, 53])
  expect(drawnLines(range, 100, -1)).toEqual([49, 50, 51, 52, 53])
})

test('the heading of the first line in sight is drawn with it', () => {
  const range = { startIndex: 50, endIndex: 52, overscan: 0, count: 100 }
  expect(drawnLines(range, -1, 40)).toEqual([40, 50, 51, 52])
  expect(drawnLines(range, 40, 40)).toEqual([40, 50, 51, 52])
  expect([-1, 0, 39, 40, 99].map((line) => headingOf([0, 40, 60], line))).toEqual([-1, 0, 0, 40, 60])
})

test('text for a spreadsheet: a head, tabs between cells, no breaks inside them', () => {
  const columns = [
    { id: 'name', header: 'Name', width: 1, text: (row: string) => row },
    { id: 'note', header: 'Note', width: 1, text: () => 'two\tparts\r\nand a line' },
  ]
  expect(rowText(columns, 'x')).toBe('x\ttwo parts and a line')
  expect(gridText(columns, ['x', 'y'])).toBe('Name\tNote\nx\ttwo parts and a line\ny\ttwo parts and a line')
})

test.each([
  [0, 0, 60],
  [10, 1, 50],
  [11, 2, 30],
  [30, 2, 30],
  [1_000, 3, 0],
  [Infinity, 3, 0],
])('up to %i pixels: %i columns, and %i pixels are left', (end, count, rest) => {
  expect(columnsUpTo([{ width: 10 }, { width: 20 }, { width: 30 }], end)).toEqual({ count, rest })
})
