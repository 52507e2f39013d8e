import { expect, test } from 'vitest'
import { guidFrom } from '../../metadata/identity.ts'
import { relationshipId } from '../../metadata/relationship.ts'
import { cascadeChange, changeRelationship } from '../../testing/changeRelationship.ts'
import { aClient, type Client } from '../../testing/client.ts'
import { deletions } from '../../testing/deletions.ts'
import { aNewManyToMany, aNewOneToMany, create, expectRefusal } from '../../testing/newRelationships.ts'
import { rowId, smallEnvironment } from '../../testing/smallEnvironment.ts'

const relationship = (name: string) => `RelationshipDefinitions(SchemaName='${name}')`
const table = (name: string) => `EntityDefinitions(LogicalName='${name}')`

const remove = (client: Client, name: string) => client.ask('DELETE', relationship(name))

const idOf = async ({ get }: Client, path: string) => String((await get(path)).members['MetadataId'])

test('a one-to-many goes with its column and the values in rows', async () => {
  const client = aClient()
  const [id, column] = [
    await idOf(client, relationship('cso_account_project')),
    await idOf(client, `${table('cso_project')}/Attributes(LogicalName='cso_accountid')`),
  ]
  const project = `cso_projects(${rowId('b', 1)})`
  const before = (await client.get(project)).members
  expect(before).toMatchObject({ _cso_accountid_value: rowId('a', 1) })
  const reply = await client.ask('DELETE', `RelationshipDefinitions(${id})`)
  expect([reply.status, reply.text]).toEqual([204, ''])
  expect((await client.get(relationship('cso_account_project'))).status).toBe(404)
  expect((await client.get(`${table('cso_project')}/Attributes(LogicalName='cso_accountid')`)).status).toBe(404)
  const { _cso_accountid_value: _gone, ...rest } = before
  expect((await client.get(project)).members).toEqual(rest)
  expect((await client.get(`accounts(${rowId('a', 1)})/cso_account_project`)).status).toBe(404)
  for (const [of, list] of [
    ['account', 'OneToManyRelationships'],
    ['cso_project', 'ManyToOneRelationships'],
  ] as const) {
    const found = (await client.get(`${table(of)}/${list}`)).list.map(({ SchemaName }) => SchemaName)
    expect(found).not.toContain('cso_account_project')
  }
  expect(deletions(client)).toEqual([
    { kind: 'Relationship', id },
    { kind: 'Attribute', id: column },
  ])
  await expectRefusal(client, () => client.ask('DELETE', `RelationshipDefinitions(${id})`), [404, '0x80040217'])
})

test('a many-to-many goes with its intersect table and all links', async () => {
  const client = aClient()
  const links = `contacts(${rowId('c', 2)})/cso_projects_contacts`
  expect((await client.get(links)).list).toHaveLength(1)
  expect((await remove(client, 'cso_projects_contacts')).status).toBe(204)
  expect((await client.get(table('cso_projects_contacts'))).status).toBe(404)
  expect((await client.get('cso_projects_contactss')).status).toBe(404)
  expect((await client.get(links)).status).toBe(404)
  expect(new Set(deletions(client).map(({ kind }) => kind))).toEqual(new Set(['Relationship', 'Entity', 'Attribute']))

  // The name is free again, and what is made with it starts empty.
  const again = aNewManyToMany({ SchemaName: 'cso_projects_contacts', Entity1LogicalName: 'cso_project' })
  expect((await create(client, again)).status).toBe(204)
  expect((await client.get(links)).list).toEqual([])
  const restored = aClient({ snapshot: JSON.parse(JSON.stringify(client.emulator.snapshot())) as unknown })
  for (const path of ['EntityDefinitions', 'RelationshipDefinitions', links])
    expect((await restored.get(path)).text).toBe((await client.get(path)).text)
})

test('its places in solutions and its wait for publishing go too', async () => {
  const client = aClient({ controls: true })
  await changeRelationship(client, 'cso_project_task', cascadeChange({ Assign: 'NoCascade' }))
  const id = await idOf(client, relationship('cso_project_task'))
  const components = async () => (await client.get(`solutioncomponents?$filter=objectid eq ${id}`)).list.length
  expect(await components()).toBe(1)
  expect((await client.get('/emulator/unpublished')).members['tables']).toEqual(['cso_project', 'cso_task'])
  expect((await remove(client, 'cso_project_task')).status).toBe(204)
  expect(await components()).toBe(0)
  expect((await client.get('/emulator/unpublished')).json).toEqual({ tables: [], relationships: [] })
})

test('what was created and deleted leaves nothing but the memory of it', async () => {
  const client = aClient()
  await create(client, aNewOneToMany())
  await create(client, aNewManyToMany())
  await remove(client, 'cso_contact_site')
  await remove(client, 'cso_Sites_Contacts')
  const { changes } = client.emulator.snapshot()
  expect(new Set(Object.keys(changes))).toEqual(new Set(['metadata changes']))
  expect((await create(client, aNewOneToMany())).status).toBe(204)
})

const seed = smallEnvironment()
const managed = {
  ...seed,
  facts: {
    ...seed.facts,
    oneToMany: seed.facts.oneToMany.map((item) =>
      ['cso_contact_task', 'contact_customer_accounts', 'contact_customer_contacts'].includes(item.schemaName)
        ? { ...item, isCustom: true, isManaged: item.schemaName === 'cso_contact_task' }
        : item,
    ),
  },
}

test.each([
  ['a system relationship', 'Account_Tasks', '0x8004700a', 'The specified relationship is not a custom relationship'],
  ['a managed one', 'cso_contact_task', '0x8004f032', expect.stringContaining('(Delete)')],
  [
    'one of a customer lookup',
    'contact_customer_contacts',
    '0x8004847d',
    "This relationship contact_customer_contacts is required by the parentcustomerid attribute and can't be deleted. " +
      'To delete this relationship, first delete the lookup attribute.',
  ],
])('refused: %s', async (_name, name, code, message: unknown) => {
  const client = aClient({ environment: managed })
  await expectRefusal(client, () => remove(client, name), [400, code, message])
})

const dependency = (index: number, requiredcomponenttype: number, requiredcomponentobjectid: string) => ({
  dependencyid: rowId('d', index),
  dependencytype: 2,
  dependentcomponenttype: 60,
  dependentcomponentobjectid: rowId('f', index),
  requiredcomponenttype,
  requiredcomponentobjectid,
})

test.each([
  ['the relationship', 'EntityRelationship', 10, relationshipId('cso_account_project')],
  ['its column', 'Attribute', 2, guidFrom('attribute', 'cso_project', 'cso_accountid')],
] as const)('refused while forms depend on %s (contract.md 2.8)', async (_name, component, type, id) => {
  const rows = { ...seed.rows, dependency: [dependency(1, type, id), dependency(2, type, id)] }
  const client = aClient({ environment: { ...seed, rows } })
  await expectRefusal(client, () => remove(client, 'cso_account_project'), [
    400,
    '0x8004f01f',
    `The ${component}(${id}) component cannot be deleted because it is referenced by 2 other components. For a list ` +
      'of referenced components, use the RetrieveDependenciesForDeleteRequest.',
  ])
  expect((await remove(client, 'cso_contact_project')).status).toBe(204)
})

test.each([
  [relationship('nowhere'), 404, '0x80040217'],
  ["RelationshipDefinitions(LogicalName='x')", 400, '0x80060888'],
  ['RelationshipDefinitions', 405, '0x80060888'],
])('DELETE %s answers %i', async (path, status, code) => {
  const client = aClient()
  await expectRefusal(client, () => client.ask('DELETE', path), [status, code])
})
