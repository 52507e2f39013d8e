import { expect, test } from 'vitest'
import { aClient, api, type Client, type Members } from '../../testing/client.ts'
import { aNewManyToMany, create, defaultMenu, expectRefusal, label } from '../../testing/newRelationships.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const manyToMany = 'Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata'

/** `aClient` gives ids of this kind. */
const newId: unknown = expect.stringMatching(/^ffffffff-/)

const definition = async ({ get }: Client, name = 'cso_Sites_Contacts') =>
  (await get(`RelationshipDefinitions(SchemaName='${name}')/${manyToMany}`)).members

const table = async ({ get }: Client, name: string) => (await get(`EntityDefinitions(LogicalName='${name}')`)).members

test('contract.md 2.6: 204 with the address, and everything at its default', async () => {
  const client = aClient()
  const reply = await create(client, aNewManyToMany())
  expect([reply.status, reply.text]).toEqual([204, ''])
  const created = await definition(client)
  expect(reply.headers.get('OData-EntityId')).toBe(
    `${api}/RelationshipDefinitions(${String(created['MetadataId'])})`,
  )
  const known = await definition(client, 'cso_projects_contacts')
  expect(Object.keys(created)).toEqual(Object.keys(known))
  expect(created).toEqual({
    ...known,
    SchemaName: 'cso_Sites_Contacts',
    Entity1LogicalName: 'cso_site',
    Entity2LogicalName: 'contact',
    IntersectEntityName: 'cso_sites_contacts',
    Entity1IntersectAttribute: 'cso_siteid',
    Entity2IntersectAttribute: 'contactid',
    Entity1NavigationPropertyName: 'cso_Sites_Contacts',
    Entity2NavigationPropertyName: 'cso_Sites_Contacts',
    SecurityTypes: 'None',
    MetadataId: newId,
    Entity1AssociatedMenuConfiguration: defaultMenu,
    Entity2AssociatedMenuConfiguration: defaultMenu,
  })
})

test('the intersect table is there, with a new object type code, its columns, and no rows', async () => {
  const client = aClient()
  await create(client, aNewManyToMany({ IntersectEntityName: 'cso_Keys' }))
  await create(client, aNewManyToMany({ SchemaName: 'cso_more', IntersectEntityName: 'cso_more' }))
  const keys = await table(client, 'cso_keys')
  expect(keys).toMatchObject({
    IsIntersect: true,
    IsCustomEntity: true,
    IsManaged: false,
    OwnershipType: 'None',
    PrimaryIdAttribute: 'cso_keysid',
    PrimaryNameAttribute: null,
    EntitySetName: 'cso_keysset',
    CanBeInManyToMany: { Value: false },
  })
  const more = await table(client, 'cso_more')
  expect(Number(keys['ObjectTypeCode'])).toBeGreaterThan(10_000)
  expect(Number(more['ObjectTypeCode'])).toBeGreaterThan(Number(keys['ObjectTypeCode']))
  const columns = (await client.get("EntityDefinitions(LogicalName='cso_keys')/Attributes?$select=LogicalName")).list
  expect(columns.map(({ LogicalName }) => LogicalName)).toEqual([
    'cso_keysid',
    'cso_siteid',
    'contactid',
    'versionnumber',
  ])
  expect((await client.get('cso_keysset')).list).toEqual([])
  expect((await client.get(`contacts(${rowId('c', 1)})/cso_Sites_Contacts`)).list).toEqual([])
})

test('a table linked to itself: two navigation names, two columns (contract.md 2.4, 2.6)', async () => {
  const client = aClient()
  const toItself = aNewManyToMany({ Entity2LogicalName: 'cso_site' })
  await expectRefusal(client, () => create(client, toItself), [
    400,
    '0x80047010',
    'The navigation property name cannot be the same on both sides.',
  ])
  const names = { Entity1NavigationPropertyName: 'cso_Near', Entity2NavigationPropertyName: 'cso_Far' }
  expect((await create(client, { ...toItself, ...names })).status).toBe(204)
  expect(await definition(client)).toMatchObject({
    ...names,
    Entity1IntersectAttribute: 'cso_siteidone',
    Entity2IntersectAttribute: 'cso_siteidtwo',
  })
  for (const name of ['cso_Near', 'cso_Far'])
    expect((await client.get(`cso_sites?$expand=${name}($select=name)`)).status).toBe(200)
})

test('the menu of each side is its own', async () => {
  const client = aClient()
  const body = aNewManyToMany({
    Entity1AssociatedMenuConfiguration: { Behavior: 'UseLabel', Group: 'Sales', Order: 3, Label: label('Sites') },
    Entity2AssociatedMenuConfiguration: { Behavior: 'DoNotDisplay' },
    IsValidForAdvancedFind: false,
  })
  expect((await create(client, body)).status).toBe(204)
  expect(await definition(client)).toMatchObject({
    IsValidForAdvancedFind: false,
    Entity1AssociatedMenuConfiguration: {
      Behavior: 'UseLabel',
      Group: 'Sales',
      Order: 3,
      Label: { UserLocalizedLabel: { Label: 'Sites' } },
    },
    Entity2AssociatedMenuConfiguration: { Behavior: 'DoNotDisplay', Order: 10000 },
  })
})

test('a saved state has the relationship, its intersect table and its solution', async () => {
  const client = aClient()
  await create(client, aNewManyToMany(), { 'MSCRM.SolutionUniqueName': 'ContosoProjects' })
  const restored = aClient({ snapshot: JSON.parse(JSON.stringify(client.emulator.snapshot())) as unknown })
  const { MetadataId: id } = await definition(client)
  const component = `solutioncomponents?$filter=objectid eq ${String(id)} and componenttype eq 10`
  expect((await client.get(component)).list).toHaveLength(1)
  for (const path of ['RelationshipDefinitions', 'EntityDefinitions', component])
    expect((await restored.get(path)).text).toBe((await client.get(path)).text)
})

test.each<[string, Members, string]>([
  ['no name', { SchemaName: null }, '0x8004432a'],
  ['no prefix', { SchemaName: 'Sites_Contacts' }, '0x80040203'],
  ['a taken name', { SchemaName: 'cso_contact_task' }, '0x8004432b'],
  ['an intersect table without prefix', { IntersectEntityName: 'sites' }, '0x80040203'],
  ['a taken intersect table', { IntersectEntityName: 'cso_Projects_Contacts' }, '0x8004700b'],
  ['the name of a table', { IntersectEntityName: 'cso_project' }, '0x8004700b'],
  ['no table', { Entity2LogicalName: null }, '0x80040203'],
  ['an intersect table on one side', { Entity1LogicalName: 'cso_projects_contacts' }, '0x8004830f'],
  ['a closed table', { Entity2LogicalName: 'msf_asset' }, '0x80047008'],
  ['a taken navigation name', { Entity2NavigationPropertyName: 'cso_contact_task' }, '0x80047010'],
  ['a navigation name that a column has', { Entity1NavigationPropertyName: 'name' }, '0x80048834'],
  ['UseLabel without a label', { Entity2AssociatedMenuConfiguration: { Behavior: 'UseLabel' } }, '0x80044328'],
  ['cascades', { CascadeConfiguration: {} }, '0x80048d19'],
])('refused: %s', async (_name, more, code) => {
  const client = aClient()
  await expectRefusal(client, () => create(client, aNewManyToMany(more)), [400, code])
})

test('an unknown table is not found', async () => {
  const client = aClient()
  await expectRefusal(client, () => create(client, aNewManyToMany({ Entity1LogicalName: 'nowhere' })), [
    404,
    '0x80040217',
  ])
})
