import { expect, test } from 'vitest'
import { farthestZoom, pictureMargin } from './farthestZoom.ts'

const view = { width: 1000 + 2 * pictureMargin.side, height: 600 + pictureMargin.top + pictureMargin.bottom }

test('one goes no further from a picture than it can be read', () => {
  expect(farthestZoom({ width: 800, height: 500 }, view, 0.25)).toBe(0.25)
  expect(farthestZoom({ width: 4000, height: 2400 }, view, 0.25)).toBe(0.25)
})

test('a larger picture can still be seen whole', () => {
  expect(farthestZoom({ width: 10_000, height: 2400 }, view, 0.25)).toBe(0.1)
  expect(farthestZoom({ width: 4000, height: 12_000 }, view, 0.25)).toBe(0.05)
})

test('without a picture, or before it has room, it is what can be read', () => {
  expect(farthestZoom(null, view, 0.25)).toBe(0.25)
  expect(farthestZoom({ width: 10_000, height: 1 }, { width: 0, height: 0 }, 0.25)).toBe(0.25)
})
