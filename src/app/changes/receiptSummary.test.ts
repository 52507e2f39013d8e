import { expect, test } from 'vitest'
import type { Fault } from '../../apply/fault.ts'
import type { StepOutcome, UnknownReason } from '../../apply/state.ts'
import { aOneToMany } from '../../graph/builders.ts'
import { membership, type Change } from '../../model/change.ts'
import type { KeptReceipt, LaterSight, StoredReceipt } from '../applyStored.ts'
import { appliedChanges, isWhole, perhapsChanges, receiptSummary } from './receiptSummary.ts'
import { receiptFacts } from '../builders.ts'

const applied: StepOutcome = { type: 'applied', already: false, requestId: 'r' }
const notStarted: StepOutcome = { type: 'notStarted' }

function aReceipt(outcomes: readonly StepOutcome[], publish: KeptReceipt['publish']): KeptReceipt {
  const before = aOneToMany('account', 'contact')
  return {
    ...receiptFacts,
    steps: outcomes.map((outcome, index) => ({
      schemaName: `relationship${index}`,
      metadataId: 'm',
      changes: [
        { type: 'cascade', schemaName: `relationship${index}`, action: 'assign', before: 'Cascade', after: 'NoCascade' },
      ],
      before,
      after: null,
      made: [],
      outcome,
    })),
    tables: outcomes.includes(applied) ? ['account', 'contact'] : [],
    publish,
    journalFailure: null,
  }
}

const aStored = (receipt: KeptReceipt, later: StoredReceipt['later'] = []): StoredReceipt => ({ id: 'r', progress: 'ended', receipt, later })

test.each<[readonly StepOutcome[], KeptReceipt['publish'], string, boolean]>([
  [[applied, applied], { type: 'published', requestId: null }, '2 relationships changed, 2 tables published.', true],
  [
    [applied, notStarted],
    { type: 'notStarted' },
    '1 relationship changed, 1 relationship not changed, 2 tables saved but not published.',
    false,
  ],
  [[notStarted], { type: 'notStarted' }, '1 relationship not changed.', false],
  [[], { type: 'notStarted' }, 'Nothing was changed.', false],
])('sums up a receipt', (outcomes, publish, summary, whole) => {
  const receipt = aReceipt(outcomes, publish)
  expect(receiptSummary(aStored(receipt))).toBe(summary)
  expect(isWhole(receipt)).toBe(whole)
})

test('a receipt says what was done to what', () => {
  const receipt = aReceipt([applied, applied, notStarted], { type: 'published', requestId: null })
  const [first, second, third] = receipt.steps
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three steps were asked for.')
  const columnChange: Change = {
    type: 'column',
    schemaName: 'contact.accountid',
    relationship: 'relationship1',
    table: 'contact',
    column: 'accountid',
    field: 'requiredLevel',
    before: 'None',
    after: 'Recommended',
  }
  const steps = [first, { ...second, changes: [columnChange] }, { ...third, changes: [membership('relationship2', 'Contoso', 'inside')] }]
  expect(receiptSummary(aStored({ ...receipt, steps }))).toBe(
    '1 relationship changed, 1 lookup column changed, 1 relationship not added to a solution, 2 tables published.',
  )
})

const unknown = (reason: UnknownReason): StepOutcome => ({ type: 'unknown', reason })
const fault: Fault = { kind: 'network', status: null, code: null, message: '', requestId: null, retryAfter: null }
const lost = unknown({ type: 'cancelled', fault })
const seenAt = '2026-02-01T00:05:00.000Z'
const soonBefore = '2026-02-01T00:02:00.000Z'
const seenLater = (sight: LaterSight['sight'], writtenAt: string | null = null): LaterSight => ({ schemaName: 'relationship0', seenAt, sight, writtenAt })

test.each<[string, StepOutcome, LaterSight | null]>([
  ['nothing was seen', lost, null],
  ['what was wanted', lost, seenLater('target', soonBefore)],
  ['neither', lost, seenLater('conflict', soonBefore)],
  ['what was there before, nobody knows how long after', lost, seenLater('baseline')],
  ['what was there before, a day after', lost, seenLater('baseline', '2026-01-31T00:05:00.000Z')],
  ['what was there before, by a clock that was set back', lost, seenLater('baseline', '2026-02-01T00:06:00.000Z')],
  ['what was there before, after Dataverse had confirmed it', unknown({ type: 'notSeen' }), seenLater('baseline', soonBefore)],
  ['what was there before, after a confirmation that nobody waited to see', unknown({ type: 'cancelled', fault: null }), seenLater('baseline', soonBefore)],
  ['what was there before, after a while without answers', unknown({ type: 'unreadable', fault }), seenLater('baseline', soonBefore)],
])('of a write with no known end nobody says that it changed nothing: %s', (_, outcome, seen) => {
  const receipt = aReceipt([outcome], { type: 'notStarted' })
  expect(receiptSummary(aStored(receipt, seen === null ? [] : [seen]))).toBe('1 relationship perhaps changed.')
})

test('a write changed nothing when its answer was lost and the server was looked at for as long as it may have taken', () => {
  const receipt = aReceipt([lost], { type: 'notStarted' })
  expect(receiptSummary(aStored(receipt, [seenLater('baseline', soonBefore)]))).toBe('1 relationship not changed.')
})

test('what needs no publishing is whole without it', () => {
  expect(isWhole({ ...aReceipt([applied], { type: 'notStarted' }), tables: [] })).toBe(true)
})

test('only what was applied can be reversed, not what somebody else had brought about before', () => {
  const receipt = aReceipt([applied, notStarted, { type: 'applied', already: true, requestId: null }], { type: 'notStarted' })
  expect(appliedChanges(receipt).map(({ schemaName }) => schemaName)).toEqual(['relationship0'])
})

test('only what the server held later may have been made by a write with no known end', () => {
  const receipt = aReceipt([lost], { type: 'notStarted' })
  expect(appliedChanges(receipt)).toEqual([])
  expect(perhapsChanges(aStored(receipt))).toEqual([])
  expect(perhapsChanges(aStored(receipt, [seenLater('baseline')]))).toEqual([])
  expect(perhapsChanges(aStored(receipt, [seenLater('target')]))).toEqual(receipt.steps[0]?.changes)
})
