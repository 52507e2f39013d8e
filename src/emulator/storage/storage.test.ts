import { assert, array, constantFrom, integer, oneof, property, record, constant } from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { atomically } from './journal.ts'
import type { Layered } from './layered.ts'
import { createStorage, plain, type Storage } from './storage.ts'

const base = [
  ['a', 1],
  ['b', 2],
  ['c', 3],
] as const

/** Two members of one group, with an index over the values that watches them. */
const aStorage = (): { storage: Storage; of: (member: string) => Layered<number>; sum: () => number } => {
  const storage = createStorage()
  let sum = 0
  const of = storage.keep('numbers', plain(z.int()), {
    base: (member) => {
      const values = member === 'full' ? base : []
      sum += values.reduce((total, [, value]) => total + value, 0)
      return new Map(values)
    },
    watch: () => (_key, before, after) => {
      sum += (after ?? 0) - (before ?? 0)
    },
  })
  return { storage, of, sum: () => sum }
}

const key = constantFrom('a', 'b', 'c', 'd', 'e')
const step = oneof(
  record({ kind: constant('set' as const), member: constantFrom('full', 'empty'), key, value: integer({ min: 0, max: 4 }) }),
  record({ kind: constant('delete' as const), member: constantFrom('full', 'empty'), key }),
)
type Step = { member: string; key: string } & ({ kind: 'set'; value: number } | { kind: 'delete' })

const carryOut = (of: (member: string) => Layered<number>, steps: readonly Step[]) => {
  for (const each of steps) {
    if (each.kind === 'set') of(each.member).set(each.key, each.value)
    else of(each.member).delete(each.key)
  }
}

const sorted = (values: readonly number[]) => values.toSorted((left, right) => left - right)

const content = (of: (member: string) => Layered<number>) => [of('full').values(), of('empty').values()]

test('what is rolled back was never there: values, their order, the index and what would be saved', () => {
  assert(
    property(array(step), array(step), (kept, undone) => {
      const { storage, of, sum } = aStorage()
      content(of)
      carryOut(of, kept)
      storage.journal.commit()
      const before = [content(of), sum(), storage.changes()]
      const fail = () =>
        atomically(storage.journal, () => {
          carryOut(of, undone)
          throw new Error('no')
        })
      expect(fail).toThrow('no')
      expect([content(of), sum(), storage.changes()]).toEqual(before)
    }),
  )
})

test('what is saved and restored is the same, and holds what differs only', () => {
  assert(
    property(array(step), (steps) => {
      const one = aStorage()
      carryOut(one.of, steps)
      const changes = one.storage.changes()
      for (const entry of changes['numbers']?.['full'] ?? []) expect(base).not.toContainEqual(entry)
      const two = aStorage()
      two.storage.restore(changes)
      expect(content(two.of).map(sorted)).toEqual(content(one.of).map(sorted))
      expect(two.storage.changes()).toEqual(changes)
    }),
  )
})

test('a deleted value comes back to its place', () => {
  const { of } = aStorage()
  of('full').delete('b')
  expect(of('full').values()).toEqual([1, 3])
  of('full').set('b', 9)
  expect(of('full').values()).toEqual([1, 9, 3])
})

test.each([false, true])('an added value that is deleted and comes back is the last one, made final or not: %s', (isFinal) => {
  const { storage, of } = aStorage()
  const full = of('full')
  for (const added of ['d', 'e']) full.set(added, 4)
  storage.journal.commit()
  full.delete('d')
  if (isFinal) storage.journal.commit()
  full.set('d', 5)
  expect(full.values()).toEqual([1, 2, 3, 4, 5])
})

test('values that come and go leave nothing behind', () => {
  const { storage, of } = aStorage()
  for (let index = 0; index < 1000; index += 1) {
    of('empty').set(`x${index}`, index)
    of('empty').delete(`x${index}`)
    storage.journal.commit()
  }
  expect(of('empty').values()).toEqual([])
  expect(storage.changes()).toEqual({})
})

test.each([
  ['a name nobody keeps', { other: { '': [['a', 1]] } }, /other: the emulator keeps nothing/],
  ['a value of another type', { numbers: { full: [['a', 'one']] } }, /numbers \/ full \/ a: /],
] as const)('refused on restoring: %s', (_name, changes, message) => {
  const given = structuredClone(changes) as unknown
  expect(() => aStorage().storage.restore(z.record(z.string(), z.any()).parse(given))).toThrow(message)
})

const savedAfterReading = (order: readonly string[]) => {
  const { storage, of } = aStorage()
  for (const member of order) of(member).values()
  of('full').set('a', 5)
  of('empty').set('b', 6)
  return JSON.stringify(storage.changes())
}

test('what is saved does not tell what was read first', () => {
  expect(savedAfterReading(['full', 'empty'])).toBe(savedAfterReading(['empty', 'full']))
})
