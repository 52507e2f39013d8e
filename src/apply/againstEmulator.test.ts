import { expect, test } from 'vitest'
import { createClient } from '../dataverse/client.ts'
import { loadColumns, loadLookupColumn, loadLookupNames } from '../dataverse/columns.ts'
import { createManualClock, macrotasks } from '../dataverse/manualClock.ts'
import { loadEnvironment } from '../dataverse/metadata.ts'
import { labelsOf, loadDefinition } from '../dataverse/relationshipDefinition.ts'
import { loadSolutions } from '../dataverse/solutions.ts'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { plan } from '../model/plan.ts'
import { applyPlan } from './applyPlan.ts'
import type { JournalEntry } from './journal.ts'

const seed = sampleEnvironment()

/** The whole way, over HTTP messages, against a server that shares no code with the client. */

function connect(faults: Parameters<typeof createEmulator>[0]['faults'] = []) {
  let ids = 0
  const emulator = createEmulator({
    environment: seed,
    now: () => new Date('2026-11-22T00:00:00Z'),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    faults,
  })
  const clock = createManualClock(macrotasks)
  const client = createClient({
    origin: 'http://localhost:4173',
    fetch: (request) => emulator.fetch(request),
    clock,
  })
  const entries = new Map<string, JournalEntry>()
  const journal = {
    open: async () => [...entries.values()],
    append: async (entry: JournalEntry) => {
      entries.set(entry.id, entry)
    },
    clear: async (id: string) => {
      entries.delete(id)
    },
  }
  return { client, clock, journal, entries }
}

const assignToNone = [
  {
    type: 'cascade',
    schemaName: 'contact_customer_accounts',
    action: 'assign',
    before: 'Cascade',
    after: 'NoCascade',
  },
] as const

test('everything the emulator says about the sample is understood', async () => {
  const { client } = connect()
  const environment = await loadEnvironment(client)
  expect(environment.tables.size).toBeGreaterThan(124)
  expect(environment.relationships.size).toBeGreaterThan(1_794)
  expect(environment.problems).toEqual([])
  const listed = environment.relationships.get('contact_customer_accounts')
  const definition = await loadDefinition(client, 'contact_customer_accounts', 'OneToMany', { strong: true })
  // A plan's baseline comes from the list and is compared with the definition.
  expect(definition.relationship).toEqual(listed)
  expect(labelsOf(definition)).toHaveLength(1)
  expect(await loadLookupColumn(client, 'contact', 'parentcustomerid')).toMatchObject({
    type: 'Customer',
    targets: ['account', 'contact'],
  })
  expect((await loadLookupNames(client, 'contact')).get('parentcustomerid')).toBe('Company Name')
  expect((await loadColumns(client, 'contact')).length).toBeGreaterThan(10)
  expect((await loadSolutions(client)).map(({ uniqueName }) => uniqueName)).toContain('ContosoProjects')
})

test('the change customizers have asked for since 2009 is applied and published', async () => {
  const { client, clock, journal, entries } = connect()
  const environment = await clock.run(loadEnvironment(client))
  const approved = plan(environment, assignToNone, 'ContosoProjects')
  const receipt = await clock.run(applyPlan(approved, { transport: client, clock, journal }))
  expect(receipt).toMatchObject({
    steps: [
      {
        outcome: { type: 'applied', already: false },
        after: { cascade: { assign: 'NoCascade', delete: 'Cascade' } },
      },
    ],
    tables: ['account', 'contact'],
    publish: { type: 'published' },
  })
  expect(entries.size).toBe(0)
  const { relationship } = await clock.run(
    loadDefinition(client, 'contact_customer_accounts', 'OneToMany', {}),
  )
  expect(relationship).toMatchObject({ cascade: { assign: 'NoCascade', share: 'Cascade' } })
})

test.each([
  ['before commit', { type: 'notApplied', reason: { type: 'notExecuted' } }],
  ['after commit', { type: 'applied', already: false }],
] as const)('a connection that breaks %s is settled', async (when, outcome) => {
  const { client, clock, journal } = connect([{ method: 'PUT', outcome: { kind: 'drop', when } }])
  const environment = await clock.run(loadEnvironment(client))
  const approved = plan(environment, assignToNone, 'ContosoProjects')
  const receipt = await clock.run(applyPlan(approved, { transport: client, clock, journal }))
  expect(receipt.steps[0]?.outcome).toMatchObject(outcome)
})
