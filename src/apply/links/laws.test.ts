import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createManualClock } from '../../dataverse/manualClock.ts'
import type { LinkMode } from '../../model/links/dryRun.ts'
import { totalOf } from '../../model/links/ledger.ts'
import { lostAnswers, pauses, refusals } from '../faults.ts'
import { createLinkSimulator, type BatchScript, type LinkSchedule, type SentLine } from './linkSimulator.ts'
import type { LinkWork } from './linkWork.ts'
import { batchSize, runLinks } from './runLinks.ts'

const batch: fc.Arbitrary<BatchScript> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      parts: fc.array(fc.constantFrom('carryOut', 'carryOut', 'refuse', 'privilege', 'throttle', 'breakAfter', 'breakBefore'), { minLength: 1, maxLength: 5 }),
      cut: fc.option(fc.integer({ min: 0, max: 100 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(pauses.lock, pauses.throttled, pauses.throttled, refusals.signedOut, refusals.rule)
      .map((error) => ({ type: 'refuse', error }) as const),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('lose' as const),
      error: fc.constantFrom(...Object.values(lostAnswers)),
      carriedOutAfter: fc.option(fc.integer({ min: 1, max: 120_000 })),
      errorAfter: fc.integer({ min: 10, max: 150_000 }),
    }),
  },
)

const schedules: fc.Arbitrary<LinkSchedule> = fc.record({
  kind: fc.constantFrom('ManyToMany', 'OneToMany'),
  mode: fc.constantFrom<LinkMode>('link', 'unlink'),
  lines: fc.integer({ min: 1, max: 520 }),
  batches: fc.array(batch, { maxLength: 8 }),
  looks: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...Object.values(lostAnswers)) }), {
    maxLength: 20,
  }),
  failingJournal: fc.oneof(
    { weight: 4, arbitrary: fc.constant(new Set<number>()) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }).map((index) => new Set([index])) },
  ),
})

type Simulator = ReturnType<typeof createLinkSimulator>

/** Every line has one end, and the end is true. */
function expectTruth({ ledger }: LinkWork, simulator: Simulator, schedule: LinkSchedule, ends: Set<string>): void {
  const { sent, isLinked } = simulator
  const byLine = new Map<number, SentLine[]>()
  for (const one of sent) byLine.set(one.line, [...(byLine.get(one.line) ?? []), one])
  expect(ledger.size).toBe(schedule.lines)
  expect(totalOf(ledger.counts())).toBe(schedule.lines)
  for (let line = 0; line < schedule.lines; line += 1) {
    const state = ledger.stateOf(line)
    ends.add(state)
    const tries = byLine.get(line) ?? []
    const isTarget = isLinked(line) === (schedule.mode === 'link')
    expect(tries.every(({ journaled }) => journaled)).toBe(true)
    // Never sent again once it was carried out, or while it still may be.
    expect(tries.slice(0, -1).some(({ carriedOut }) => carriedOut)).toBe(false)
    expect(['done', 'failed', 'notSent', 'unknown']).toContain(state)
    if (state === 'done') expect(isTarget).toBe(true)
    if (state === 'unknown') expect(tries).not.toEqual([])
    if (state !== 'failed' && state !== 'notSent') continue
    expect(tries.some(({ carriedOut }) => carriedOut)).toBe(false)
    expect(isTarget).toBe(false)
  }
}

function expectOrder({ counts, sent, silences }: Simulator): void {
  expect(counts.mostInFlight).toBeLessThanOrEqual(4)
  expect(counts.largest).toBeLessThanOrEqual(batchSize)
  for (const { from, until } of silences) expect(sent.some(({ sentAt }) => sentAt > from && sentAt < until - 1)).toBe(false)
}

test('law: on any bad day every line has one end, the ends add up to the input, and each is true', async () => {
  const ends = new Set<string>()
  await fc.assert(
    fc.asyncProperty(schedules, fc.option(fc.integer({ min: 0, max: 300_000 })), async (schedule, cancelAt) => {
      const clock = createManualClock()
      const simulator = createLinkSimulator(clock, schedule)
      const { transport, journal } = simulator.openTab()
      const work = simulator.openWork()
      const cancel = new AbortController()
      if (cancelAt !== null) void clock.sleep(cancelAt).then(() => cancel.abort())
      const onChange = () => expect(totalOf(work.ledger.counts())).toBe(schedule.lines)
      const running = runLinks(work, { transport, clock, journal, random: () => 0 }, { signal: cancel.signal, onChange })
      const end = await clock.run(running)
      if (end.type === 'complete') expect(work.ledger.counts().notSent).toBe(0)
      await clock.run(clock.sleep(400_000))
      expectTruth(work, simulator, schedule, ends)
      expectOrder(simulator)
    }),
    { numRuns: 300 },
  )
  expect([...ends].toSorted()).toEqual(['done', 'failed', 'notSent', 'unknown'])
}, 120_000)

test('law: after a crash at any moment the journal tells where the run stood, and going on brings every line to a true end', async () => {
  const ends = new Set<string>()
  await fc.assert(
    fc.asyncProperty(schedules, fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 1, maxLength: 3 }), async (given, crashes) => {
      const schedule = { ...given, failingJournal: new Set<number>() }
      const clock = createManualClock()
      const simulator = createLinkSimulator(clock, schedule)
      for (const after of crashes) {
        const { transport, journal, crash } = simulator.openTab()
        void runLinks(simulator.openWork(), { transport, clock, journal, random: () => 0 })
        await clock.run(clock.sleep(after))
        crash()
        simulator.counts.inFlight = 0
      }
      const { transport, journal } = simulator.openTab()
      const work = simulator.openWork()
      expect(totalOf(work.ledger.counts())).toBe(schedule.lines)
      // What is said before anything is asked is true already, or unknown.
      const certain = work.ledger.linesIn(['done'])
      await clock.run(runLinks(work, { transport, clock, journal, random: () => 0 }))
      await clock.run(clock.sleep(400_000))
      for (const line of certain) expect(work.ledger.stateOf(line)).toBe('done')
      expectTruth(work, simulator, schedule, ends)
    }),
    { numRuns: 150 },
  )
  expect([...ends]).toContain('done')
}, 120_000)
