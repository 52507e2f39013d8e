import { expect, test } from 'vitest'
import { createClient } from '../dataverse/client.ts'
import { loadColumns, loadLookupColumn, loadLookupNames } from '../dataverse/columns.ts'
import { createManualClock, macrotasks } from '../dataverse/manualClock.ts'
import { loadLookupComponent } from '../dataverse/lookupComponent.ts'
import { loadEnvironment } from '../dataverse/metadata.ts'
import { loadDefinition } from '../dataverse/relationshipDefinition.ts'
import { loadMembership } from '../dataverse/solutionMembership.ts'
import { loadSolutionRelationships } from '../dataverse/solutionRelationships.ts'
import { loadSolutions } from '../dataverse/solutions.ts'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { creation, membership } from '../model/change.ts'
import { proposals } from '../model/draft/proposals.ts'
import { plan } from '../model/plan.ts'
import { applyPlan } from './applyPlan.ts'
import { createJournal } from './journalStub.ts'

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
  const { journal, entries } = createJournal()
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

/** What a new environment makes of every draft between two of its tables, one after the other. */
const kinds = ['OneToMany', 'ManyToMany', 'MultiTable', 'Customer'] as const

const beginning = async ({ client, clock }: ReturnType<typeof connect>) => {
  const environment = await clock.run(loadEnvironment(client))
  const draftOf = (kind: (typeof kinds)[number]) => {
    const found = proposals(environment, 'account', 'cso_project', { prefix: 'cso', languageCode: 1033 }).find(
      ({ shape }) => shape.type === kind,
    )
    if (found?.possible !== true) throw new Error(`${kind} is not possible.`)
    return found.draft
  }
  return { environment, draftOf }
}

test.each(kinds)('%s: created, then all its relationships deleted where Dataverse lets them go alone', async (kind) => {
  const connected = connect()
  const { client, clock, journal, entries } = connected
  const parameters = { transport: client, clock, journal }
  const { environment, draftOf } = await beginning(connected)
  const creating = plan(environment, [creation(draftOf(kind))], 'ContosoProjects')
  const created = await clock.run(applyPlan(creating, parameters))
  expect(created).toMatchObject({
    steps: [{ outcome: { type: 'applied', already: false }, before: null }],
    tables: [],
    publish: { type: 'notStarted' },
    journalFailure: null,
  })
  const again = await clock.run(applyPlan(creating, parameters))
  expect(again.steps[0]?.outcome).toEqual({ type: 'applied', already: true, requestId: null })

  const now = await clock.run(loadEnvironment(client))
  const made = created.steps[0]?.made ?? []
  const deletions = made.map(({ schemaName }) => {
    const baseline = now.relationships.get(schemaName)
    if (baseline === undefined) throw new Error(`${schemaName} is not listed.`)
    expect(made).toContainEqual(baseline)
    return { type: 'delete', schemaName, baseline, rebuild: null } as const
  })
  const deleted = await clock.run(applyPlan(plan(now, deletions, 'ContosoProjects'), parameters))
  // A customer's two relationships go with their column (contract.md 2.9).
  const end = kind === 'Customer' ? { type: 'notApplied', reason: { fault: { code: '0x8004847d' } } } : { type: 'applied' }
  expect(deleted.steps[0]?.outcome).toMatchObject(end)
  expect(entries.size).toBe(0)
})

test.each([
  ['POST', 'before commit', 'notApplied'],
  ['POST', 'after commit', 'applied'],
  ['DELETE', 'before commit', 'notApplied'],
  ['DELETE', 'after commit', 'applied'],
] as const)('a connection that breaks the %s %s is settled', async (method, when, outcome) => {
  const path = '/api/data/v9.2/RelationshipDefinitions'
  const connected = connect([{ method, path, outcome: { kind: 'drop', when } }])
  const { client, clock, journal } = connected
  const { environment, draftOf } = await beginning(connected)
  const baseline = environment.relationships.get('cso_workitem_risk')
  if (baseline === undefined) throw new Error('The sample has another solution.')
  const staged =
    method === 'POST'
      ? [creation(draftOf('OneToMany'))]
      : [{ type: 'delete', schemaName: baseline.schemaName, baseline, rebuild: null } as const]
  const approved = plan(environment, staged, 'ContosoProjects')
  const receipt = await clock.run(applyPlan(approved, { transport: client, clock, journal }))
  expect(receipt.steps[0]?.outcome).toMatchObject({ type: outcome })
})

