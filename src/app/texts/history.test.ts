import { expect, test } from 'vitest'
import type { Done } from '../../model/done.ts'
import { historyTexts } from './history.ts'

const moment = '1 February 2026'

test.each<[Done, string]>([
  ['created', 'it was there, which it had not been right before'],
  ['changed', 'the server held the new values, which it had not right before'],
  ['column', 'the server held the new values, which it had not right before'],
  ['added', 'it was in the solution, in which it had not been right before'],
  ['removed', 'it was no longer in the solution, in which it had been right before'],
  ['deleted', 'it was gone, which it had not been right before'],
])('of a write that was found done later it is told what it is that was found: %s', (done, found) => {
  const text = historyTexts.later.target(moment, done)
  expect(text).toContain(`Looked at again on ${moment}: ${found} this request was sent.`)
  expect(text).toContain('This request did it, or somebody else made the same change')
})

test.each<[Done, string]>([
  ['created', 'it was not there'],
  ['changed', 'the server held what was there before'],
  ['column', 'the server held what was there before'],
  ['added', 'it was not in the solution'],
  ['removed', 'it was in the solution'],
  ['deleted', 'it was there'],
])('of a write that was not found done it is told what the server held, not that it was never carried out: %s', (done, found) => {
  expect(historyTexts.later.baseline(moment, done)).toBe(`Looked at again on ${moment}: ${found}, as right before this request was sent.`)
})
