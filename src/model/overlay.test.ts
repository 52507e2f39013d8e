import { expect, test } from 'vitest'
import { Overlay } from './overlay.ts'

test('says what a copy would say', () => {
  const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }]
  const base = new Map([['a', a], ['b', b], ['c', c]])
  const other = { n: 4 }
  const overlay = new Overlay(base, new Map([['a', undefined], ['b', other]]))
  const copy = new Map([['b', other], ['c', c]])
  expect(new Map(overlay)).toEqual(copy)
  expect([[...overlay.keys()], [...overlay.values()], overlay.size]).toEqual([[...copy.keys()], [...copy.values()], 2])
  expect(['a', 'b', 'c', 'd'].map((key) => [overlay.get(key), overlay.has(key)])).toEqual([
    [undefined, false],
    [other, true],
    [c, true],
    [undefined, false],
  ])
  const seen: unknown[] = []
  overlay.forEach((value, key, map) => seen.push([key, value, map === overlay]))
  expect(seen).toEqual([['b', other, true], ['c', c, true]])
})
