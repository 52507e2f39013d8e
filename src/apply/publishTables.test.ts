import { expect, test } from 'vitest'
import { apply, lost } from './applying.ts'
import { applyPlan } from './applyPlan.ts'
import { lostAnswers, pauses, refusals } from './faults.ts'
import { publishTables } from './publishTables.ts'
import type { Schedule } from './simulator.ts'

const thenPublish = (error: (typeof pauses)['lock']) =>
  ({ writes: [{ type: 'carryOut' }, { type: 'carryOut' }, { type: 'refuse', error }] }) satisfies Schedule

test('a refused publish leaves the changes saved; a publish alone can follow', async () => {
  const { receipt, parameters, clock, sent, onEvent, entries } = await apply(thenPublish(refusals.privilege))
  expect(receipt.steps.map(({ outcome }) => outcome.type)).toEqual(['applied', 'applied'])
  expect(receipt.publish).toMatchObject({ type: 'notPublished', reason: { type: 'refused' } })
  expect(await clock.run(publishTables(receipt.tables, parameters, { onEvent }))).toMatchObject({
    type: 'published',
  })
  expect(sent.map(({ schemaName }) => schemaName)).toEqual(['first', 'second', null, null])
  expect(entries.size).toBe(0)
})

test('publishing waits for the lock', async () => {
  const { receipt, clock } = await apply(thenPublish(pauses.lock))
  expect(receipt.publish).toMatchObject({ type: 'published' })
  expect(clock.now()).toBeGreaterThan(10_000)
})

test('a publish whose answer is lost is unknown, is sent once, and leaves nothing open', async () => {
  const writes = [{ type: 'carryOut' }, { type: 'carryOut' }, lost(lostAnswers.timeout, 10, 600_000)] as const
  const { receipt, sent, entries, plan, parameters, clock } = await apply({ writes })
  expect(receipt.publish).toMatchObject({ type: 'unknown', fault: { kind: 'timeout' } })
  expect(sent).toHaveLength(3)
  expect(entries.size).toBe(0)
  const next = await clock.run(applyPlan(plan, parameters))
  expect(next.publish).toMatchObject({ type: 'published' })
  expect(entries.size).toBe(0)
})

test('an address that now belongs to another organization is not published to', async () => {
  const { parameters, clock, sent } = await apply({})
  const before = sent.length
  const publishing = publishTables(['account'], parameters, { organizationId: 'another' })
  await expect(clock.run(publishing)).rejects.toMatchObject({ reason: 'otherOrganization' })
  expect(sent).toHaveLength(before)
})
