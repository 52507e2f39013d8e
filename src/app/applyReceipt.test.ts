import { expect, test } from 'vitest'
import type { JournalEntry } from '../apply/journal.ts'
import type { ReconciledEnd } from '../apply/reconcile.ts'
import { aOneToMany } from '../graph/builders.ts'
import { membership, type CascadeChange } from '../model/change.ts'
import { interruptedReceipt, withEnd } from './applyReceipt.ts'
import { readJournal, storedReceipt, type StoredReceipt } from './applyStored.ts'

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
    version: 1,
    environment: 'https://sample',
    organizationId: 'o',
    userId: 'u',
    solution: 'ContosoProjects',
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: '2026-01-01T00:00:00.000Z',
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

test.each<[ReconciledEnd, string, readonly string[]]>([
  [{ type: 'applied' }, 'applied', ['account', 'contact']],
  [{ type: 'notApplied' }, 'notApplied', []],
  [{ type: 'conflict', conflict: { type: 'gone' } }, 'conflict', []],
  [{ type: 'unknown', fault: null }, 'unknown', []],
])('completes a receipt whose tab was closed: %o', (end, outcome, tables) => {
  const now = new Date('2026-01-02T00:00:00.000Z')
  const ended = interruptedReceipt(draft, [{ entry: entryOf('first'), end }], now)
  expect(outcomes(ended)).toEqual([outcome, 'notStarted', 'notStarted'])
  expect(ended.receipt.tables).toEqual(tables)
  expect(ended).toMatchObject({ progress: 'interrupted', receipt: { endedAt: now.toISOString() } })
  expect(storedReceipt(structuredClone(ended))).toEqual(ended)
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
