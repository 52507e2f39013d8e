import { expect, test } from 'vitest'
import { letterChoice } from './letterChoice.ts'

const choose = (names: readonly string[], present: string, letter: string, refused: readonly string[] = []) =>
  letterChoice(
    names.map((name) => ({ choice: name, name, isPresent: name === present, isAllowed: !refused.includes(name) })),
    letter,
  )
const ownership = ['Cascade all', 'Cascade active', 'Cascade user-owned', 'Cascade none']
const onDelete = ['Cascade all', 'Remove link', 'Restrict']

test.each([
  [onDelete, 'Restrict', 'c', 'Cascade all'],
  [onDelete, 'Restrict', 'r', 'Remove link'],
  [onDelete, 'Remove link', 'r', 'Restrict'],
  [onDelete, 'Remove link', 'x', null],
  [ownership, 'Cascade none', 'c', 'Cascade all'],
  [ownership, 'Cascade all', 'c', 'Cascade active'],
  [ownership, 'Cascade all', 'n', 'Cascade none'],
  [ownership, 'Cascade none', 'u', 'Cascade user-owned'],
  [ownership, 'Cascade all', 'a', 'Cascade active'],
])('of %j at %s, the letter %s picks %s', (names, present, letter, chosen) => {
  expect(choose(names, present, letter)).toBe(chosen)
})

test('what is refused is passed over, and asked for only when nothing else answers', () => {
  expect(choose(ownership, 'Cascade none', 'c', ['Cascade all'])).toBe('Cascade active')
  expect(choose(onDelete, 'Restrict', 'c', ['Cascade all'])).toBe('Cascade all')
})

test('a value that is not understood is no present one', () => {
  expect(choose(onDelete, 'Unknown: New', 'r')).toBe('Remove link')
})
