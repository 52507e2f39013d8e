import { expect, test } from 'vitest'
import { lostAnswers } from './faults.ts'
import type { JournalEntry } from './journal.ts'
import { reconcile } from './reconcile.ts'
import { createScenario, withSetting } from './scenario.ts'
import { organizationId, type Schedule } from './simulator.ts'

type Scenario = ReturnType<typeof createScenario>

function find(schedule: Schedule, prepare: (scenario: Scenario) => void, signal?: AbortSignal) {
  const scenario = createScenario(schedule, ['first'])
  prepare(scenario)
  const { clock, plan, transport } = scenario
  const entries = plan.steps.map((step): JournalEntry => ({
    type: 'write',
    id: 'e',
    organizationId,
    solution: plan.solution,
    step,
    writtenAt: '',
  }))
  const work = reconcile(entries, transport, { clock, ...(signal === undefined ? {} : { signal }) })
  return clock.run(work).then((found) => ({ ...scenario, end: found[0]?.end }))
}

test('the target is there: applied, at once', async () => {
  const { end, clock } = await find({}, ({ colleague }) =>
    colleague(0, 'first', withSetting('Delete', 'Restrict')),
  )
  expect(end).toEqual({ type: 'applied' })
  expect(clock.now()).toBeLessThan(1_000)
})

test('still as reviewed: not applied, but said only after settling in full', async () => {
  const { end, clock, sent } = await find({}, () => undefined)
  expect(end).toEqual({ type: 'notApplied' })
  expect(clock.now()).toBeGreaterThanOrEqual(155_000)
  expect(sent).toEqual([])
})

test('a write that lands after the reload is found', async () => {
  const { end } = await find({}, ({ colleague }) =>
    colleague(110_000, 'first', withSetting('Delete', 'Restrict')),
  )
  expect(end).toEqual({ type: 'applied' })
})

test('something else is there: a conflict, field by field', async () => {
  const { end } = await find({}, ({ colleague }) => colleague(0, 'first', withSetting('Share', 'Active')))
  expect(end).toMatchObject({
    type: 'conflict',
    conflict: { fields: [{ field: 'cascade.share', theirs: 'Active' }] },
  })
})

test('nothing can be read: unknown, with the cause', async () => {
  const { end } = await find({ reads: Array.from({ length: 60 }, () => lostAnswers.page) }, () => undefined)
  expect(end).toMatchObject({ type: 'unknown', fault: { kind: 'html' } })
})

test('looking can be cancelled', async () => {
  const cancel = new AbortController()
  cancel.abort()
  expect((await find({}, () => undefined, cancel.signal)).end).toEqual({ type: 'unknown', fault: null })
})

test('a publish cannot be looked up', async () => {
  const { transport, clock } = createScenario()
  const entry: JournalEntry = { type: 'publish', id: 'p', organizationId, tables: ['account'], writtenAt: '' }
  expect(await reconcile([entry], transport, { clock })).toEqual([
    { entry, end: { type: 'unknown', fault: null } },
  ])
})
