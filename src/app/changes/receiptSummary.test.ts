import { expect, test } from 'vitest'
import type { StepOutcome } from '../../apply/state.ts'
import { aOneToMany } from '../../graph/builders.ts'
import { membership, type Change } from '../../model/change.ts'
import type { KeptReceipt, StoredReceipt } from '../applyStored.ts'
import { appliedChanges, isWhole, perhapsChanges, receiptSummary } from './receiptSummary.ts'

const applied: StepOutcome = { type: 'applied', already: false, requestId: 'r' }
const notStarted: StepOutcome = { type: 'notStarted' }

function aReceipt(outcomes: readonly StepOutcome[], publish: KeptReceipt['publish']): KeptReceipt {
  const before = aOneToMany('account', 'contact')
  return {
    version: 1,
    environment: 'https://sample',
    organizationId: 'o',
    userId: 'u',
    solution: 'ContosoProjects',
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: '2026-01-01T00:00:01.000Z',
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

test('of a write with no known end nobody says that it changed nothing, until the server shows it', () => {
  const receipt = aReceipt([{ type: 'unknown', reason: { type: 'cancelled', fault: null } }], { type: 'notStarted' })
  const seen = { schemaName: 'relationship0', seenAt: '2026-02-01T00:00:00.000Z' }
  expect(receiptSummary(aStored(receipt))).toBe('1 relationship perhaps changed.')
  expect(receiptSummary(aStored(receipt, [{ ...seen, sight: 'target' }]))).toBe('1 relationship perhaps changed.')
  expect(receiptSummary(aStored(receipt, [{ ...seen, sight: 'baseline' }]))).toBe('1 relationship not changed.')
})

test('what needs no publishing is whole without it', () => {
  expect(isWhole({ ...aReceipt([applied], { type: 'notStarted' }), tables: [] })).toBe(true)
})

test('only what was applied can be reversed, not what somebody else had brought about before', () => {
  const receipt = aReceipt([applied, notStarted, { type: 'applied', already: true, requestId: null }], { type: 'notStarted' })
  expect(appliedChanges(receipt).map(({ schemaName }) => schemaName)).toEqual(['relationship0'])
})

test('only what the server held later may have been made by a write with no known end', () => {
  const receipt = aReceipt([{ type: 'unknown', reason: { type: 'cancelled', fault: null } }], { type: 'notStarted' })
  const seen = { schemaName: 'relationship0', seenAt: '2026-02-01T00:00:00.000Z' }
  expect(appliedChanges(receipt)).toEqual([])
  expect(perhapsChanges(aStored(receipt))).toEqual([])
  expect(perhapsChanges(aStored(receipt, [{ ...seen, sight: 'baseline' }]))).toEqual([])
  expect(perhapsChanges(aStored(receipt, [{ ...seen, sight: 'target' }]))).toEqual(receipt.steps[0]?.changes)
})
