import { expect, test } from 'vitest'
import { changedLines } from './changedLines.ts'

const marked = (before: unknown, after: unknown) =>
  changedLines(JSON.stringify(before, null, 2), JSON.stringify(after, null, 2))
    .filter((line) => line.changed)
    .map((line) => line.text.trim())

test('marks exactly the members that differ', () => {
  const before = { a: 'x', cascade: { assign: 'Cascade', merge: 'NoCascade', delete: 'Cascade' }, z: [1, 2] }
  const after = { a: 'x', cascade: { assign: 'NoCascade', merge: 'NoCascade', delete: 'Restrict' }, z: [1, 2] }
  expect(marked(before, after)).toEqual(['"assign": "NoCascade",', '"delete": "Restrict"'])
})

test('marks nothing when nothing changed', () => {
  expect(marked({ a: 1 }, { a: 1 })).toEqual([])
})

test('marks what was added', () => {
  expect(marked({ a: 1, z: 2 }, { a: 1, m: [true], z: 2 })).toEqual(['"m": [', 'true', '],'])
})

test('keeps every line', () => {
  const text = JSON.stringify({ a: [1, 2, 3] }, null, 2)
  expect(
    changedLines('{}', text)
      .map((line) => line.text)
      .join('\n'),
  ).toBe(text)
})
