import { expect, test } from 'vitest'
import type { StepOutcome } from '../apply/state.ts'
import type { CascadeChange, Change } from '../model/change.ts'
import { storedReceipt, type LaterSight, type StoredReceipt } from './applyStored.ts'
import { seenDone, seenReconciled, toldLater } from './laterSights.ts'
import { receiptFacts } from './builders.ts'

const now = new Date('2026-02-01T00:00:00.000Z')
const assign: CascadeChange = { type: 'cascade', schemaName: 'first', action: 'assign', before: 'Cascade', after: 'NoCascade' }
const share: CascadeChange = { ...assign, action: 'share' }
const unknown: StepOutcome = { type: 'unknown', reason: { type: 'cancelled', fault: null } }
const done: StepOutcome = { type: 'applied', already: false, requestId: null }
const already: StepOutcome = { type: 'applied', already: true, requestId: null }
const cancelled: StepOutcome = { type: 'notApplied', reason: { type: 'cancelled' } }

const stepOf = (outcome: StepOutcome, changes: readonly Change[] = [assign]) => ({
  schemaName: 'first',
  metadataId: 'first',
  changes,
  before: null,
  after: null,
  made: [],
  outcome,
})

const receiptOf = (id: string, outcome: StepOutcome, changes: readonly Change[] = [assign]): StoredReceipt => ({
  id,
  progress: 'ended',
  receipt: {
    ...receiptFacts,
    steps: [stepOf(outcome, changes)],
    tables: [],
    publish: { type: 'notStarted' },
    journalFailure: null,
  },
  later: [],
})

const targetSeen: LaterSight = { schemaName: 'first', seenAt: now.toISOString(), sight: 'target', writtenAt: null }
const told = (receipts: readonly StoredReceipt[], found = seenDone([stepOf(already)])) =>
  toldLater(receipts, found, now).map(({ id, later }) => ({ id, later }))

test('a write with no known end is told when an apply finds done exactly what it wrote', () => {
  const lost = receiptOf('lost', unknown)
  expect(told([lost])).toEqual([{ id: 'lost', later: [targetSeen] }])
  expect(told([lost], seenDone([stepOf(already, [share, assign])]))).toEqual([{ id: 'lost', later: [targetSeen] }])
  // Its own words stay: nobody knows who did it.
  expect(toldLater([lost], seenDone([stepOf(already)]), now)[0]?.receipt).toBe(lost.receipt)
})

test.each<[string, readonly StoredReceipt[], ReturnType<typeof seenDone>]>([
  ['another value', [receiptOf('lost', unknown, [{ ...assign, after: 'Active' }])], seenDone([stepOf(already)])],
  ['from another value', [receiptOf('lost', unknown, [{ ...assign, before: 'UserOwned' }])], seenDone([stepOf(already)])],
  ['not all of it', [receiptOf('lost', unknown, [assign, share])], seenDone([stepOf(already)])],
  ['what that apply did itself', [receiptOf('lost', unknown)], seenDone([stepOf(done)])],
  ['a receipt that knows how it ended', [receiptOf('known', done)], seenDone([stepOf(already)])],
  ['one that a later apply has answered', [receiptOf('after', done), receiptOf('lost', unknown)], seenDone([stepOf(already)])],
])('nothing is told of %s', (_, receipts, found) => {
  expect(told(receipts, found)).toEqual([])
})

test('what was stopped before it looked answers nothing', () => {
  expect(told([receiptOf('stopped', cancelled), receiptOf('lost', unknown)])).toEqual([{ id: 'lost', later: [targetSeen] }])
})

test('what looking after interrupted writes shows is told as well, and takes the place of what was seen before', () => {
  const step = { type: 'column', schemaName: 'first', table: 'contact', column: 'accountid', changes: [] } as const
  const entry = { type: 'write', id: 'e', organizationId: 'o', solution: 's', step, writtenAt: now.toISOString() } as const
  const lost = receiptOf('lost', unknown, [])
  expect(told([lost], seenReconciled([{ entry, end: { type: 'unknown', fault: null } }]))).toEqual([])
  const [first] = toldLater([lost], seenReconciled([{ entry, end: { type: 'notApplied' } }]), now)
  if (first === undefined) throw new Error('Nothing was told.')
  expect(first.later).toEqual([{ ...targetSeen, sight: 'baseline', writtenAt: entry.writtenAt }])
  expect(told([first], seenReconciled([{ entry, end: { type: 'applied' } }]))).toEqual([{ id: 'lost', later: [{ ...targetSeen, writtenAt: entry.writtenAt }] }])
})

test('what was seen later survives a reload, and receipts of before have seen nothing', () => {
  const seen = { ...receiptOf('lost', unknown), later: [targetSeen] }
  expect(storedReceipt(structuredClone(seen))).toEqual(seen)
  const { later: _, ...old } = seen
  expect(storedReceipt(old)).toEqual({ ...seen, later: [] })
  const { writtenAt: __, ...withoutTime } = targetSeen
  expect(storedReceipt({ ...seen, later: [withoutTime] })).toEqual(seen)
})
