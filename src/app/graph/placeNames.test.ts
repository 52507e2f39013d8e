import { expect, test } from 'vitest'
import { placeNames } from './placeNames.ts'

const scene = {
  names: ['Account', 'Contact', 'Far away'],
  relationships: Uint32Array.from([5, 9, 1]),
  places: Float32Array.from([0, 0, 230, 0, 4000, 0]),
}
const write = (size: number) => placeNames(scene, [0, 1, 2], size, (name) => name.length * size * 0.6).map(({ name }) => name)

test('close up, every table has its name', () => {
  expect(write(20).toSorted()).toEqual(['Account', 'Contact', 'Far away'])
})

test('from afar, the most related table keeps its name and covers no other', () => {
  expect(write(100)).toEqual(['Contact', 'Far away'])
})
