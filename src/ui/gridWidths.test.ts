import { expect, test } from 'vitest'
import { checkColumn } from './checkColumn.ts'
import { allowedWidth, columnSizes, leastWidth, mostWidth, sizedColumns, widthOfAll, withoutWidth, withWidth } from './gridWidths.ts'

const check = checkColumn('Select everything')
const columns = [check, { id: 'name', width: 200 }, { id: 'delete', width: 100 }, { id: 'share', width: 100 }]
const asUsual = (column: string): number => columns.find(({ id }) => id === column)?.width ?? 0
const grown = (column: string): number => asUsual(column) * 1.5

test('columns of usual width share the room left over, those with a width of their own and the check boxes do not', () => {
  expect(columnSizes(columns, { delete: 150 })).toEqual({
    check: '0 0 44px',
    name: '200 0 200px',
    delete: '0 0 150px',
    share: '100 0 100px',
  })
  expect(widthOfAll(columns, { delete: 150 })).toBe(494)
})

test('a column gets its width, within what can be used', () => {
  expect(withWidth(columns, {}, asUsual, 'delete', 150.4)).toEqual({ delete: 150 })
  expect(allowedWidth(-20)).toBe(leastWidth)
  expect(allowedWidth(1_000_000)).toBe(mostWidth)
})

test('columns before it that had grown stay as they are drawn; those after it, and the check boxes, are left alone', () => {
  expect(withWidth(columns, {}, grown, 'delete', 120)).toEqual({ name: 300, delete: 120 })
  expect(withWidth(columns, { name: 90 }, grown, 'share', 120)).toEqual({ name: 90, delete: 150, share: 120 })
})

test('a column is as usual again', () => {
  expect(withoutWidth({ name: 90, delete: 120 }, 'name')).toEqual({ delete: 120 })
})

test('columns that are all as usual stay the same array, so that no row is drawn again', () => {
  expect(sizedColumns(columns, {})).toBe(columns)
  expect(sizedColumns(columns, { elsewhere: 90 })).toBe(columns)
  expect(sizedColumns(columns, { delete: 90 })[2]).toEqual({ id: 'delete', width: 90 })
})
