import { expect, test } from 'vitest'
import type { JsonObject } from '../dataverse/json.ts'
import { object } from '../dataverse/member.ts'
import { apply, lost, states } from './applying.ts'
import { applyPlan } from './applyPlan.ts'
import { faultOf } from './fault.ts'
import { lostAnswers, pauses, refusals } from './faults.ts'
import { DamagedJournalError } from './journal.ts'
import { withSetting } from './scenario.ts'
import { organizationId } from './simulator.ts'

test('a plan is carried out in order, verified, published once and receipted', async () => {
  const { receipt, sent, events, entries, deleteOf } = await apply({}, { organizationId })
  expect(sent.map(({ schemaName }) => schemaName)).toEqual(['first', 'second', null])
  expect(sent[2]?.body).toEqual({
    ParameterXml:
      '<importexportxml><entities><entity>contact</entity><entity>table_first</entity><entity>table_second</entity></entities></importexportxml>',
  })
  expect([deleteOf('first'), deleteOf('second')]).toEqual(['Restrict', 'Restrict'])
  expect(states(events, 'first')).toEqual(['checking', 'sending', 'verifying', 'applied'])
  expect(events.slice(-2)).toMatchObject([
    { type: 'publish', state: { type: 'sending' } },
    { type: 'publish', state: { type: 'published', requestId: 'request-3' } },
  ])
  expect(entries.size).toBe(0)
  expect(JSON.parse(JSON.stringify(receipt))).toEqual(receipt)
  expect(receipt).toMatchObject({
    version: 1,
    environment: 'https://contoso.crm4.dynamics.com',
    organizationId,
    userId: 'user',
    businessUnitId: 'unit',
    solution: 'ContosoProjects',
    startedAt: '2026-01-01T00:00:00.000Z',
    tables: ['contact', 'table_first', 'table_second'],
    publish: { type: 'published' },
    journalFailure: null,
    steps: [
      {
        schemaName: 'first',
        before: { cascade: { delete: 'RemoveLink' } },
        after: { cascade: { delete: 'Restrict' } },
        outcome: { type: 'applied', already: false, requestId: 'request-1' },
      },
      { schemaName: 'second' },
    ],
  })
})

const order = (value: number) => (document: JsonObject) => ({
  ...document,
  AssociatedMenuConfiguration: { ...object(document['AssociatedMenuConfiguration'], 'menu'), Order: value },
})

test.each([
  [
    withSetting('Share', 'Cascade'),
    { field: 'cascade.share', baseline: 'NoCascade', mine: null, theirs: 'Cascade' },
  ],
  [
    withSetting('Delete', 'Cascade'),
    { field: 'cascade.delete', baseline: 'RemoveLink', mine: 'Restrict', theirs: 'Cascade' },
  ],
  [order(7), { field: 'menu.order', baseline: 10_000, mine: null, theirs: 7 }],
])(
  "a colleague's change since the review is a conflict and is not overwritten (%#)",
  async (change, field) => {
    const { outcomes, sent, receipt } = await apply({}, {}, ({ colleague }) => colleague(0, 'first', change))
    expect(outcomes).toEqual([
      { type: 'conflict', conflict: { type: 'changed', fields: [field] } },
      { type: 'notStarted' },
    ])
    expect(sent).toEqual([])
    expect(receipt.publish).toEqual({ type: 'notStarted' })
  },
)

test('a relationship deleted meanwhile is a conflict', async () => {
  const { outcomes, sent } = await apply({}, {}, ({ colleague }) => colleague(0, 'first', () => null))
  expect(outcomes[0]).toEqual({ type: 'conflict', conflict: { type: 'gone' } })
  expect(sent).toEqual([])
})

test('what the server holds already is applied without a write, and still published', async () => {
  const { outcomes, sent } = await apply({}, {}, ({ colleague }) =>
    colleague(0, 'first', withSetting('Delete', 'Restrict')),
  )
  expect(outcomes[0]).toEqual({ type: 'applied', already: true, requestId: null })
  expect(sent.map(({ schemaName }) => schemaName)).toEqual(['second', null])
  expect(JSON.stringify(sent[1]?.body)).toContain('table_first')
})

