import { array, assert, asyncProperty, constantFrom, oneof, record, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, type Members } from '../testing/client.ts'
import { definitionPaths, problemsOfDefinitions, readDefinitions } from '../testing/definitionLaws.ts'
import { aNewLookup, aNewManyToMany, aNewOneToMany, aNewTable } from '../testing/newRelationships.ts'

/** One request, as data: a counterexample shows it. */
interface Step {
  readonly kind: string
  readonly method: string
  readonly path: string
  readonly body?: Members
}

const table = constantFrom('account', 'contact', 'cso_project', 'cso_site', 'cso_task', 'cso_new', 'msf_asset', 'task')
// Few names, so that they meet.
const schemaName = constantFrom('cso_a', 'cso_A', 'cso_b', 'cso_c', 'cso_site_project', 'new_x', 'cso_project_task')
const column = constantFrom('cso_One', 'cso_two', 'cso_Many', 'cso_ProjectId', 'Plain')
const deletion = constantFrom('Cascade', 'RemoveLink', 'Restrict', 'NoCascade')

const relationship = (SchemaName: string) => `RelationshipDefinitions(SchemaName='${SchemaName}')`
const definition = (LogicalName: string) => `EntityDefinitions(LogicalName='${LogicalName}')`

const steps: readonly Arbitrary<Step>[] = [
  record({
    SchemaName: schemaName,
    ReferencedEntity: table,
    ReferencingEntity: table,
    Lookup: column.map((lookup) => aNewLookup(lookup)),
    CascadeConfiguration: record({ Delete: deletion }),
  }).map((body) => ({
    kind: 'one',
    method: 'POST',
    path: 'RelationshipDefinitions',
    body: aNewOneToMany(body),
  })),
  record({
    SchemaName: schemaName,
    Entity1LogicalName: table,
    Entity2LogicalName: table,
    IntersectEntityName: schemaName,
  }).map((body) => ({
    kind: 'many',
    method: 'POST',
    path: 'RelationshipDefinitions',
    body: aNewManyToMany(body),
  })),
  record({ child: table, parents: array(table, { minLength: 1, maxLength: 3 }), lookup: column }).map(
    ({ child, parents, lookup }) => ({
      kind: 'multi',
      method: 'POST',
      path: 'CreatePolymorphicLookupAttribute',
      body: {
        Lookup: aNewLookup(lookup),
        OneToManyRelationships: parents.map((parent) => ({
          SchemaName: `cso_${child}_${parent}`,
          ReferencedEntity: parent,
          ReferencingEntity: child,
        })),
      },
    }),
  ),
  record({ name: schemaName, Delete: deletion }).map(({ name: replaced, Delete }) => ({
    kind: 'replace',
    method: 'PUT',
    path: relationship(replaced),
    body: { '@odata.type': aNewOneToMany()['@odata.type'], CascadeConfiguration: { Delete } },
  })),
  constantFrom(
    'cso_a',
    'cso_b',
    'cso_c',
    'cso_project_task',
    'Account_Tasks',
    'cso_site_contact',
    'cso_site_account',
  ).map((deleted) => ({ kind: 'delete', method: 'DELETE', path: relationship(deleted) })),
  constantFrom<[string, string][]>(
    ['cso_task', 'cso_projectid'],
    ['contact', 'cso_projectid'],
    ['cso_project', 'cso_one'],
    ['cso_site', 'cso_many'],
    ['contact', 'cso_two'],
  ).map(([of, lookup]) => ({
    kind: 'delete column',
    method: 'DELETE',
    path: `${definition(of)}/Attributes(LogicalName='${lookup}')`,
  })),
  constantFrom('cso_New', 'cso_site').map((created) => ({
    kind: 'table',
    method: 'POST',
    path: 'EntityDefinitions',
    body: aNewTable(created),
  })),
  constantFrom('cso_new', 'cso_site', 'account').map((deleted) => ({
    kind: 'delete table',
    method: 'DELETE',
    path: definition(deleted),
  })),
]

test('no run of schema writes breaks a law; a failed one changes nothing; a saved state gives the same answers', async () => {
  const done = new Map<string, number>()
  await assert(
    asyncProperty(array(oneof(...steps), { minLength: 5, maxLength: 25, size: 'max' }), async (run) => {
      const client = aClient()
      for (const { kind, method, path, body } of run) {
        const before = JSON.stringify(client.emulator.snapshot())
        const { status } = await client.ask(method, path, body)
        expect([200, 204, 400, 404]).toContain(status)
        if (status >= 400) expect(JSON.stringify(client.emulator.snapshot())).toBe(before)
        else {
          done.set(kind, (done.get(kind) ?? 0) + 1)
          expect(problemsOfDefinitions(await readDefinitions(client))).toEqual([])
        }
      }
      const restored = aClient({ snapshot: JSON.parse(JSON.stringify(client.emulator.snapshot())) as unknown })
      for (const path of definitionPaths) expect((await restored.get(path)).text).toBe((await client.get(path)).text)
    }),
    { numRuns: 25 },
  )
  // The law says nothing unless every kind of write went through.
  expect([...done.keys()].toSorted()).toEqual(
    ['delete', 'delete column', 'delete table', 'many', 'multi', 'one', 'replace', 'table'],
  )
})
