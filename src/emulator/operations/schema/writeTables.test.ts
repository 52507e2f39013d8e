import { expect, test } from 'vitest'
import { z } from 'zod'
import { sampleEnvironment } from '../../sample/environment.ts'
import { aClient, api, error, type Client, type Members } from '../../testing/client.ts'
import { aNewManyToMany, aNewLookup, aNewOneToMany, create, expectRefusal, label } from '../../testing/newRelationships.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const namespace = 'Microsoft.Dynamics.CRM.'

const aNewTable = (more: Members = {}): Members => ({
  '@odata.type': `${namespace}EntityMetadata`,
  SchemaName: 'cso_Delivery',
  DisplayName: label('Delivery'),
  DisplayCollectionName: label('Deliveries'),
  Description: label('What is brought'),
  OwnershipType: 'UserOwned',
  IsActivity: false,
  HasActivities: false,
  HasNotes: false,
  Attributes: [
    {
      '@odata.type': `${namespace}StringAttributeMetadata`,
      AttributeType: 'String',
      AttributeTypeName: { Value: 'StringType' },
      SchemaName: 'cso_Name',
      DisplayName: label('Name'),
      Description: label('What it is called'),
      IsPrimaryName: true,
      RequiredLevel: { Value: 'ApplicationRequired' },
      MaxLength: 80,
      FormatName: { Value: 'Text' },
    },
  ],
  ...more,
})

const table = (name: string) => `EntityDefinitions(LogicalName='${name}')`
const delivery = table('cso_delivery')
const names = (list: readonly Members[], member: string) => list.map((item) => item[member])
const stored = z.looseObject({ MetadataId: z.string(), DisplayName: z.unknown() })

const post = (client: Client, more: Members = {}, headers: Record<string, string> = {}) =>
  client.ask('POST', 'EntityDefinitions', aNewTable(more), headers)

test('a new table has its texts, its columns, a set of its own and a primary name', async () => {
  const client = aClient()
  const reply = await post(client)
  expect([reply.status, reply.text]).toEqual([204, ''])
  const { members } = await client.get(delivery)
  expect(reply.headers.get('OData-EntityId')).toBe(`${api}/EntityDefinitions(${String(members['MetadataId'])})`)
  expect(reply.headers.get('Location')).toBe(reply.headers.get('OData-EntityId'))
  expect(Object.keys(members)).toEqual(Object.keys((await client.get(table('account'))).members))
  expect(members).toMatchObject({
    LogicalName: 'cso_delivery',
    SchemaName: 'cso_Delivery',
    EntitySetName: 'cso_deliveries',
    DisplayName: { UserLocalizedLabel: { Label: 'Delivery' } },
    DisplayCollectionName: { UserLocalizedLabel: { Label: 'Deliveries' } },
    Description: { UserLocalizedLabel: { Label: 'What is brought' } },
    PrimaryIdAttribute: 'cso_deliveryid',
    PrimaryNameAttribute: 'cso_name',
    OwnershipType: 'UserOwned',
    IsCustomEntity: true,
    IsManaged: false,
    IsIntersect: false,
    IsActivity: false,
    CanBePrimaryEntityInRelationship: { Value: true },
    CanBeRelatedEntityInRelationship: { Value: true },
    CanBeInManyToMany: { Value: true },
  })
  const columns = (await client.get(`${delivery}/Attributes`)).list
  const found = names(columns, 'LogicalName')
  for (const name of ['cso_deliveryid', 'createdon', 'modifiedby', 'ownerid', 'owningteam', 'statecode', 'statuscode'])
    expect(found).toContain(name)
  expect(columns.find(({ LogicalName }) => LogicalName === 'cso_name')).toMatchObject({
    IsPrimaryName: true,
    IsCustomAttribute: true,
    RequiredLevel: { Value: 'ApplicationRequired' },
    MaxLength: 80,
    DisplayName: { UserLocalizedLabel: { Label: 'Name' } },
    Description: { UserLocalizedLabel: { Label: 'What it is called' } },
  })
  expect(columns.find(({ LogicalName }) => LogicalName === 'createdby')).toMatchObject({ IsCustomAttribute: false })
  expect((await client.get('cso_deliveries')).list).toEqual([])
})

