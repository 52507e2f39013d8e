import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '../dataverse/json.ts'
import { oneToManyDocument } from '../dataverse/sampleDocuments.ts'
import { applyPlan } from './applyPlan.ts'
import { lostAnswers, pauses, refusals } from './faults.ts'
import { idOf } from './newDocument.ts'
import { reconcile } from './reconcile.ts'
import { cascadeIn, createScenario, withSetting } from './scenario.ts'
import { componentOf, type Schedule, type SentWrite, type WriteScript } from './simulator.ts'

const solution = 'ContosoProjects'
const parts = [`${solution}/joins`, `${solution}/leaves`]
const names = ['first', 'new', 'old', ...parts]
/** Three of them in any order, so that each kind of step is often the first to meet a fault. */
const plans = fc.shuffledSubarray(names, { minLength: 3, maxLength: 3 })

const write: fc.Arbitrary<WriteScript> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ type: 'carryOut' } as const) },
  { weight: 1, arbitrary: fc.constant({ type: 'twice' } as const) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...Object.values(refusals), ...Object.values(pauses))
      .map((error) => ({ type: 'refuse', error }) as const),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('lose' as const),
      error: fc.constantFrom(...Object.values(lostAnswers)),
      carriedOutAfter: fc.option(fc.integer({ min: 1, max: 120_000 })),
      errorAfter: fc.integer({ min: 10, max: 150_000 }),
    }),
  },
)

const schedules: fc.Arbitrary<Schedule> = fc.record({
  writes: fc.array(write, { maxLength: 6 }),
  reads: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...Object.values(lostAnswers)) },
    ),
    { maxLength: 40 },
  ),
  // The documented lag of the caches; strong reads should have none.
  staleFor: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30_000 })),
  journal: fc.record({
    failingOperations: fc.oneof(
      { weight: 4, arbitrary: fc.constant(new Set<number>()) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((index) => new Set([index])) },
    ),
  }),
})

const edits = fc.array(
  fc.record({
    // Often while the first steps are sent, so that every kind of step meets a colleague.
    at: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 300_000 })),
    name: fc.constantFrom(...names),
    change: fc.constantFrom<[string, string][]>(
      ['Share', 'Cascade'],
      ['Assign', 'Active'],
      ['Delete', 'Cascade'],
      ['Delete', 'Restrict'],
    ),
  }),
  { maxLength: 2 },
)

/** A colleague takes the name of what is to be created. */
const takenName = { ...oneToManyDocument, SchemaName: 'new', MetadataId: idOf('taken'), ReferencedEntity: 'table_first' }

const moments = fc.option(fc.integer({ min: 0, max: 400_000 }))
/** Whether what the server holds is what was to become of it. */
const isTarget = (schemaName: string, document: JsonObject | null | undefined): boolean =>
  ['old', `${solution}/leaves`].includes(schemaName)
    ? document === null || document === undefined
    : document !== null && document !== undefined && (parts.includes(schemaName) || cascadeIn(document)['Delete'] === 'Restrict')

/**
 * Only the approved field differs from what was read just before (safety.md P3); none went without a journal
 * entry (P6).
 */
function expectLawful(sent: readonly SentWrite[]): void {
  for (const { schemaName, method, body, lastRead, journaled } of sent) {
    expect(journaled).toBe(true)
    // Nothing is made where something is, nothing deleted that was not just looked at.
    const isTaken = method === 'DELETE' || schemaName === `${solution}/leaves`
    if (method === 'POST' && schemaName !== null && !isTaken) expect(lastRead).toBeNull()
    if (isTaken) expect(lastRead).not.toBeNull()
    if (method !== 'PUT' || lastRead === null) continue
    const { '@odata.context': _, ...read } = lastRead
    const expected = withSetting('Delete', 'Restrict')(read)
    expect(body).toEqual({
      '@odata.type': 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata',
      ...expected,
    })
  }
}

