import { expect, test } from 'vitest'
import { placeNames } from './placeNames.ts'

const scene = {
  names: ['Account', 'Knowledge Article Incident', 'Far away'],
  relationships: Uint32Array.from([5, 9, 1]),
  places: Float32Array.from([0, 0, 230, 0, 4000, 0]),
}
const place = (size: number) => placeNames(scene, [0, 1, 2], size, (name) => name.length * size * 0.6)
const write = (size: number) => place(size).map(({ name }) => name)

test('where letters fit, every table has its name inside, shortened if it must be', () => {
  expect(write(20)).toEqual(['Account', 'Knowledge Article…', 'Far away'])
  expect(write(44)).toEqual(['Account', 'Knowled…', 'Far away'])
  for (const { x, width } of place(44)) {
    const left = [0, 230, 4000].find((table) => x > table && x < table + 216) ?? NaN
    expect(x - width / 2).toBeGreaterThan(left)
    expect(x + width / 2).toBeLessThan(left + 216)
  }
})

test('from afar, the most related table keeps its name and covers no other, unless another one comes first', () => {
  expect(write(100)).toEqual(['Knowledge Article Incident', 'Far away'])
  const first = placeNames(scene, [0, 1, 2], 100, (name) => name.length * 60, (table) => table === 0)
  expect(first.map(({ name }) => name)).toEqual(['Account', 'Far away'])
})
