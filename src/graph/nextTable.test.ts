import { expect, test } from 'vitest'
import type { Box } from './box.ts'
import { nextTable } from './nextTable.ts'

const box = (x: number, y: number): Box => ({ x, y, width: 100, height: 50 })
const boxes = new Map([
  ['middle', box(0, 0)],
  ['near right', box(150, 0)],
  ['far right', box(400, 20)],
  ['above', box(0, -200)],
])

test.each([
  ['right', ['far right', 'near right'], 'near right'],
  ['right', ['far right'], 'far right'],
  ['right', [], 'near right'],
  ['up', [], 'above'],
  ['left', ['near right'], null],
] as const)('%s among %j is %s', (direction, connected, expected) => {
  expect(nextTable(boxes, 'middle', direction, new Set(connected))).toBe(expected)
})

test('a table that is not there has no neighbours', () => {
  expect(nextTable(boxes, 'gone', 'right', new Set())).toBeNull()
})
