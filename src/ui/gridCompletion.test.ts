import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGridCompletion } from './gridCompletion.ts'

const frame = 16

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, frame))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function tenRows() {
  const completion = createGridCompletion()
  const done: number[] = []
  const leave = Array.from({ length: 10 }, (_, index) => completion.add(() => done.push(index)))
  return { completion, done, leave }
}

test('rows are completed a few in each frame, once the grid has rested', () => {
  const { done } = tenRows()
  vi.advanceTimersByTime(100)
  expect(done).toEqual([])
  vi.advanceTimersByTime(20)
  expect(done.length).toBeLessThan(5)
  vi.advanceTimersByTime(4 * frame)
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('scrolling postpones them, also in the middle', () => {
  const { completion, done } = tenRows()
  vi.advanceTimersByTime(120)
  const before = done.length
  for (let step = 0; step < 20; step += 1) {
    completion.postpone()
    vi.advanceTimersByTime(frame)
  }
  expect(done).toHaveLength(before)
  vi.advanceTimersByTime(1_000)
  expect(done).toHaveLength(10)
})

test('sideways, they come at once', () => {
  const { completion, done } = tenRows()
  completion.hasten()
  vi.advanceTimersByTime(4 * frame)
  expect(done).toHaveLength(10)
})

test('what was scrolled sideways into sight comes while one scrolls on downwards', () => {
  const { completion, done } = tenRows()
  completion.hasten()
  for (let step = 0; step < 10; step += 1) {
    vi.advanceTimersByTime(frame)
    completion.postpone()
  }
  expect(done).toHaveLength(10)
})

test('a row that was scrolled past is never completed', () => {
  const { leave, done } = tenRows()
  leave[4]?.()
  vi.advanceTimersByTime(1_000)
  expect(done).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9])
})
