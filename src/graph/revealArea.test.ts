import { expect, test } from 'vitest'
import { revealArea } from './revealArea.ts'

const view = { width: 1000, height: 800, x: 0, y: 0, zoom: 1 }

test('what is seen whole stays where it is', () => {
  expect(revealArea({ x: 100, y: 100, width: 300, height: 300 }, view, 0.3)).toBeNull()
})

test.each([
  ['beyond the right edge', { x: 900, y: 100, width: 300, height: 100 }, 1],
  ['under the controls', { x: 100, y: 700, width: 300, height: 100 }, 1],
  ['wider than the view', { x: 0, y: 0, width: 1904, height: 100 }, 0.5],
])('what lies %s is seen whole afterwards', (_, area, zoom) => {
  const next = revealArea(area, view, 0.3)
  if (next === null) throw new Error('the view stays')
  expect(next.zoom).toBe(zoom)
  expect(revealArea(area, { ...view, ...next }, 0.3)).toBeNull()
})

test('nobody is taken so far out that nothing can be read', () => {
  expect(revealArea({ x: 0, y: 0, width: 20_000, height: 100 }, view, 0.3)?.zoom).toBe(0.3)
})
