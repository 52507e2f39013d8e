import { expect, test } from 'vitest'
import { conditionGroups, inParallel } from './readGroups.ts'

test('a group of conditions is made when it is wanted', () => {
  let made = 0
  const conditions = function* () {
    for (let each = 0; each < 250; each += 1) {
      made += 1
      yield `column eq ${each}`
    }
  }
  const groups = conditionGroups(conditions())
  expect(groups.next().value).toHaveLength(100)
  expect(made).toBe(101)
  expect([...groups].map(({ length }) => length)).toEqual([100, 50])
})

test('a condition that fits into no address stands alone', () => {
  const long = 'x'.repeat(8_000)
  expect([...conditionGroups(['a', long, 'b'])]).toEqual([['a'], [long], ['b']])
})

test('each item is worked on once, and the first failure ends it', async () => {
  const { signal } = new AbortController()
  const seen: number[] = []
  await inParallel(new Set([1, 2, 3, 4, 5, 6, 7, 8]), (item) => Promise.resolve(void seen.push(item)), signal)
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  const fails = inParallel([1, 2, 3], (item) => (item === 2 ? Promise.reject(new Error('no')) : Promise.resolve()), signal)
  await expect(fails).rejects.toThrow('no')
})
