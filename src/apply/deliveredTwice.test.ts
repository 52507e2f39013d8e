import { expect, test } from 'vitest'
import { createClient } from '../dataverse/client.ts'
import { createManualClock, macrotasks } from '../dataverse/manualClock.ts'
import { loadEnvironment } from '../dataverse/metadata.ts'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { creation, membership, type Change } from '../model/change.ts'
import { proposals } from '../model/draft/proposals.ts'
import type { Environment } from '../model/environment.ts'
import { plan } from '../model/plan.ts'
import { applyPlan } from './applyPlan.ts'
import { deliverTwice } from './deliverTwice.ts'
import { createJournal } from './journalStub.ts'

/** Every write of the engine, on a network that delivers each of them twice (safety.md F-DUP). */

const seed = sampleEnvironment()

function connect() {
  let ids = 0
  const emulator = createEmulator({
    environment: seed,
    now: () => new Date('2026-11-22T00:00:00Z'),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  })
  const clock = createManualClock(macrotasks)
  const statuses: number[] = []
  const fetch = deliverTwice(async (request) => {
    const answer = await emulator.fetch(request)
    if (request.method !== 'GET') statuses.push(answer.status)
    return answer
  })
  const client = createClient({ origin: 'http://localhost:4173', clock, fetch })
  const { journal, entries } = createJournal()
  return { client, clock, journal, entries, statuses }
}

const draftOf = (environment: Environment, kind: string) => {
  const found = proposals(environment, 'account', 'cso_project', { prefix: 'cso', languageCode: 1033 }).find(
    ({ shape }) => shape.type === kind,
  )
  if (found?.possible !== true) throw new Error(`${kind} is not possible.`)
  return creation(found.draft)
}

const deletionOf = (environment: Environment, schemaName: string): Change => {
  const baseline = environment.relationships.get(schemaName)
  if (baseline === undefined) throw new Error(`There is no ${schemaName}.`)
  return { type: 'delete', schemaName, baseline, rebuild: null }
}

/** Whether the second delivery is refused because of the first. */
test.each<[string, (environment: Environment) => Change, boolean]>([
  ['a one-to-many that is created', (environment) => draftOf(environment, 'OneToMany'), true],
  ['a many-to-many that is created', (environment) => draftOf(environment, 'ManyToMany'), true],
  ['a lookup to several tables that is created', (environment) => draftOf(environment, 'MultiTable'), true],
  ['a customer column that is created', (environment) => draftOf(environment, 'Customer'), true],
  ['a deletion', (environment) => deletionOf(environment, 'cso_workitem_risk'), true],
  [
    'an update',
    () => ({ type: 'cascade', schemaName: 'contact_customer_accounts', action: 'assign', before: 'Cascade', after: 'NoCascade' }),
    false,
  ],
  ['a component that goes into a solution', () => membership('contact_customer_accounts', 'ContosoProjects', 'inside'), false],
])('%s is applied, whatever the second delivery is answered', async (_, change, isRefused) => {
  const { client, clock, journal, entries, statuses } = connect()
  const environment = await clock.run(loadEnvironment(client))
  const approved = plan(environment, [change(environment)], 'ContosoProjects')
  const receipt = await clock.run(applyPlan(approved, { transport: client, clock, journal }))
  expect(statuses[0]).toBeLessThan(300)
  expect((statuses[1] ?? 0) >= 400).toBe(isRefused)
  expect(receipt.steps[0]?.outcome).toMatchObject({ type: 'applied', already: false })
  expect(entries.size).toBe(0)
})

test('a component that leaves a solution has left it', async () => {
  const { client, clock, journal } = connect()
  const environment = await clock.run(loadEnvironment(client))
  for (const where of ['inside', 'outside'] as const) {
    const approved = plan(environment, [membership('contact_customer_accounts', 'ContosoProjects', where)], 'Default')
    const receipt = await clock.run(applyPlan(approved, { transport: client, clock, journal }))
    expect(receipt.steps[0]?.outcome).toMatchObject({ type: 'applied', already: false })
  }
})
