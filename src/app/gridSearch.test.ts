import { expect, test } from 'vitest'
import { gridSearchOf, searchOf, viewOf } from './gridSearch.ts'

const columns = ['name', 'delete'] as const
const search = gridSearchOf(columns)

test('what the grid shows survives the way through the address', () => {
  const view = {
    sort: { column: 'delete', descending: true },
    filters: { delete: ['Restrict'] },
    hidden: ['name'],
    widths: { delete: 200 },
  }
  expect(viewOf(search.parse(JSON.parse(JSON.stringify(searchOf(columns, view)))))).toEqual(view)
})

test('a page that keeps no widths leaves them to its grid; one that does says when all are as usual', () => {
  expect(viewOf({}).widths).toBeUndefined()
  expect(viewOf({ widths: undefined }).widths).toEqual({})
})

test('a list whose address names no order is ordered by name', () => {
  expect(viewOf({}).sort).toEqual({ column: 'name', descending: false })
})

test('a list may have an order of its own, and being ordered by name is then not as usual', () => {
  const usual = { column: 'delete', descending: true }
  const byName = { ...viewOf({ widths: undefined }), sort: { column: 'name', descending: false } }
  expect(viewOf({}, usual).sort).toEqual(usual)
  expect(JSON.stringify(searchOf(columns, viewOf({}, usual), usual))).toBe('{}')
  expect(viewOf(searchOf(columns, byName, usual), usual)).toEqual(byName)
})

test('what is as usual stays out of the address', () => {
  expect(JSON.stringify(searchOf(columns, { ...viewOf({}), filters: { delete: [] } }))).toBe('{}')
})

test.each([
  [{ sort: 'colour' }],
  [{ filters: { colour: ['red'] } }],
  [{ filters: { delete: 'Restrict' } }],
  [{ hidden: ['colour'] }],
  [{ descending: 'yes' }],
  [{ find: 7 }],
  [{ widths: { colour: 200 } }],
  [{ widths: { delete: -5 } }],
  [{ widths: { delete: 200.5 } }],
])('an address with %j is refused', (given) => {
  expect(search.safeParse(given).success).toBe(false)
})
