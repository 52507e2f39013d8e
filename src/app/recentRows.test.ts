import { expect, test } from 'vitest'
import { forgetRows, recentRows, rememberRow } from './recentRows.ts'

const refused = () => {
  throw new Error('SecurityError')
}

/** A storage of a browser; one of text is all that is asked of. */
function aStorage(): { storage: () => Storage; written: Map<string, string> } {
  const written = new Map<string, string>()
  const storage: Storage = {
    getItem: (name) => written.get(name) ?? null,
    setItem: (name, text) => void written.set(name, text),
    removeItem: (name) => void written.delete(name),
    clear: () => written.clear(),
    key: (index) => [...written.keys()][index] ?? null,
    get length() {
      return written.size
    },
  }
  return { storage: () => storage, written }
}

const row = (number: number) => ({ table: 'account', id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` })
const [ours, theirs] = ['organization-1', 'organization-2']

test('the rows opened last come first, each once, of their own organization', () => {
  const { storage, written } = aStorage()
  for (const number of [1, 2, 3, 1]) rememberRow(ours, row(number), storage)
  rememberRow(theirs, row(9), storage)
  expect(recentRows(ours, storage)).toEqual([row(1), row(3), row(2)])
  expect(recentRows(theirs, storage)).toEqual([row(9)])
  for (let number = 10; number < 100; number += 1) rememberRow(ours, row(number), storage)
  expect(recentRows(ours, storage).length).toBe(8)
  expect([...written.values()].join('').length).toBeLessThan(10_000)
  forgetRows(storage)
  expect(recentRows(ours, storage)).toEqual([])
})

test.each(['', '{', '[{"organizationId":"organization-1","table":"account","id":"<script>"}]', '{"a":1}'])('a damaged storage remembers none: %j', (text) => {
  const { storage, written } = aStorage()
  written.set('kinship.rows.1', text)
  expect(recentRows(ours, storage)).toEqual([])
  rememberRow(ours, row(1), storage)
  expect(recentRows(ours, storage)).toEqual([row(1)])
})

test('a storage that is refused hinders nobody', () => {
  expect(() => rememberRow(ours, row(1), refused)).not.toThrow()
  expect(recentRows(ours, refused)).toEqual([])
  expect(() => forgetRows(refused)).not.toThrow()
})