test('it is born with the plumbing to the tables that there are (contract.md 13.1)', async () => {
  const client = aClient({ environment: sampleEnvironment() })
  const plumbing = async (name: string) => ({
    children: names((await client.get(`${table(name)}/ManyToOneRelationships?$select=SchemaName`)).list, 'SchemaName'),
    parents: names((await client.get(`${table(name)}/OneToManyRelationships?$select=SchemaName`)).list, 'SchemaName'),
  })
  await post(client)
  const few = await plumbing('cso_delivery')
  for (const name of ['createdby', 'modifiedby', 'createdonbehalfby', 'modifiedonbehalfby'])
    expect(few.children).toContain(`lk_cso_delivery_${name}`)
  for (const name of ['business_unit_cso_delivery', 'team_cso_delivery', 'user_cso_delivery'])
    expect(few.children).toContain(name)
  expect(few.parents).not.toContain('cso_delivery_Annotations')
  await post(client, { SchemaName: 'cso_Box', HasNotes: true, HasActivities: true, OwnershipType: 'OrganizationOwned' })
  const many = await plumbing('cso_box')
  expect(many.children).toContain('organization_cso_box')
  expect(many.parents).toEqual(expect.arrayContaining(['cso_box_Annotations', 'cso_box_Tasks']))
  const targets = async () =>
    (
      await client.get(
        `${table('annotation')}/Attributes(LogicalName='objectid')/${namespace}LookupAttributeMetadata?$select=Targets`,
      )
    ).members['Targets']
  expect(await targets()).toContain('cso_box')
  // In the small environment there are only users.
  const small = aClient()
  await post(small)
  const { list } = await small.get(`${delivery}/ManyToOneRelationships?$select=ReferencedEntity`)
  expect(new Set(names(list, 'ReferencedEntity'))).toEqual(new Set(['systemuser']))
  // And it all goes again.
  expect((await client.ask('DELETE', table('cso_box'))).status).toBe(204)
  expect(await targets()).not.toContain('cso_box')
})

test('relationships can be made with it at once, and go with it; what it leaves is what was there', async () => {
  const client = aClient()
  const before = (await client.get('RelationshipDefinitions')).text
  await post(client)
  await create(client, aNewOneToMany({ ReferencingEntity: 'cso_delivery' }))
  await create(
    client,
    aNewOneToMany({ SchemaName: 'cso_d_s', ReferencedEntity: 'cso_delivery', Lookup: aNewLookup('cso_DeliveryId') }),
  )
  await create(client, aNewManyToMany({ Entity1LogicalName: 'cso_delivery' }))
  const sites = (await client.get(`${table('cso_site')}/Attributes`)).list
  expect(names(sites, 'LogicalName')).toContain('cso_deliveryid')
  // Another table's lookup needs it (contract.md 8.4).
  await expectRefusal(client, () => client.ask('DELETE', delivery), [400, '0x8004f01f'])
  expect((await client.ask('DELETE', "RelationshipDefinitions(SchemaName='cso_d_s')")).status).toBe(204)
  expect((await client.ask('DELETE', delivery)).status).toBe(204)
  expect((await client.get('RelationshipDefinitions')).text).toBe(before)
  for (const path of [delivery, table('cso_sites_contacts'), 'cso_deliveries'])
    expect([path, (await client.get(path)).status]).toEqual([path, 404])
  expect(new Set(Object.keys(client.emulator.snapshot().changes))).toEqual(
    new Set(['metadata changes']),
  )
  await expectRefusal(client, () => client.ask('DELETE', delivery), [404, '0x80040217'])
})

test('a table of the seed goes with its rows, and a saved state knows', async () => {
  const client = aClient()
  for (const name of ['cso_project_task', 'cso_project_site', 'cso_project_contact'])
    expect((await client.ask('DELETE', `RelationshipDefinitions(SchemaName='${name}')`)).status).toBe(204)
  expect((await client.ask('DELETE', table('cso_project'))).status).toBe(204)
  expect((await client.get(`contacts(${rowId('c', 1)})?$select=_cso_projectid_value`)).status).toBe(400)
  const restored = aClient({ snapshot: JSON.parse(JSON.stringify(client.emulator.snapshot())) as unknown })
  for (const path of ['EntityDefinitions', 'RelationshipDefinitions', 'contacts', 'solutioncomponents'])
    expect((await restored.get(path)).text).toBe((await client.get(path)).text)
  expect((await restored.get(`cso_projects(${rowId('b', 1)})`)).status).toBe(404)
  expect((await client.get('RelationshipDefinitions')).text).not.toContain('"cso_project"')
})