test('a name that somebody takes between review and apply is a conflict, and nothing is sent', async () => {
  const connected = connect()
  const { client, clock, journal } = connected
  const { environment, draftOf } = await beginning(connected)
  const mine = draftOf('OneToMany')
  if (mine.type !== 'OneToMany') throw new Error('Another kind.')
  const theirs = { ...mine, isSearchable: false }
  const parameters = { transport: client, clock, journal }
  await clock.run(applyPlan(plan(environment, [creation(theirs)], 'ContosoProjects'), parameters))
  const receipt = await clock.run(applyPlan(plan(environment, [creation(mine)], 'ContosoProjects'), parameters))
  expect(receipt.steps[0]?.outcome).toEqual({
    type: 'conflict',
    conflict: {
      type: 'taken',
      schemaNames: [mine.schemaName],
      fields: [{ field: 'isSearchable', baseline: null, mine: true, theirs: false }],
    },
  })
})

test('fields are replaced; a label in a language that the caller does not see stays', async () => {
  const connected = connect()
  const { client, clock, journal } = connected
  const { environment, draftOf } = await beginning(connected)
  const draft = draftOf('OneToMany')
  if (draft.type !== 'OneToMany') throw new Error('Another kind.')
  const labels = [
    { languageCode: 1033, text: 'Projects' },
    { languageCode: 1031, text: 'Projekte' },
  ]
  const parameters = { transport: client, clock, journal }
  const labelled = { ...draft, menu: { ...draft.menu, behavior: 'UseLabel', labels } } as const
  await clock.run(applyPlan(plan(environment, [creation(labelled)], 'ContosoProjects'), parameters))
  const now = await clock.run(loadEnvironment(client))
  const { schemaName } = draft
  const fields = [
    { type: 'field', schemaName, field: 'menu.labels.1033', before: 'Projects', after: 'Undertakings' },
    { type: 'field', schemaName, field: 'menu.order', before: 10_000, after: 5 },
    { type: 'field', schemaName, field: 'isSearchable', before: true, after: false },
    { type: 'field', schemaName, field: 'isCustomizable', before: true, after: false },
  ] as const
  const receipt = await clock.run(applyPlan(plan(now, fields, 'ContosoProjects'), parameters))
  expect(receipt).toMatchObject({ steps: [{ outcome: { type: 'applied' } }], publish: { type: 'published' } })
  const { relationship } = await clock.run(loadDefinition(client, schemaName, 'OneToMany', {}))
  expect(relationship).toMatchObject({
    isSearchable: false,
    isCustomizable: false,
    menu: { order: 5, labels: { 1033: 'Undertakings', 1031: 'Projekte' } },
  })
})

test('a lookup column is replaced: its texts in every language, and its requirement; a colleague is not overwritten', async () => {
  const connected = connect()
  const { client, clock, journal, entries } = connected
  const { environment } = await beginning(connected)
  const [table, column] = ['cso_risk', 'cso_workitemid']
  const about = { type: 'column', schemaName: `${table}.${column}`, relationship: 'cso_workitem_risk', table, column } as const
  const component = await clock.run(loadLookupComponent(client, table, column))
  const own = component.displayName.find(({ languageCode }) => languageCode === 1033)?.text ?? null
  const changes = [
    { ...about, field: 'displayName.1033', before: own, after: 'Source' },
    { ...about, field: 'description.1031', before: null, after: 'Woher das Risiko kommt' },
    { ...about, field: 'requiredLevel', before: 'None', after: 'Recommended' },
  ] as const
  const parameters = { transport: client, clock, journal }
  const receipt = await clock.run(applyPlan(plan(environment, changes, 'ContosoProjects'), parameters))
  expect(receipt).toMatchObject({
    steps: [{ outcome: { type: 'applied', already: false } }],
    tables: [table],
    publish: { type: 'published' },
  })
  const after = await clock.run(loadLookupComponent(client, table, column))
  expect(after).toMatchObject({ requiredLevel: 'Recommended', targets: component.targets })
  const others = component.displayName.filter(({ languageCode }) => languageCode !== 1033)
  expect(after.displayName).toEqual(expect.arrayContaining([...others, { languageCode: 1033, text: 'Source' }]))
  expect(after.description).toContainEqual({ languageCode: 1031, text: 'Woher das Risiko kommt' })

  const mine = { ...about, field: 'requiredLevel', before: 'None', after: 'ApplicationRequired' } as const
  const conflict = await clock.run(applyPlan(plan(environment, [mine], 'ContosoProjects'), parameters))
  expect(conflict.steps[0]?.outcome).toEqual({
    type: 'conflict',
    conflict: {
      type: 'changed',
      fields: [{ field: 'requiredLevel', baseline: 'None', mine: 'ApplicationRequired', theirs: 'Recommended' }],
    },
  })
  expect(entries.size).toBe(0)
})

