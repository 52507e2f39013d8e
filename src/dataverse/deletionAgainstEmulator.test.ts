import { expect, test } from 'vitest'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { deletionOf } from '../model/deletion.ts'
import { rebuildOf } from '../model/draft/rebuild.ts'
import { linkRowsOf } from '../model/linkRows.ts'
import { createClient } from './client.ts'
import { DataverseError } from './dataverseError.ts'
import { loadDependencies } from './dependencies.ts'
import { createRelationship, deleteRelationship } from './encodeDraft.ts'
import { parseJson } from './json.ts'
import { loadLinkCount } from './linkCount.ts'
import { loadLinks } from './links.ts'
import { loadLookupComponent } from './lookupComponent.ts'
import { object, text } from './member.ts'
import { loadEnvironment } from './metadata.ts'
import { loadDefinition } from './relationshipDefinition.ts'

/** What is asked before a deletion, of a server that shares no code with the client. */

const seed = sampleEnvironment()

function sample() {
  let ids = 0
  return createEmulator({
    environment: seed,
    now: () => new Date('2026-11-22T00:00:00Z'),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  })
}

const emulator = sample()
const client = createClient({ origin: 'http://localhost:4173', fetch: (request) => emulator.fetch(request) })
const environment = await loadEnvironment(client)

/** Everything the console finds out about deleting a relationship. */
async function investigate(schemaName: string) {
  const relationship = environment.relationships.get(schemaName)
  if (relationship === undefined) throw new Error(`The sample has no ${schemaName}.`)
  const column =
    relationship.type === 'OneToMany'
      ? await loadLookupComponent(client, relationship.referencingTable, relationship.lookupColumn)
      : null
  const deletion = deletionOf(environment, relationship, column)
  if (!deletion.allowed) return { relationship, deletion, column, dependencies: [], rows: null }
  const deleted = { relationship: relationship.metadataId, column: deletion.loss.type === 'column' ? (column?.metadataId ?? null) : null }
  const dependencies = await loadDependencies(client, deleted)
  return { relationship, deletion, column, dependencies, rows: linkRowsOf(environment, relationship, deletion.loss) }
}

test('what holds a relationship of the sample has names', async () => {
  const { dependencies } = await investigate('cso_project_workitem')
  expect(new Set(dependencies.map(({ kind }) => kind))).toEqual(new Set(['form', 'view', 'process']))
  expect(dependencies.filter(({ name, cause }) => name === null || cause !== null)).toEqual([])
  expect(new Set(dependencies.map(({ id }) => id)).size).toBe(dependencies.length)
})

test('one that only its column holds is held', async () => {
  const { dependencies } = await investigate('cso_milestone_workitem_due')
  expect(dependencies.map(({ kind, name, table }) => [kind, name, table])).toEqual([
    ['view', 'Work Items Due by Milestone', 'cso_workitem'],
  ])
})

/** What the server says to the deletion itself, on an environment of its own. */
async function refusal(metadataId: string): Promise<string | null> {
  const address = `http://localhost:4173/api/data/v9.2/RelationshipDefinitions(${metadataId})`
  const response = await sample().fetch(new Request(address, { method: 'DELETE' }))
  if (response.status === 204) return null
  return text(object(object(parseJson(await response.text()), 'answer')['error'], 'error'), 'code', 'error')
}

test.each([
  'contact_customer_accounts',
  'accountleads_association',
  'fab_account_resourcerequest',
  'cso_project_customer_account',
  'msdyn_workorder_Tasks',
  'cso_workitem_assignedto_team',
  'cso_project_workitem',
  'cso_milestone_workitem_due',
  'cso_workitem_risk',
  'cso_systemuser_skill',
  'cso_project_contact',
])('what is said about deleting %s is what the server does', async (schemaName) => {
  const { relationship, deletion, dependencies } = await investigate(schemaName)
  const expected = deletion.allowed ? (dependencies.length > 0 ? '0x8004f01f' : null) : deletion.code
  expect(await refusal(relationship.metadataId)).toBe(expected)
})

test('links are counted as they are read', async () => {
  const { relationship, rows } = await investigate('cso_systemuser_skill')
  if (relationship.type !== 'ManyToMany' || rows === null) throw new Error('It is no many-to-many relationship.')
  const links = await loadLinks(client, rows, [relationship.intersectColumn1, relationship.intersectColumn2])
  expect(links.length).toBeGreaterThan(5)
  expect(await loadLinkCount(client, rows)).toEqual({ links: links.length, exactness: 'exact' })
})

test('a target of a multi-table lookup is counted without the others', async () => {
  const targets = ['systemuser', 'team', 'contact', 'bookableresource']
  const counts = await Promise.all(
    targets.map(async (target) => {
      const { rows } = await investigate(`cso_workitem_assignedto_${target}`)
      if (rows === null) throw new Error('Its rows cannot be reached.')
      return loadLinkCount(client, rows)
    }),
  )
  const workItems = { table: 'cso_workitem', entitySet: 'cso_workitems', idColumn: 'cso_workitemid' }
  const all = await loadLinkCount(client, { ...workItems, lookup: { column: 'cso_assignedtoid', target: null } })
  expect(all.links).toBeGreaterThan(0)
  expect(counts.reduce((sum, { links }) => sum + links, 0)).toBe(all.links)
})

test('a relationship that is gone meanwhile has unknown dependencies, not none', async () => {
  const gone = loadDependencies(client, { relationship: '00000000-0000-4000-8000-000000000000', column: null })
  await expect(gone).rejects.toThrow(DataverseError)
})

test.each(['cso_workitem_risk', 'cso_workitem_assignedto_team', 'cso_systemuser_skill', 'cso_workitem_parentworkitem'])(
  '%s can be made again as it was, without its data',
  async (schemaName) => {
    const { relationship, deletion, column } = await investigate(schemaName)
    if (!deletion.allowed) throw new Error('It cannot be deleted.')
    const draft = rebuildOf(relationship, deletion.loss, column)
    if (draft === null) throw new Error('It cannot be made again.')
    const other = sample()
    const otherClient = createClient({ origin: 'http://localhost:4173', fetch: (request) => other.fetch(request) })
    await otherClient.write(deleteRelationship(relationship.metadataId), { kind: 'metadataWrite' })
    await otherClient.write(createRelationship(draft, 'ContosoProjects'), { kind: 'metadataWrite' })
    const again = await loadDefinition(otherClient, schemaName, relationship.type)
    expect({ ...again.relationship, metadataId: relationship.metadataId }).toEqual(relationship)
    if (relationship.type !== 'OneToMany') return
    const madeAgain = await loadLookupComponent(otherClient, relationship.referencingTable, relationship.lookupColumn)
    expect({ ...madeAgain, targets: madeAgain.targets?.toSorted(), metadataId: column?.metadataId }).toEqual({
      ...column,
      targets: column?.targets?.toSorted(),
    })
  },
)
