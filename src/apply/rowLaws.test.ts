import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createManualClock } from '../dataverse/manualClock.ts'
import { DataverseError } from '../dataverse/dataverseError.ts'
import type { RowSight } from '../dataverse/rowSight.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import { lostAnswers, pauses, refusals } from './faults.ts'
import type { RowEntry } from './journal.ts'
import type { RowOutcome } from './rowOutcome.ts'
import { restoredOutcome } from './restoreRow.ts'
import { aRowEntry, createRowJournal } from './rowJournalStub.ts'
import { sendRow } from './sendRow.ts'
import { lookAgainAt } from './settleRow.ts'

/** One row, a colleague and a network that do what a schedule says, on a clock that a test moves. */

type Answer =
  | { readonly type: 'carryOut' | 'twice' }
  | { readonly type: 'refuse'; readonly error: DataverseError }
  /** Carried out that many milliseconds after it was sent, or never (null); the answer is lost. */
  | { readonly type: 'lose'; readonly error: DataverseError; readonly carriedOutAfter: number | null; readonly errorAfter: number }

const answers: fc.Arbitrary<Answer> = fc.oneof(
  fc.constant({ type: 'carryOut' } as const),
  fc.constant({ type: 'twice' } as const),
  fc.constantFrom(...Object.values(refusals), ...Object.values(pauses)).map((error) => ({ type: 'refuse', error }) as const),
  fc.record({
    type: fc.constant('lose' as const),
    error: fc.constantFrom(...Object.values(lostAnswers)),
    carriedOutAfter: fc.option(fc.integer({ min: 1, max: 120_000 })),
    errorAfter: fc.integer({ min: 10, max: 150_000 }),
  }),
)

interface Schedule {
  readonly answer: Answer
  readonly isVersioned: boolean
  /** How reads fail, in order; null and the rest answer. */
  readonly reads: readonly (DataverseError | null)[]
  readonly colleagueAt: number | null
  /** When somebody has seen enough. */
  readonly stopAt: number | null
}

const schedules: fc.Arbitrary<Schedule> = fc.record({
  answer: answers,
  isVersioned: fc.boolean(),
  reads: fc.array(fc.option(fc.constantFrom(...Object.values(lostAnswers)), { freq: 2 }), { maxLength: 30 }),
  colleagueAt: fc.option(fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 300_000 }))),
  stopAt: fc.option(fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 300_000 }))),
})

interface Event {
  readonly at: number
  readonly by: 'us' | 'colleague'
}

