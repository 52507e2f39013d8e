import { expect, test } from 'vitest'
import type { Fault } from '../apply/fault.ts'
import type { FieldConflict } from '../apply/state.ts'
import { describePublish, describeStep } from './describeOutcome.ts'

const theirs: FieldConflict = { field: 'cascade.assign', baseline: 'Cascade', mine: null, theirs: 'NoCascade' }
const both: FieldConflict = { field: 'cascade.delete', baseline: 'Cascade', mine: 'Restrict', theirs: 'RemoveLink' }
const inConflict = (fields: readonly FieldConflict[]) =>
  describeStep({ type: 'conflict', conflict: { type: 'changed', fields } })

test('a change of another field is told in words, and applying again is the way on', () => {
  const { text, next, fields } = inConflict([theirs])
  expect(text).toContain('Assign from Cascade all to Cascade none')
  expect(text).toContain('Nothing of yours was written')
  expect(next).toContain('Apply again')
  expect(next).not.toContain('below')
  expect(fields).toEqual([])
})

test('a change of the same field is compared, and decided at the change', () => {
  const { text, next, fields } = inConflict([theirs, both])
  expect(text).not.toContain('Apply again')
  expect(next).toContain('Keep mine')
  expect(fields).toEqual([theirs, both])
})

const fault: Fault = { kind: 'timeout', status: null, code: null, message: 'm', requestId: null, retryAfter: null }

test.each<[string, Fault, string]>([
  ['no answer', fault, 'No answer came'],
  ['an error of Dataverse', { ...fault, kind: 'failed', status: 500, code: '0x80040216' }, 'Dataverse answered with an error'],
  ['the page of a proxy', { ...fault, kind: 'html', status: 502 }, 'Something else than Dataverse answered'],
])('a publish with no known end after %s says what came', (_, cause, said) => {
  const { text } = describePublish({ type: 'unknown', fault: cause })
  expect(text).toContain(said)
  expect(text).toContain('not known')
  expect(text).toContain('Publishing again does no harm')
})

test('an error answered to a change is not called a lost answer', () => {
  const refusal: Fault = { ...fault, kind: 'failed', status: 500, code: '0x80040216' }
  const { text } = describeStep({ type: 'notApplied', reason: { type: 'notExecuted', fault: refusal } })
  expect(text).not.toContain('lost')
})

test('what to do next about a column, and about a deletion, is what the page offers', () => {
  const fields = [{ field: 'displayName.1033', baseline: 'A', mine: 'B', theirs: 'C' }]
  const column = describeStep({ type: 'conflict', conflict: { type: 'changed', fields } })
  const deletion = describeStep({ type: 'conflict', conflict: { type: 'replaced', fields } })
  for (const { next } of [column, deletion]) expect(next).toMatch(/iscard this change/)
})
