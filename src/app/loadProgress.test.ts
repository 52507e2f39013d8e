import { expect, test } from 'vitest'
import { withAttempt, withProgress, withWait, type Loading } from './loadProgress.ts'

const progress = { bytes: 2_048, tables: 124, oneToMany: null, manyToMany: null }
const long = { cause: 'throttled', until: 240_000 } as const
const short = { cause: 'unavailable', until: 2_000 } as const
const waiting: Loading = { progress: null, wait: long }

test('what another list reads does not end a wait', () => {
  expect(withProgress(waiting, progress, 1_000)).toEqual({ progress, wait: long })
})

test('once the wait is over, what is read takes its place', () => {
  expect(withProgress(waiting, progress, 240_000)).toEqual({ progress, wait: null })
})

test.each([
  ['first', { progress, wait: short }, long],
  ['last', { progress, wait: long }, short],
])('of two waits the longer one is told when it comes %s', (_, before, next) => {
  expect(withWait(before, next)).toEqual({ progress, wait: long })
})

test.each([
  ['waits on for a server that asked to slow down', long, 1_000, long],
  ['waits no longer than it asked for', long, 240_000, null],
  ['does not wait for what an earlier attempt wanted to try again', short, 1_000, null],
])('another attempt %s', (_, wait, now, expected) => {
  expect(withAttempt({ progress, wait }, now)).toEqual({ progress, wait: expected })
})
