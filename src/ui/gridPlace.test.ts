import { expect, test } from 'vitest'
import { movePlace, presentPlace, type GridKey, type GridPlace, type GridShape } from './gridPlace.ts'

const shapeOf = (keys: readonly string[], columns = ['name', 'delete', 'menu']): GridShape => ({
  keys,
  indexOf: new Map(keys.map((key, index) => [key, index])),
  columns: columns.map((id) => ({ id, hasFilter: id !== 'menu' })),
  page: 2,
})
const shape = shapeOf(['r0', 'r1', 'r2', 'r3', 'r4'])
const cell = (key: string, column: string): GridPlace => ({ at: 'cell', key, column })
const head = (column: string, part: 'sort' | 'filter' = 'sort'): GridPlace => ({ at: 'head', column, part })

test.each<[string, GridPlace, GridKey, boolean, GridPlace]>([
  ['down', cell('r1', 'delete'), 'ArrowDown', false, cell('r2', 'delete')],
  ['down at the end', cell('r4', 'delete'), 'ArrowDown', false, cell('r4', 'delete')],
  ['up', cell('r1', 'delete'), 'ArrowUp', false, cell('r0', 'delete')],
  ['up into the head', cell('r0', 'delete'), 'ArrowUp', false, head('delete')],
  ['up in the head', head('delete'), 'ArrowUp', false, head('delete')],
  ['down out of the head', head('delete', 'filter'), 'ArrowDown', false, cell('r0', 'delete')],
  ['right', cell('r1', 'name'), 'ArrowRight', false, cell('r1', 'delete')],
  ['right at the end', cell('r1', 'menu'), 'ArrowRight', false, cell('r1', 'menu')],
  ['left at the start', cell('r1', 'name'), 'ArrowLeft', false, cell('r1', 'name')],
  ['right in the head: to the filter', head('name'), 'ArrowRight', false, head('name', 'filter')],
  ['right in the head: to the next column', head('name', 'filter'), 'ArrowRight', false, head('delete')],
  ['left in the head', head('menu'), 'ArrowLeft', false, head('delete', 'filter')],
  ['home', cell('r2', 'menu'), 'Home', false, cell('r2', 'name')],
  ['end', cell('r2', 'name'), 'End', false, cell('r2', 'menu')],
  ['home in the head', head('menu'), 'Home', false, head('name')],
  ['ctrl+home', cell('r2', 'menu'), 'Home', true, cell('r0', 'name')],
  ['ctrl+end', cell('r2', 'name'), 'End', true, cell('r4', 'menu')],
  ['page down', cell('r1', 'name'), 'PageDown', false, cell('r3', 'name')],
  ['page down at the end', cell('r4', 'name'), 'PageDown', false, cell('r4', 'name')],
  ['page up', cell('r3', 'name'), 'PageUp', false, cell('r1', 'name')],
  ['page up at the start stays out of the head', cell('r1', 'name'), 'PageUp', false, cell('r0', 'name')],
])('%s', (_, from, key, ctrl, to) => {
  expect(movePlace(from, key, shape, { ctrl, isRightToLeft: false })).toEqual(to)
})

test('from right to left the arrows are mirrored', () => {
  const rightToLeft = { ctrl: false, isRightToLeft: true }
  expect(movePlace(cell('r1', 'name'), 'ArrowLeft', shape, rightToLeft)).toEqual(cell('r1', 'delete'))
  expect(movePlace(cell('r1', 'delete'), 'ArrowRight', shape, rightToLeft)).toEqual(cell('r1', 'name'))
})

test.each<[string, GridPlace | null, number, GridShape, string | null, GridPlace | null]>([
  ['first the first cell', null, 0, shape, null, cell('r0', 'name')],
  ['first the selected line', null, 0, shape, 'r3', cell('r3', 'name')],
  ['a selected line that is filtered out', null, 0, shape, 'gone', cell('r0', 'name')],
  ['the place visited', cell('r2', 'delete'), 2, shape, 'r3', cell('r2', 'delete')],
  ['the line gone: the one at its index', cell('gone', 'delete'), 2, shape, null, cell('r2', 'delete')],
  ['the last lines gone: the new last', cell('gone', 'delete'), 9, shape, null, cell('r4', 'delete')],
  ['the column hidden: the first one', cell('r2', 'gone'), 2, shape, null, cell('r2', 'name')],
  ['a head whose column is hidden', head('gone', 'filter'), 0, shape, null, head('name')],
  ['no lines: the head', cell('r2', 'delete'), 2, shapeOf([]), null, head('delete')],
  ['no columns', null, 0, shapeOf(['r0'], []), null, null],
])('the present place: %s', (_, visited, formerIndex, present, selected, expected) => {
  expect(presentPlace(visited, formerIndex, present, selected)).toEqual(expected)
})
