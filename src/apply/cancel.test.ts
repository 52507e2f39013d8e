import { expect, test } from 'vitest'
import { apply, lost } from './applying.ts'
import { lostAnswers, pauses } from './faults.ts'
import type { Schedule } from './simulator.ts'
import type { ApplyEvent } from './state.ts'

const cancelled = (on: string, schedule: Schedule = {}) => {
  const cancel = new AbortController()
  const events: ApplyEvent[] = []
  const onEvent = (event: ApplyEvent) => {
    events.push(event)
    if (event.type === 'step' && event.schemaName === 'first' && event.state.type === on) cancel.abort()
    if (event.type === 'publish' && on === `publish ${event.state.type}`) cancel.abort()
  }
  return apply(schedule, { onEvent, signal: cancel.signal })
}

test('cancelled while checking: nothing is sent', async () => {
  const { outcomes, sent } = await cancelled('checking')
  expect(outcomes).toEqual([{ type: 'notApplied', reason: { type: 'cancelled' } }, { type: 'notStarted' }])
  expect(sent).toEqual([])
})

test('cancelled before the journal is written: nothing is sent and the journal is empty', async () => {
  const { outcomes, sent, entries } = await cancelled('sending')
  expect(outcomes[0]).toEqual({ type: 'notApplied', reason: { type: 'cancelled' } })
  expect(sent).toEqual([])
  expect(entries.size).toBe(0)
})

test('cancelled while the answer is under way: this step ends true, the next does not start', async () => {
  const { outcomes, deleteOf } = await cancelled('verifying')
  expect(outcomes).toMatchObject([{ type: 'applied' }, { type: 'notStarted' }])
  expect(deleteOf('first')).toBe('Restrict')
})

test('cancelled while waiting for the lock: nothing was changed', async () => {
  const { outcomes, clock, sent } = await cancelled('waiting', {
    writes: [{ type: 'refuse', error: pauses.lock }],
  })
  expect(outcomes[0]).toEqual({ type: 'notApplied', reason: { type: 'cancelled' } })
  expect(clock.now()).toBeLessThan(1_000)
  expect(sent).toHaveLength(1)
})

test('cancelled while settling: honestly unknown', async () => {
  const { outcomes, entries, clock } = await cancelled('verifying', {
    writes: [lost(lostAnswers.drop, 60_000)],
  })
  expect(outcomes[0]).toMatchObject({
    type: 'unknown',
    reason: { type: 'cancelled', fault: { kind: 'network' } },
  })
  expect(entries.size).toBe(1)
  expect(clock.now()).toBeLessThan(3_000)
})

test('cancelled between the last step and publishing: saved, not published', async () => {
  const cancel = new AbortController()
  const onEvent = (event: ApplyEvent) => {
    if (event.type === 'step' && event.schemaName === 'second' && event.state.type === 'applied')
      cancel.abort()
  }
  const { receipt } = await apply({}, { onEvent, signal: cancel.signal })
  expect(receipt.publish).toEqual({ type: 'notPublished', reason: { type: 'cancelled' } })
})