test('a relationship that a colleague changed since its deletion was reviewed stays', async () => {
  const connected = connect()
  const { client, clock, journal } = connected
  const { environment } = await beginning(connected)
  const baseline = environment.relationships.get('cso_workitem_risk')
  if (baseline === undefined) throw new Error('The sample has another solution.')
  const { schemaName } = baseline
  const theirs = { type: 'field', schemaName, field: 'isSearchable', before: true, after: false } as const
  const parameters = { transport: client, clock, journal }
  await clock.run(applyPlan(plan(environment, [theirs], 'ContosoProjects'), parameters))
  const mine = { type: 'delete', schemaName, baseline, rebuild: null } as const
  const receipt = await clock.run(applyPlan(plan(environment, [mine], 'ContosoProjects'), parameters))
  expect(receipt.steps[0]?.outcome).toEqual({
    type: 'conflict',
    conflict: { type: 'replaced', fields: [{ field: 'isSearchable', baseline: true, mine: null, theirs: false }] },
  })
  expect((await clock.run(loadDefinition(client, schemaName, 'OneToMany', {}))).relationship).toMatchObject({ schemaName })
})

test('a relationship goes into a solution, alone or with what it needs, and out of it; the second time is no change', async () => {
  const { client, clock, journal } = connect()
  const environment = await clock.run(loadEnvironment(client))
  const solution = 'ContosoProjects'
  const solutionId = (await loadSolutions(client)).find(({ uniqueName }) => uniqueName === solution)?.solutionId ?? ''
  const name = 'contact_customer_accounts'
  const metadataId = environment.relationships.get(name)?.metadataId ?? ''
  const before = await loadSolutionRelationships(client, solutionId)
  const applyTo = async (after: 'inside' | 'outside', withRequired = false) => {
    const approved = plan(environment, [membership(name, solution, after, withRequired)], 'Default')
    const { steps, publish } = await clock.run(applyPlan(approved, { transport: client, clock, journal }))
    expect(publish).toEqual({ type: 'notStarted' })
    return steps[0]?.outcome
  }
  const isInside = () => clock.run(loadMembership(client, { metadataId, solution }, { strong: true }))
  expect(await isInside()).toBe(false)
  expect(await applyTo('inside')).toMatchObject({ type: 'applied', already: false })
  expect(await isInside()).toBe(true)
  expect(await loadSolutionRelationships(client, solutionId)).toEqual(new Set([...before, metadataId]))
  expect(await applyTo('inside')).toMatchObject({ type: 'applied', already: true })
  expect(await applyTo('outside')).toMatchObject({ type: 'applied', already: false })
  expect(await isInside()).toBe(false)
  expect(await applyTo('outside')).toMatchObject({ type: 'applied', already: true })
  expect(await applyTo('inside', true)).toMatchObject({ type: 'applied', already: false })
})

test('a solution that is gone, or that is managed, takes no relationship, and the journal stays empty', async () => {
  const { client, clock, journal, entries } = connect()
  const environment = await clock.run(loadEnvironment(client))
  for (const solution of ['Vanished', 'FabrikamResourcePlanning']) {
    const approved = plan(environment, [membership('contact_customer_accounts', solution, 'inside')], 'Default')
    const { steps } = await clock.run(applyPlan(approved, { transport: client, clock, journal }))
    expect(steps[0]?.outcome).toMatchObject({ type: 'notApplied', reason: { type: 'refused', fault: { status: 400 } } })
    expect(entries.size).toBe(0)
  }
})
