import { array, assert, asyncProperty, constantFrom, oneof, record, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { aClient, type Client, type Members } from '../testing/client.ts'
import { aNewLookup, aNewManyToMany, aNewOneToMany } from '../testing/newRelationships.ts'

/** What holds in every environment, whatever was created, replaced and deleted: judged on answers alone. */

const name = z.string()
const oneToMany = z.looseObject({
  RelationshipType: z.literal('OneToManyRelationship'),
  SchemaName: name,
  MetadataId: name,
  ReferencedEntity: name,
  ReferencedEntityNavigationPropertyName: name,
  ReferencingEntity: name,
  ReferencingAttribute: name,
  ReferencingEntityNavigationPropertyName: name,
})
const manyToMany = z.looseObject({
  RelationshipType: z.literal('ManyToManyRelationship'),
  SchemaName: name,
  MetadataId: name,
  Entity1LogicalName: name,
  Entity1IntersectAttribute: name,
  Entity1NavigationPropertyName: name,
  Entity2LogicalName: name,
  Entity2IntersectAttribute: name,
  Entity2NavigationPropertyName: name,
  IntersectEntityName: name,
})
const relationships = z.object({ value: z.array(z.discriminatedUnion('RelationshipType', [oneToMany, manyToMany])) })
const tables = z.object({
  value: z.array(
    z.looseObject({
      LogicalName: name,
      MetadataId: name,
      EntitySetName: name,
      ObjectTypeCode: z.int().nullable(),
      IsIntersect: z.boolean(),
      Attributes: z.array(
        z.looseObject({
          LogicalName: name,
          MetadataId: name,
          IsCustomAttribute: z.boolean(),
          Targets: z.array(name).optional(),
        }),
      ),
    }),
  ),
})

const paths = ['RelationshipDefinitions', 'EntityDefinitions?$expand=Attributes'] as const
const readAll = async ({ get }: Client) => ({
  relationships: relationships.parse((await get(paths[0])).json).value,
  tables: tables.parse((await get(paths[1])).json).value,
})

const repeated = (what: string, names: readonly string[]): string[] =>
  names.filter((item, index) => names.indexOf(item) !== index).map((item) => `${what}: ${item} twice`)

const isSameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.toSorted().join() === right.toSorted().join()

const addTo = (lists: Map<string, string[]>, key: string, item: string): void =>
  void lists.set(key, [...(lists.get(key) ?? []), item])

/** What is wrong with the definitions; all at once, for a test that runs often. */
const problemsOf = ({ relationships: all, tables: known }: Awaited<ReturnType<typeof readAll>>): string[] => {
  const found = new Map(known.map((item) => [item.LogicalName, item]))
  const navigation = new Map<string, string[]>()
  const targets = new Map<string, string[]>()
  const problems: string[] = []
  for (const item of all) {
    const { SchemaName } = item
    if (item.RelationshipType === 'OneToManyRelationship') {
      const { ReferencedEntity: parent, ReferencingEntity: child, ReferencingAttribute: lookup } = item
      const hung = found.get(child)?.Attributes.find(({ LogicalName }) => LogicalName === lookup)
      if (!found.has(parent) || hung === undefined) problems.push(`${SchemaName} lacks a table or its column`)
      addTo(targets, `${child}.${lookup}`, parent)
      addTo(navigation, parent, item.ReferencedEntityNavigationPropertyName)
      addTo(navigation, child, item.ReferencingEntityNavigationPropertyName)
    } else {
      const { Entity1LogicalName: one, Entity2LogicalName: two } = item
      const intersect = found.get(item.IntersectEntityName)
      if (!found.has(one) || !found.has(two) || intersect?.IsIntersect !== true)
        problems.push(`${SchemaName} lacks a table or its intersect table`)
      addTo(navigation, one, item.Entity1NavigationPropertyName)
      addTo(navigation, two, item.Entity2NavigationPropertyName)
    }
  }
  for (const { LogicalName, Attributes } of known)
    for (const { LogicalName: lookup, IsCustomAttribute, Targets } of Attributes) {
      const pointed = targets.get(`${LogicalName}.${lookup}`) ?? []
      if (IsCustomAttribute && Targets !== undefined && !(Targets.length > 0 && isSameSet(Targets, pointed)))
        problems.push(`${LogicalName}.${lookup} points to ${Targets.join()}, its relationships to ${pointed.join()}`)
    }
  return [
    ...problems,
    ...[...navigation].flatMap(([of, names]) => repeated(`navigation of ${of}`, names)),
    ...repeated('schema names', all.map(({ SchemaName }) => SchemaName.toLowerCase())),
    ...repeated('sets', known.map(({ EntitySetName }) => EntitySetName)),
    ...repeated('codes', known.flatMap(({ ObjectTypeCode: code }) => (code === null ? [] : [String(code)]))),
    ...repeated('ids', [
      ...all.map(({ MetadataId }) => MetadataId),
      ...known.flatMap(({ MetadataId, Attributes }) => [MetadataId, ...Attributes.map((item) => item.MetadataId)]),
    ]),
  ]
}

/** One request, as data: a counterexample shows it. */
interface Step {
  readonly kind: string
  readonly method: string
  readonly path: string
  readonly body?: Members
}

const aTable = (SchemaName: string): Members => {
  const { DisplayName } = aNewLookup(SchemaName)
  return {
    SchemaName,
    DisplayName,
    DisplayCollectionName: DisplayName,
    Attributes: [
      {
        '@odata.type': 'Microsoft.Dynamics.CRM.StringAttributeMetadata',
        SchemaName: 'cso_Name',
        DisplayName,
        IsPrimaryName: true,
      },
    ],
  }
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
    body: aTable(created),
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
          expect(problemsOf(await readAll(client))).toEqual([])
        }
      }
      const restored = aClient({ snapshot: JSON.parse(JSON.stringify(client.emulator.snapshot())) as unknown })
      for (const path of paths) expect((await restored.get(path)).text).toBe((await client.get(path)).text)
    }),
    { numRuns: 25 },
  )
  // The law says nothing unless every kind of write went through.
  expect([...done.keys()].toSorted()).toEqual(
    ['delete', 'delete column', 'delete table', 'many', 'multi', 'one', 'replace', 'table'],
  )
})
