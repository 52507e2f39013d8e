import { assert, asyncProperty } from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, type Client } from './testing/client.ts'
import { problemsOfDefinitions } from './testing/definitionLaws.ts'
import { beginning, kindNames, runs, type Step } from './testing/everyStep.ts'
import { form, jobs, lawsEnvironment } from './testing/lawsEnvironment.ts'
import { readCache, updateCache } from './testing/metadataCache.ts'
import { madeIds } from './testing/numbered.ts'
import { readWorld, type World } from './testing/readWorld.ts'
import type { Request } from './testing/refused.ts'
import { problemsOfRows } from './testing/rowLaws.ts'
import { ids } from './testing/rowsEnvironment.ts'

/** What holds whatever is asked of an environment, judged on answers alone. */

const client = (snapshot?: unknown) =>
  aClient({ environment: lawsEnvironment(), ...(snapshot === undefined ? {} : { snapshot }) })
const saved = ({ emulator }: Client): unknown => JSON.parse(JSON.stringify(emulator.snapshot()))
const sorted = (items: ReadonlyMap<string, string>) => [...items].toSorted(([one], [two]) => (one < two ? -1 : 1))
const problemsOf = (world: World) => [...problemsOfDefinitions(world.definitions), ...problemsOfRows(world)]

/** What runs begin with: made once, under ids that no run takes again. */
const begun = await (async () => {
  const one = aClient({ environment: lawsEnvironment(), newId: madeIds() })
  const statuses: number[] = []
  for (const request of beginning) statuses.push((await one.ask(...request)).status)
  return { snapshot: saved(one), statuses }
})()
const beginner = () => client(begun.snapshot)

const seed = { world: await readWorld(client()), cache: await readCache(client()) }

/** Sends requests one after the other; a refused one leaves the environment as it was. @returns Which went through. */
const carryOut = async (one: Client, requests: readonly Request[]): Promise<readonly boolean[]> => {
  const done: boolean[] = []
  let before = JSON.stringify(one.emulator.snapshot())
  for (const request of requests) {
    const { status } = await one.ask(...request)
    const after = JSON.stringify(one.emulator.snapshot())
    expect([200, 201, 204, 400, 404, 405, 412]).toContain(status)
    if (status >= 400) expect([request, after]).toEqual([request, before])
    done.push(status < 400)
    before = after
  }
  return done
}

/** Everything fits together, and the changes since the seed lead a client there (contract.md 9). */
const expectWhole = async (one: Client): Promise<void> => {
  expect(problemsOf(await readWorld(one))).toEqual([])
  const cache = await updateCache(one, seed.cache)
  const whole = await readCache(one)
  expect([cache.stamp, sorted(cache.items)]).toEqual([whole.stamp, sorted(whole.items)])
}

/** On machines that build for many. */
const slow = { timeout: 60_000 }

/** Kinds of requests that went through in any run. */
const done = new Set<string>()
const carryOutRun = async (one: Client, run: readonly Step[]): Promise<void> => {
  const passed = await carryOut(one, run.map(({ request }) => request))
  for (const [index, { kind }] of run.entries()) if (passed[index] === true) done.add(kind)
}

test('an environment is whole to begin with', async () => {
  expect(problemsOf(seed.world)).toEqual([])
  expect(begun.statuses.filter((status) => status >= 400)).toEqual([])
  await expectWhole(beginner())
})

test('any run of requests leaves an environment whole, and a refused one leaves it as it was', slow, async () => {
  await assert(
    asyncProperty(runs, async (run) => {
      const one = beginner()
      await carryOutRun(one, run)
      await expectWhole(one)
    }),
    { numRuns: 25 },
  )
})

test('an environment that was saved answers the same, one that was reset answers as its seed', slow, async () => {
  await assert(
    asyncProperty(runs, async (run) => {
      const one = beginner()
      await carryOutRun(one, run)
      const restored = client(saved(one))
      expect((await readWorld(restored)).answers).toEqual((await readWorld(one)).answers)
      expect(await readCache(restored)).toEqual(await readCache(one))
      one.emulator.reset()
      expect((await readWorld(one)).answers).toEqual(seed.world.answers)
      expect(await readCache(one)).toEqual(seed.cache)
    }),
    { numRuns: 5 },
  )
})

test('every other kind of request went through', () => {
  // The laws say nothing of what never happens. Runs begin with what is made, and some requests are made to fail.
  const others = new Set(kindNames.filter((kind) => !kind.startsWith('make ') && !kind.startsWith('fail ')))
  expect([...others].filter((kind) => !done.has(kind))).toEqual([])
})

const job = { '@odata.id': `cso_jobs(${jobs.build})` }
const bob = { '@odata.id': `systemusers(${ids.bob})` }

/** Runs that broke a law once. */
test.each<[string, ...Request[]]>([
  [
    'shares go with their table',
    ['DELETE', `systemforms(${form})`],
    ['POST', 'GrantAccess', { Target: job, PrincipalAccess: { AccessMask: 'ReadAccess', Principal: bob } }],
    ['DELETE', "EntityDefinitions(LogicalName='cso_job')"],
  ],
])('%s', async (_law, ...run) => {
  const one = client()
  expect(await carryOut(one, run)).toEqual(run.map(() => true))
  await expectWhole(one)
})

test('a relationship that is made again has none of its old links', async () => {
  const one = beginner()
  const links = async () => (await one.get(`accounts(${ids.contoso})/cso_a/$ref`)).list.length
  expect(await links()).toBeGreaterThan(0)
  const again = beginning.filter(([method, , body]) => method === 'POST' && JSON.stringify(body).includes('"SchemaName":"cso_a"'))
  expect(await carryOut(one, [['DELETE', "RelationshipDefinitions(SchemaName='cso_a')"], ...again])).toEqual([true, true])
  expect(await links()).toBe(0)
})