test.each(Object.entries(refusals))(
  'refused (%s): not applied, the rest not started, nothing published',
  async (_, error) => {
    const { outcomes, sent, entries } = await apply({ writes: [{ type: 'refuse', error }] })
    expect(outcomes).toMatchObject([
      { type: 'notApplied', reason: { type: 'refused', fault: { kind: error.kind, code: error.code } } },
      { type: 'notStarted' },
    ])
    expect(sent).toHaveLength(1)
    expect(entries.size).toBe(0)
  },
)

test.each(Object.entries(lostAnswers))(
  'a lost answer (%s) whose write happened is found applied',
  async (_, error) => {
    const { outcomes, sent } = await apply({ writes: [lost(error, 500)] })
    expect(outcomes).toMatchObject([{ type: 'applied', already: false }, { type: 'applied' }])
    expect(sent).toHaveLength(3)
  },
)

test.each(Object.entries(lostAnswers))(
  'a lost answer (%s) whose write never happened is proven so, and not repeated',
  async (_, error) => {
    const { outcomes, sent, entries, clock } = await apply({ writes: [lost(error, null)] })
    expect(outcomes).toMatchObject([
      { type: 'notApplied', reason: { type: 'notExecuted' } },
      { type: 'notStarted' },
    ])
    expect(sent).toHaveLength(1)
    expect(entries.size).toBe(0)
    expect(clock.now()).toBeGreaterThanOrEqual(156_000)
  },
)

test('a write that lands two minutes after its answer was lost is found applied', async () => {
  const { outcomes, clock } = await apply({ writes: [lost(lostAnswers.drop, 120_000)] })
  expect(outcomes[0]).toMatchObject({ type: 'applied' })
  expect(clock.now()).toBeLessThan(130_000)
})

test('after an answer that does not tell how it ended, the screen is told why it is looked at and when it will be certain', async () => {
  const { events } = await apply({ writes: [lost(lostAnswers.deadlock, null)] })
  const verifying = events.flatMap((event) =>
    event.type === 'step' && event.state.type === 'verifying' ? [event.state] : [],
  )
  expect(new Set(verifying.map(({ settling }) => settling?.settledAt)).size).toBe(1)
  expect(verifying[0]?.settling?.settledAt).toBeGreaterThan(155_000)
  expect(verifying[0]?.settling?.fault).toEqual(faultOf(lostAnswers.deadlock))
})

test('when nothing can be read after a lost answer, the end is unknown and stays in the journal', async () => {
  const reads = [null, ...Array.from({ length: 100 }, () => lostAnswers.drop)]
  const { outcomes, entries } = await apply({ writes: [lost(lostAnswers.drop, 500)], reads })
  expect(outcomes).toMatchObject([
    { type: 'unknown', reason: { type: 'unreadable' } },
    { type: 'notStarted' },
  ])
  expect([...entries.values()]).toMatchObject([{ type: 'write', step: { schemaName: 'first' } }])
})

test("a colleague's change found after a lost answer is a conflict", async () => {
  const { outcomes } = await apply({ writes: [lost(lostAnswers.drop, null)] }, {}, ({ colleague }) =>
    colleague(20_000, 'first', withSetting('Assign', 'Active')),
  )
  expect(outcomes[0]).toMatchObject({
    type: 'conflict',
    conflict: { fields: [{ field: 'cascade.assign', theirs: 'Active' }] },
  })
})

