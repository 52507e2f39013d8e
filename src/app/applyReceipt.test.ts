import { expect, test } from 'vitest'
import type { Fault } from '../apply/fault.ts'
import type { JournalEntry } from '../apply/journal.ts'
import type { ReconciledEnd } from '../apply/reconcile.ts'
import type { UnknownReason } from '../apply/state.ts'
import { aOneToMany } from '../graph/builders.ts'
import { membership, type CascadeChange } from '../model/change.ts'
import { interruptedReceipt, withEnd } from './applyReceipt.ts'
import { readJournal, storedReceipt, type LaterSight, type StoredReceipt } from './applyStored.ts'
import { appliedChanges, perhapsChanges } from './changes/receiptSummary.ts'
import { seenReconciled, toldLater } from './laterSights.ts'
import { receiptFacts } from './builders.ts'

const names = ['first', 'second', 'third'] as const
const changeOf = (schemaName: string): CascadeChange => ({
  type: 'cascade',
  schemaName,
  action: 'assign',
  before: 'Cascade',
  after: 'NoCascade',
})
const baselineOf = (schemaName: string) => aOneToMany('account', 'contact', { schemaName })

const draft: StoredReceipt = {
  id: 'r',
  progress: 'running',
  receipt: {
    ...receiptFacts,
    steps: names.map((schemaName) => ({
      schemaName,
      metadataId: schemaName,
      changes: [changeOf(schemaName)],
      before: baselineOf(schemaName),
        after: null,
      made: [],
      outcome: { type: 'notStarted' },
    })),
    tables: [],
    publish: { type: 'notStarted' },
    journalFailure: null,
  },
  later: [],
}

const entryOf = (schemaName: string): JournalEntry => ({
  type: 'write',
  id: schemaName,
  organizationId: 'o',
  solution: 'ContosoProjects',
  step: { type: 'update', schemaName, metadataId: schemaName, baseline: baselineOf(schemaName), changes: [changeOf(schemaName)] },
  writtenAt: '2026-01-01T00:00:00.000Z',
})

const outcomes = ({ receipt }: StoredReceipt) => receipt.steps.map(({ outcome }) => outcome.type)

test('keeps how a step ended, and nothing of what it is doing', () => {
  expect(withEnd(draft, { type: 'step', schemaName: 'first', state: { type: 'sending' } })).toBe(draft)
  const state = { type: 'applied', already: false, requestId: 'id' } as const
  expect(outcomes(withEnd(draft, { type: 'step', schemaName: 'first', state }))).toEqual([
    'applied',
    'notStarted',
    'notStarted',
  ])
})

const now = new Date('2026-01-02T00:00:00.000Z')
const fault: Fault = { kind: 'network', status: null, code: null, message: '', requestId: null, retryAfter: null }

test.each<[ReconciledEnd, UnknownReason, LaterSight['sight'] | null]>([
  [{ type: 'applied' }, { type: 'interrupted' }, 'target'],
  [{ type: 'notApplied' }, { type: 'interrupted' }, 'baseline'],
  [{ type: 'conflict', conflict: { type: 'gone' } }, { type: 'interrupted' }, 'conflict'],
  [{ type: 'unknown', fault: null }, { type: 'interrupted' }, null],
  [{ type: 'unknown', fault }, { type: 'unreadable', fault }, null],
])('of a write under way in a tab that was closed no more is said than of one that was cancelled: %o', (end, reason, sight) => {
  const reconciled = [{ entry: entryOf('first'), end }]
  const ended = interruptedReceipt(draft, reconciled, now)
  expect(ended.receipt.steps[0]?.outcome).toEqual({ type: 'unknown', reason })
  expect(outcomes(ended)).toEqual(['unknown', 'notStarted', 'notStarted'])
  expect(ended.receipt.tables).toEqual([])
  const [told] = toldLater([ended], seenReconciled(reconciled), now)
  expect(told?.later.map((one) => one.sight) ?? []).toEqual(sight === null ? [] : [sight])
  expect(appliedChanges(ended.receipt)).toEqual([])
  expect(told === undefined ? [] : perhapsChanges(told)).toEqual(sight === 'target' ? [changeOf('first')] : [])
  expect(ended).toMatchObject({ progress: 'interrupted', receipt: { endedAt: now.toISOString() } })
  expect(storedReceipt(structuredClone(ended))).toEqual(ended)
})

test('what had ended before the tab was closed stays as it was', () => {
  const state = { type: 'applied', already: false, requestId: 'id' } as const
  const ended = interruptedReceipt(withEnd(draft, { type: 'step', schemaName: 'first', state }), [{ entry: entryOf('second'), end: { type: 'applied' } }], now)
  expect(outcomes(ended)).toEqual(['applied', 'unknown', 'notStarted'])
  expect(ended.receipt.tables).toEqual(['account', 'contact'])
  expect(appliedChanges(ended.receipt)).toEqual([changeOf('first')])
})

test('what is not a receipt is not believed', () => {
  expect(storedReceipt({ ...draft, receipt: { ...draft.receipt, version: 2 } })).toBeNull()
  expect(storedReceipt('[]')).toBeNull()
})

test('a damaged journal entry is told from sound ones, and from those of other organizations', () => {
  const sound = entryOf('first')
  const rows = [
    ['o/write/first', sound],
    ['o/write/second', { ...entryOf('second'), step: null }],
    ['o/publish', 'half a'],
    ['another/update/first', null],
  ] as const
  const { readable, damaged } = readJournal(rows, 'o')
  expect(readable).toEqual([sound])
  expect(damaged.map(({ id }) => id)).toEqual(['o/write/second', 'o/publish'])
  expect(damaged[0]?.cause).toContain('step')
})

test('the journal tells what was about to go into a solution', () => {
  const change = membership('first', 'ContosoProjects', 'inside')
  const step = { type: 'membership', schemaName: change.schemaName, metadataId: 'first', changes: [change] } as const
  const sound = { ...entryOf('first'), step }
  const { readable, damaged } = readJournal([['o/sound', sound], ['o/odd', { ...sound, step: { ...step, changes: [changeOf('first')] } }]], 'o')
  expect(readable).toEqual([sound])
  expect(damaged.map(({ id }) => id)).toEqual(['o/odd'])
})
