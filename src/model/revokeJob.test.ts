import { expect, test } from 'vitest'
import { askAgainIn, isExpected, jobsOf, type Cleanup, type RevokeJob } from './revokeJob.ts'

const job = (id: string): RevokeJob => ({ id, createdOn: id, startedOn: null, completedOn: null, state: 'waiting', message: null })
const jobs = ['4', '3', '2', '1'].map(job)
const asked = (schemaName: string, ...before: string[]): Cleanup => ({ schemaName, before, isAccepted: true })
const found = (...cleanups: Cleanup[]) => Object.fromEntries([...jobsOf(cleanups, jobs)].map(([name, { id }]) => [name, id]))

test.each([
  ['the first new one is its job', [asked('a', '2', '1')], { a: '3' }],
  ['whoever asked earlier has the earlier one', [asked('b', '3', '2', '1'), asked('a', '2', '1')], { a: '3', b: '4' }],
  ['two who knew the same have one each', [asked('a', '2', '1'), asked('b', '2', '1')], { a: '3', b: '4' }],
  ['nobody knew any', [asked('a')], { a: '1' }],
  ['there is no new one yet', [asked('a', '4', '3', '2', '1')], {}],
  ['old ones that come into view are not new', [asked('a', '3')], { a: '4' }],
])('%s', (_, cleanups, expected) => {
  expect(found(...cleanups)).toEqual(expected)
})

test.each([
  ['right after it was asked for', '2026-01-01T00:00:00.000Z', 2_000, true],
  ['as long as nobody has looked', '2026-01-01T00:00:00.000Z', -Infinity, true],
  ['a minute later', '2026-01-01T00:00:00.000Z', 60_000, false],
  ['of an earlier version', undefined, 0, false],
])('a job that is not found, %s', (_, askedAt, later, expected) => {
  const cleanup = askedAt === undefined ? asked('a') : { ...asked('a'), askedAt }
  expect(isExpected(cleanup, Date.parse('2026-01-01T00:00:00.000Z') + later)).toBe(expected)
})

test.each([
  ['just now', 0, 0, 2_000],
  ['a minute ago', 60_000, 60_000, 12_000],
  ['an hour ago', 3_600_000, 3_600_000, 60_000],
  ['an hour ago, and a clean-up was asked for just now', 3_600_000, 0, 2_000],
  ['in the future, by a clock that was set', -60_000, -60_000, 2_000],
])('what changed last %s is looked at again in good time', (_, changed, begun, wait) => {
  const now = Date.parse('2026-01-01T12:00:00.000Z')
  const cleanups = [{ schemaName: 'a', before: [], isAccepted: true, askedAt: new Date(now - begun).toISOString() }]
  expect(askAgainIn(cleanups, now - changed, now)).toBe(wait)
  expect(askAgainIn([], now - changed, now)).toBe(Math.min(60_000, Math.max(2_000, changed / 5)))
})
