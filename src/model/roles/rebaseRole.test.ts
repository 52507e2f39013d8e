import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebaseRole, type TypedRole } from './rebaseRole.ts'

const before: TypedRole = { name: 'Adviser', description: null, category: 4 }

test.each<[string, Partial<TypedRole>, Partial<TypedRole>, Partial<TypedRole>, readonly string[]]>([
  ['what was not typed follows the colleague', { description: 'theirs' }, { name: 'Counsel' }, { name: 'Counsel', description: 'theirs' }, ['name']],
  ['what both changed stays as typed, and is told', { name: 'Mentor' }, { name: 'Counsel' }, { name: 'Counsel' }, ['name']],
  ['both did the same', { name: 'Counsel' }, { name: 'Counsel' }, { name: 'Counsel' }, []],
  ['what was emptied stays empty', { description: 'theirs', category: 5 }, { category: null }, { description: 'theirs', category: null }, ['category']],
  ['nothing was typed', { name: 'Mentor', category: null }, {}, { name: 'Mentor', category: null }, []],
])('%s', (_, theirs, typed, values, differing) => {
  expect(rebaseRole(before, { ...before, ...theirs }, { ...before, ...typed })).toEqual({ values: { ...before, ...values }, differing })
})

const roles: fc.Arbitrary<TypedRole> = fc.record({
  name: fc.constantFrom('a', 'b', 'c'),
  description: fc.constantFrom(null, 'a', 'b'),
  category: fc.constantFrom(null, 1, 2),
})

test('nothing typed is lost, nothing of a colleague’s is replaced unasked, and to do it again changes nothing', () => {
  fc.assert(
    fc.property(roles, roles, roles, (was, present, typed) => {
      const { values, differing } = rebaseRole(was, present, typed)
      for (const field of ['name', 'description', 'category'] as const) {
        expect(values[field]).toBe(typed[field] === was[field] ? present[field] : typed[field])
        expect(differing.includes(field)).toBe(values[field] !== present[field])
      }
      expect(rebaseRole(present, present, values)).toEqual({ values, differing })
    }),
  )
})