test('law: whatever happens, every reported end is true, and nothing is sent again before the first is proven not executed', async () => {
  const ends = new Set<string>()
  await fc.assert(
    fc.asyncProperty(plans, schedules, edits, moments, async (planned, schedule, colleagues, cancelAt) => {
      const scenario = createScenario(schedule, planned)
      const { clock, commits, sent, held, colleague, colleagueMoves } = scenario
      for (const { at, name, change } of colleagues) {
        // Of two states one cannot tell a write that was undone from none: what a colleague does is what we want, too.
        if (parts.includes(name)) colleagueMoves(at, name, name.endsWith('leaves') ? null : componentOf(name))
        else if (name === 'new') colleagueMoves(at, name, takenName)
        else colleague(at, name, withSetting(...change))
      }
      const cancel = new AbortController()
      if (cancelAt !== null) void clock.sleep(cancelAt).then(() => cancel.abort())
      const applying = applyPlan(scenario.plan, scenario.parameters, { signal: cancel.signal })
      const receipt = await clock.run(
        applying.catch((error: unknown) => {
          // Only before anything was sent.
          expect(sent).toEqual([])
          expect(error).toMatchObject({ name: 'DataverseError', kind: 'aborted' })
          return null
        }),
      )
      if (receipt === null) return
      await clock.run(clock.sleep(400_000))

      expectLawful(sent)
      let stopped = false
      for (const { schemaName, outcome } of receipt.steps) {
        ends.add(`${schemaName} ${outcome.type}`)
        const final = held(schemaName)
        const ours = commits.filter((commit) => commit.schemaName === schemaName && commit.by === 'us')
        const puts = sent.filter((one) => one.schemaName === schemaName)
        const edited = colleagues.some(({ name }) => name === schemaName)
        expect(puts.slice(0, -1).some(({ carriedOut }) => carriedOut)).toBe(false)
        if (stopped) expect(puts).toEqual([])
        switch (outcome.type) {
          case 'applied':
            if (outcome.already) expect(puts.some(({ carriedOut }) => carriedOut)).toBe(false)
            expect(edited || isTarget(schemaName, final)).toBe(true)
            expect(
              commits.some((commit) => commit.schemaName === schemaName && isTarget(schemaName, commit.document)),
            ).toBe(true)
            break
          case 'notStarted':
            expect(puts).toEqual([])
            break
          case 'notApplied':
            expect(ours).toEqual([])
            break
          case 'conflict':
            expect(edited).toBe(true)
            break
          case 'unknown':
            expect(puts).not.toEqual([])
            break
        }
        stopped ||= outcome.type !== 'applied'
      }
      const published = sent.filter(({ schemaName }) => schemaName === null)
      if (stopped) expect(published).toEqual([])
      if (receipt.publish.type === 'published') expect(published.at(-1)?.carriedOut).toBe(true)
      if (receipt.publish.type === 'notPublished')
        expect(published.some(({ carriedOut }) => carriedOut)).toBe(false)
      const open = [...scenario.entries.values()].flatMap((entry) =>
        entry.type === 'write' ? [entry.step.schemaName] : [],
      )
      const unknown = receipt.steps
        .filter(({ outcome }) => outcome.type === 'unknown')
        .map(({ schemaName }) => schemaName)
      if (receipt.journalFailure === null) expect(open).toEqual(unknown)
    }),
    { numRuns: 1_500 },
  )
  // The schedules reach every end of every kind of step.
  const reached = ['applied', 'conflict', 'notApplied', 'notStarted', 'unknown']
  const possible = names.flatMap((name) => reached.map((end) => `${name} ${end}`))
  // What is inside or outside, and nothing else, is never in conflict.
  expect(ends).toEqual(new Set(possible.filter((end) => !parts.some((part) => end === `${part} conflict`))))
}, 60_000)

test('law: after a crash at any moment the journal tells what to look at, and looking writes nothing and tells the truth', async () => {
  const ends = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(plans, schedules, fc.integer({ min: 0, max: 250_000 }), async (planned, schedule, crashAt) => {
      const scenario = createScenario(
        { ...schedule, journal: { failingOperations: new Set() }, reads: [] },
        planned,
      )
      const { clock, sent, commits, entries, held, openTab } = scenario
      const known = new Set<string>()
      void applyPlan(scenario.plan, scenario.parameters, {
        onEvent: (event) => {
          if (event.type === 'step' && ['applied', 'notApplied'].includes(event.state.type))
            known.add(event.schemaName)
        },
      })
      await clock.run(clock.sleep(crashAt))
      scenario.crash()
      const before = sent.length
      await clock.run(clock.sleep(3_000))
      const found = await clock.run(reconcile([...entries.values()], openTab().transport, { clock }))
      await clock.run(clock.sleep(400_000))
      expect(sent).toHaveLength(before)
      const looked = new Map(
        found.flatMap(({ entry, end }) =>
          entry.type === 'write' ? [[entry.step.schemaName, end] as const] : [],
        ),
      )
      for (const schemaName of planned) {
        const end = looked.get(schemaName)
        const ours = commits.filter((commit) => commit.schemaName === schemaName && commit.by === 'us')
        if (end === undefined) {
          // Not looked at: it ended, or was never carried out.
          if (ours.length > 0) expect(known.has(schemaName)).toBe(true)
          continue
        }
        ends.set(end.type, (ends.get(end.type) ?? 0) + 1)
        if (end.type === 'applied') expect(isTarget(schemaName, held(schemaName))).toBe(true)
        else expect(end.type).toBe('notApplied')
        if (end.type === 'notApplied') expect(ours).toEqual([])
      }
    }),
    { numRuns: 800 },
  )
  expect([...ends.keys()].toSorted()).toEqual(['applied', 'notApplied'])
}, 60_000)
