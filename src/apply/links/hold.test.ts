import { expect, test } from 'vitest'
import { DataverseError } from '../../dataverse/dataverseError.ts'
import { createManualClock } from '../../dataverse/manualClock.ts'
import type { LinkOperation, LinkTransport } from './linkTransport.ts'
import { queuedWork } from './queuedWork.ts'
import { batchSize, runLinks } from './runLinks.ts'

const busy = (retryAfter: number) => new DataverseError('slow down', { kind: 'throttled', status: 429, code: '0x80072322', retryAfter })

test.each([
  [5, 60],
  [60, 5],
])('of two batches on their way that are asked to wait, the longer wait counts: %i and %i seconds', async (one, other) => {
  const clock = createManualClock()
  const operations = Array.from({ length: 2 * batchSize }, (_, line): LinkOperation => ({ line, left: 'left', right: `right ${line}`, from: null }))
  const sentAt: number[] = []
  const waits: number[] = []
  const answers = [busy(one), busy(other)]
  const transport: LinkTransport = {
    look: async (asked) => asked.map(() => ({ linked: true, parent: null })),
    send: async (asked) => {
      const answer = answers[sentAt.length]
      sentAt.push(clock.now())
      await clock.sleep(10 * sentAt.length)
      if (answer !== undefined) throw answer
      return asked.map(() => ({ type: 'answered', status: 204 }))
    },
  }
  const work = queuedWork('ManyToMany', 'link', operations)
  const journal = { keep: () => Promise.resolve() }
  const running = runLinks(work, { transport, clock, journal }, { onWait: ({ until }) => waits.push(until) })
  expect(await clock.run(running)).toEqual({ type: 'complete' })
  expect(work.ledger.counts().done).toBe(operations.length)
  const [, , third = 0] = sentAt
  expect(third).toBeGreaterThanOrEqual(60_000)
  expect(Math.max(...waits)).toBeGreaterThanOrEqual(60_000)
})

test('what every line of a batch is asked is one wait, however slowly they are judged', async () => {
  const clock = createManualClock()
  let read = 0
  const creeping = { ...clock, now: () => clock.now() + (read += 0.01) }
  const operations = Array.from({ length: batchSize }, (_, line): LinkOperation => ({ line, left: 'left', right: `right ${line}`, from: null }))
  const waits: number[] = []
  let sent = 0
  const transport: LinkTransport = {
    look: async (asked) => asked.map(() => ({ linked: true, parent: null })),
    send: async (asked) => {
      sent += 1
      const isBusy = sent === 1
      return asked.map((_, index) => (isBusy ? { type: 'failed', error: busy(index === 7 ? 9 : 5) } : { type: 'answered', status: 204 }))
    },
  }
  const work = queuedWork('ManyToMany', 'link', operations)
  const running = runLinks(work, { transport, clock: creeping, journal: { keep: () => Promise.resolve() } }, { onWait: ({ until }) => waits.push(until) })
  expect(await clock.run(running)).toEqual({ type: 'complete' })
  expect(waits).toHaveLength(1)
  expect(waits[0]).toBeGreaterThanOrEqual(9_000)
})
