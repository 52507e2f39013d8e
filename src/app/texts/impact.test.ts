import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../../model/builders.ts'
import { impactOf } from '../../model/impact/impact.ts'
import type { Count } from '../../model/impact/lineCounts.ts'
import { impactSentence } from './impact.ts'
import { blockingText, freeingText, rowSentence } from './impactOfRow.ts'
import { reachText } from './paths.ts'

const environment = anEnvironment([aOneToMany({ referencedTable: 'account', referencingTable: 'contact', cascade: { unshare: 'Cascade' } })])

test('wherever an unshare is told, a direct share is told to stay', () => {
  expect(impactSentence(environment, impactOf(environment, 'account', 'unshare'))).toBe(
    'When an account is no longer shared: rows of 1 table are no longer shared either, unless shared directly.',
  )
  const totals = [{ effect: 'unshared', rows: 12, isExact: true, tables: 2 }] as const
  expect(rowSentence('“One”', 'unshare', { totals, isWhole: true, isPossible: false })).toBe(
    'When “One” is no longer shared: 12 rows of 2 tables are no longer shared either, unless shared directly.',
  )
  expect(reachText(environment, 'contact', 'unshared', true)).toContain('no longer shared either, unless shared directly')
})

test('one row that stops a delete is spoken of as one', () => {
  const restricting = anEnvironment([aOneToMany({ referencedTable: 'account', referencingTable: 'contact', cascade: { delete: 'Restrict' } })])
  const [line] = impactOf(restricting, 'account', 'delete').stops
  if (line === undefined) throw new Error('Nothing stops the delete.')
  const one: Count = { rows: 1, isExact: true }
  const two: Count = { rows: 2, isExact: true }
  expect(blockingText(restricting, line, one)).toMatch(/^1 contact over /)
  expect(freeingText(restricting, line, one)).toMatch(/^Empty its .* delete this contact first/)
  expect(freeingText(restricting, line, two)).toMatch(/^Empty their .* delete these contacts first/)
})