test.each(Object.entries(pauses))(
  'the platform asks to wait (%s): waits, checks again, then sends',
  async (name, error) => {
    const { outcomes, events, sent, clock } = await apply({
      writes: [
        { type: 'refuse', error },
        { type: 'refuse', error },
      ],
    })
    expect(outcomes).toMatchObject([{ type: 'applied' }, { type: 'applied' }])
    const round = ['checking', 'sending', 'waiting']
    expect(states(events, 'first')).toEqual([
      ...round,
      ...round,
      'checking',
      'sending',
      'verifying',
      'applied',
    ])
    const gaps = [1, 2].map((index) => (sent[index]?.sentAt ?? 0) - (sent[index - 1]?.sentAt ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(name === 'lock' ? 10_000 : 17_000)
    expect(clock.now()).toBeLessThan(62_000)
  },
)

test("a colleague's change while waiting for the lock is a conflict", async () => {
  const { outcomes, sent } = await apply(
    { writes: [{ type: 'refuse', error: pauses.lock }] },
    {},
    ({ colleague }) => colleague(5_000, 'first', withSetting('Share', 'Cascade')),
  )
  expect(outcomes[0]).toMatchObject({ type: 'conflict' })
  expect(sent).toHaveLength(1)
})

test('the wait for the lock ends at the given limit with nothing changed', async () => {
  const writes = Array.from({ length: 50 }, () => ({ type: 'refuse', error: pauses.lock }) as const)
  const { outcomes, clock, commits } = await apply({ writes }, { waitLimit: 120_000 })
  expect(outcomes[0]).toMatchObject({ type: 'notApplied', reason: { type: 'waitedTooLong' } })
  expect(clock.now()).toBeLessThan(121_000)
  expect(commits).toEqual([])
})

test('a confirmed write is verified until late readers show it', async () => {
  expect((await apply({ staleFor: 30_000 })).outcomes).toMatchObject([
    { type: 'applied' },
    { type: 'applied' },
  ])
})

test('a confirmed write that is never shown is unknown', async () => {
  const { outcomes, entries } = await apply({ staleFor: 1e9 })
  expect(outcomes).toMatchObject([{ type: 'unknown', reason: { type: 'notSeen' } }, { type: 'notStarted' }])
  expect(entries.size).toBe(1)
})

test('when the present state cannot be read nothing is sent', async () => {
  const { outcomes, sent } = await apply({ reads: [lostAnswers.page] })
  expect(outcomes[0]).toMatchObject({
    type: 'notApplied',
    reason: { type: 'unreadable', fault: { kind: 'html' } },
  })
  expect(sent).toEqual([])
})

test('without a journal nothing is sent', async () => {
  const { outcomes, sent, receipt } = await apply({ journal: { failingOperations: new Set([1]) } })
  expect(outcomes).toEqual([
    { type: 'notApplied', reason: { type: 'journal', message: 'The disk is full.' } },
    { type: 'notStarted' },
  ])
  expect(sent).toEqual([])
  expect(receipt.journalFailure).toBe('The disk is full.')
})

test('a journal that cannot clear an entry stops the run after a true end', async () => {
  const { outcomes, sent } = await apply({ journal: { failingOperations: new Set([2]) } })
  expect(outcomes).toMatchObject([{ type: 'applied' }, { type: 'notStarted' }])
  expect(sent).toHaveLength(1)
})

test('a journal that failed while the platform asked to wait lets nothing more be sent', async () => {
  const { outcomes, sent } = await apply({
    writes: [{ type: 'refuse', error: pauses.lock }],
    journal: { failingOperations: new Set([2]) },
  })
  expect(outcomes).toMatchObject([{ type: 'notApplied', reason: { type: 'journal' } }, { type: 'notStarted' }])
  expect(sent).toHaveLength(1)
})

test('a journal that cannot be read, or holds an open write, or another organization: apply does not start', async () => {
  await expect(apply({ journal: { failingOperations: new Set([0]) } })).rejects.toMatchObject({
    reason: 'journal',
  })
  await expect(apply({}, { organizationId: 'another' })).rejects.toMatchObject({
    reason: 'otherOrganization',
  })
  const interrupted = await apply({ staleFor: 1e9 })
  const again = applyPlan(interrupted.plan, interrupted.parameters)
  await expect(interrupted.clock.run(again)).rejects.toMatchObject({
    reason: 'unreconciled',
    entries: [{ step: { schemaName: 'first' } }],
  })
  expect(interrupted.sent).toHaveLength(1)
})

test('a journal with an entry that cannot be read: apply does not start, and says so', async () => {
  const { plan, parameters, clock, sent } = await apply({})
  const before = sent.length
  const damaged = new DamagedJournalError([{ id: 'o/update/first', cause: 'expected an object' }])
  const journal = { ...parameters.journal, open: () => Promise.reject(damaged) }
  await expect(clock.run(applyPlan(plan, { ...parameters, journal }))).rejects.toMatchObject({
    reason: 'damagedJournal',
    cause: damaged,
  })
  expect(sent).toHaveLength(before)
})
