import { expect, test } from 'vitest'
import { aStorage, refusedStorage } from './builders.ts'
import { forgetRows, recentRows, rememberRow } from './recentRows.ts'

const row = (number: number) => ({ table: 'account', id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` })
const [ours, theirs] = ['organization-1', 'organization-2']

test('the rows opened last come first, each once, of their own organization', () => {
  const storage = aStorage()
  for (const number of [1, 2, 3, 1]) rememberRow(ours, row(number), storage)
  rememberRow(theirs, row(9), storage)
  expect(recentRows(ours, storage)).toEqual([row(1), row(3), row(2)])
  expect(recentRows(theirs, storage)).toEqual([row(9)])
  for (let number = 10; number < 100; number += 1) rememberRow(ours, row(number), storage)
  expect(recentRows(ours, storage).length).toBe(8)
  expect(storage().getItem('kinship.rows.1')?.length).toBeLessThan(10_000)
  forgetRows(storage)
  expect(recentRows(ours, storage)).toEqual([])
})

test.each(['', '{', '[{"organizationId":"organization-1","table":"account","id":"<script>"}]', '{"a":1}'])('a damaged storage remembers none: %j', (text) => {
  const storage = aStorage()
  storage().setItem('kinship.rows.1', text)
  expect(recentRows(ours, storage)).toEqual([])
  rememberRow(ours, row(1), storage)
  expect(recentRows(ours, storage)).toEqual([row(1)])
})

test('a storage that is refused hinders nobody', () => {
  expect(() => rememberRow(ours, row(1), refusedStorage)).not.toThrow()
  expect(recentRows(ours, refusedStorage)).toEqual([])
  expect(() => forgetRows(refusedStorage)).not.toThrow()
})