/** @param crashAt When the page dies and another one looks what came of it; null: it lives on. */
async function run(schedule: Schedule, crashAt: number | null = null) {
  const { answer, isVersioned, reads, colleagueAt, stopAt } = schedule
  const clock = createManualClock()
  const request: WireRequest = { method: 'PATCH', path: '/row', headers: isVersioned ? { 'If-Match': 'W/"1"' } : {}, body: '{}' }
  const pending: Event[] = colleagueAt === null ? [] : [{ at: colleagueAt, by: 'colleague' }]
  const commits: Event[] = []
  let held: Exclude<RowSight, 'gone'> = 'baseline'
  let sends = 0
  let looks = 0
  let isDead = false
  const { journal, entries } = createRowJournal()
  const catchUp = () => {
    for (const due of pending.filter(({ at }) => at <= clock.now()).toSorted((one, other) => one.at - other.at)) {
      pending.splice(pending.indexOf(due), 1)
      // Somebody else's version refuses ours.
      if (due.by === 'us' && isVersioned && held !== 'baseline') continue
      held = due.by === 'us' ? 'target' : 'changed'
      commits.push(due)
    }
  }
  const mismatch = new DataverseError('changed', { kind: 'refused', status: 412, code: '0x80060882' })
  const transport = {
    write: async () => {
      if (isDead) await new Promise<never>(() => undefined)
      sends += 1
      expect([...entries.values()]).toMatchObject([{ state: { type: 'sent' } }])
      catchUp()
      const isRefused = answer.type === 'refuse'
      const after = answer.type === 'lose' ? answer.carriedOutAfter : isRefused ? null : 10
      const isStale = isVersioned && held !== 'baseline'
      if (after !== null) pending.push({ at: clock.now() + after, by: 'us' })
      await clock.sleep(answer.type === 'lose' ? answer.errorAfter : 20)
      catchUp()
      if (answer.type === 'lose' || answer.type === 'refuse') throw answer.error
      if (isStale || (answer.type === 'twice' && isVersioned) || commits.every(({ by }) => by !== 'us')) throw mismatch
      return { requestId: 'r', status: 204, entityId: null }
    },
  }
  const look = async (signal?: AbortSignal): Promise<RowSight> => {
    await clock.sleep(20, signal)
    const failure = reads[looks]
    looks += 1
    catchUp()
    if (failure !== undefined && failure !== null) throw failure
    return held
  }
  const stop = new AbortController()
  if (stopAt !== null) void clock.sleep(stopAt).then(() => stop.abort())
  // Even the note of what is to be sent takes a moment.
  const slow = { ...journal, append: (entry: RowEntry) => clock.sleep(5).then(() => journal.append(entry)) }
  const sending = sendRow(
    { request, withoutVersion: null, look, entry: aRowEntry() },
    { transport, clock, journal: slow, signal: stop.signal, onSettling: () => undefined },
  )
  const outcome = crashAt === null ? await clock.run(sending) : await afterCrash(crashAt)
  const endedAt = clock.now()
  const sent = sends
  await clock.run(clock.sleep(400_000))
  catchUp()
  return { outcome, sends: sent, endedAt, isCarriedOut: commits.some(({ by }) => by === 'us'), commits }

  async function afterCrash(at: number): Promise<RowOutcome> {
    await clock.run(clock.sleep(at))
    isDead = true
    const [left = aRowEntry()] = entries.values()
    const parameters = { clock, signal: new AbortController().signal, onSettling: () => undefined }
    return clock.run(lookAgainAt({ look, isVersioned }, restoredOutcome(left), parameters))
  }
}

/** Whether what is said of a write is so, now and for good. */
function expectTrue({ outcome, endedAt, isCarriedOut, commits }: Awaited<ReturnType<typeof run>>): void {
  if (outcome.type === 'done') expect(commits.some(({ at, by }) => by === 'us' && at <= endedAt)).toBe(true)
  if (['refused', 'notCarriedOut', 'notSent'].includes(outcome.type)) expect(isCarriedOut).toBe(false)
  if (outcome.type !== 'changed') return
  expect(commits.some(({ by }) => by === 'colleague')).toBe(true)
  // Nothing of ours comes after it was said.
  expect(commits.every(({ at, by }) => by === 'colleague' || at <= endedAt)).toBe(true)
}

test('it is sent once, and what is said of it is true for good', async () => {
  const ends = new Set<RowOutcome['type']>()
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      const ended = await run(schedule)
      expect(ended.sends).toBeLessThanOrEqual(1)
      expectTrue(ended)
      ends.add(ended.outcome.type)
      if (ended.outcome.type === 'unknown' && schedule.stopAt === null) expect(schedule.reads.some((read) => read !== null)).toBe(true)
    }),
    { numRuns: 3_000 },
  )
  expect([...ends].toSorted()).toEqual(['changed', 'done', 'notCarriedOut', 'notSeen', 'notSent', 'refused', 'unknown'])
}, 60_000)

test('whenever the page dies, the next one says what is true, and sends nothing', async () => {
  const ends = new Set<RowOutcome['type']>()
  const moments = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 300_000 }))
  await fc.assert(
    fc.asyncProperty(schedules, moments, async (schedule, crashAt) => {
      const ended = await run({ ...schedule, stopAt: null }, crashAt)
      expect(ended.sends).toBeLessThanOrEqual(1)
      expectTrue(ended)
      ends.add(ended.outcome.type)
    }),
    { numRuns: 3_000 },
  )
  expect([...ends]).toEqual(expect.arrayContaining(['changed', 'done', 'notCarriedOut', 'notSeen', 'notSent', 'refused']))
}, 60_000)
