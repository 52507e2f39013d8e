import { expect, test } from 'vitest'
import { backOff, parseRetryAfter } from './retryAfter.ts'

const now = new Date('2026-11-22T10:00:00Z')

test.each([
  ['seconds', '17', 17],
  ['with spaces', ' 17 ', 17],
  ['zero', '0', 1],
  ['an hour', '3600', 300],
  ['a date', 'Sun, 22 Nov 2026 10:00:30 GMT', 30],
  ['a past date', 'Sun, 22 Nov 2026 09:00:00 GMT', 1],
  ['a far date', 'Sun, 22 Nov 2099 10:00:00 GMT', 300],
  ['negative', '-5', null],
  ['a fraction', '1.5', null],
  ['text', 'abc', null],
  ['two values', '17, 20', null],
  ['a date in another form', '2026-11-22T10:00:30Z', null],
  ['empty', '', null],
  ['absent', null, null],
])('Retry-After: %s', (_, header, seconds) => {
  expect(parseRetryAfter(header, now)).toBe(seconds)
})

test('the wait doubles up to its limit, less up to half by chance', () => {
  const waits = [0, 1, 2, 3, 9].map((attempt) => backOff(attempt, 1_000, 8_000, () => 0))
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 8_000])
  expect(backOff(1, 1_000, 8_000, () => 1)).toBe(1_000)
})