test.each([
  [{ 'MSCRM.MergeLabels': 'true' }, [[1031, 'cso_project auf Deutsch'], [1033, 'Undertaking']]],
  [{}, [[1033, 'Undertaking']]],
])('PUT replaces its texts, with %j, and waits for publishing', async (headers, expected) => {
  const client = aClient({ controls: true })
  const before = stored.parse((await client.get(table('cso_project'))).json)
  const put = (body: unknown) => client.ask('PUT', table('cso_project'), body, headers)
  const reply = await put({ ...before, DisplayName: label('Undertaking'), Description: label('Work') })
  expect(reply.status).toBe(204)
  expect(reply.headers.get('OData-EntityId')).toBe(`${api}/EntityDefinitions(${before.MetadataId})`)
  const { members } = await client.get(table('cso_project'))
  const labels = z.object({ LocalizedLabels: z.array(z.object({ LanguageCode: z.int(), Label: z.string() })) })
  expect(
    labels.parse(members['DisplayName']).LocalizedLabels.map(({ LanguageCode, Label }) => [LanguageCode, Label]),
  ).toEqual(expected)
  expect(members).toMatchObject({ Description: { UserLocalizedLabel: { Label: 'Work' } } })
  const unpublished = async () => (await client.get('/emulator/unpublished')).members['tables']
  expect(await unpublished()).toEqual(['cso_project'])
  await client.ask('POST', 'PublishXml', {
    ParameterXml: '<importexportxml><entities><entity>cso_project</entity></entities></importexportxml>',
  })
  expect(await unpublished()).toEqual([])
})

test('a table goes into the solution of the header', async () => {
  const client = aClient()
  await post(client, {}, { 'MSCRM.SolutionUniqueName': 'ContosoProjects' })
  const { members } = await client.get(delivery)
  const path = `solutioncomponents?$filter=objectid eq ${String(members['MetadataId'])}&$select=componenttype`
  expect((await client.get(path)).list).toMatchObject([{ componenttype: 1 }])
})

test.each<[string, Members, number, string]>([
  ['no name', { SchemaName: null }, 400, '0x80040203'],
  ['no prefix', { SchemaName: 'Delivery' }, 400, '0x80040203'],
  ['a taken name', { SchemaName: 'cso_Project' }, 400, '0x8004700b'],
  ['a taken set', { EntitySetName: 'cso_projects' }, 400, '0x80047010'],
  ['no display name', { DisplayName: null }, 400, '0x80040203'],
  ['no plural name', { DisplayCollectionName: label(' ') }, 400, '0x80040203'],
  ['no primary name', { Attributes: [] }, 400, '0x80040203'],
  ['a primary name that is no text', {
    Attributes: [{
      '@odata.type': `${namespace}IntegerAttributeMetadata`, SchemaName: 'cso_N', DisplayName: label('N'), IsPrimaryName: true,
    }],
  }, 400, '0x80040203'],
  ['an ownership of the platform', { OwnershipType: 'BusinessOwned' }, 400, '0x80040203'],
  ['an activity table', { IsActivity: true }, 501, '0x80040203'],
  ['an undeclared member', { Colour: 1 }, 400, '0x80048d19'],
])('a create is refused with %s', async (_name, more, status, code) => {
  const client = aClient()
  await expectRefusal(client, () => post(client, more), [status, code])
})

test.each<[string, string, Members, string]>([
  ['another name', 'cso_project', { SchemaName: 'cso_Other' }, '0x80040203'],
  ['another owner', 'cso_project', { OwnershipType: 'OrganizationOwned' }, '0x80040203'],
  ['no display name', 'cso_project', { DisplayName: null }, '0x80040203'],
  ['a table that its publisher closed', 'msf_asset', {}, '0x8004f026'],
])('a replacement is refused with %s', async (_name, name, more, code) => {
  const client = aClient()
  const { members } = await client.get(table(name))
  await expectRefusal(client, () => client.ask('PUT', table(name), { ...members, ...more }), [400, code])
})

test.each([
  ['account', '0x80047008'],
  ['msf_asset', '0x8004f032'],
  ['cso_projects_contacts', '0x8004830f'],
])('%s cannot be deleted', async (name, code) => {
  const client = aClient()
  await expectRefusal(client, () => client.ask('DELETE', table(name)), [400, code])
})

test('PATCH stays refused (contract.md 1.5)', async () => {
  const reply = await aClient().ask('PATCH', table('cso_project'), {})
  expect([reply.status, reply.json]).toEqual([405, error('0x80060888', 'Operation not supported on EntityMetadata')])
})
