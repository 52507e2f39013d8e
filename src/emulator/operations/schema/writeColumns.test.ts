import { expect, test } from 'vitest'
import { aClient, api, type Client, type Members } from '../../testing/client.ts'
import { deletions } from '../../testing/deletions.ts'
import { aNewLookup, aNewOneToMany, create, expectRefusal, label } from '../../testing/newRelationships.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const namespace = 'Microsoft.Dynamics.CRM.'
const columns = "EntityDefinitions(LogicalName='cso_project')/Attributes"
const column = (name: string) => `${columns}(LogicalName='${name}')`

const aNewColumn = (type: string, more: Members = {}): Members => ({
  '@odata.type': `${namespace}${type}AttributeMetadata`,
  SchemaName: 'cso_Budget',
  DisplayName: label('Budget'),
  ...more,
})

const post = (client: Client, body: Members, headers: Record<string, string> = {}) =>
  client.ask('POST', columns, body, headers)

test.each<[string, Members, Members]>([
  ['String', {}, { MaxLength: 100, FormatName: { Value: 'Text' } }],
  ['String', { MaxLength: 40, FormatName: { Value: 'Email' } }, { MaxLength: 40, FormatName: { Value: 'Email' } }],
  ['Memo', { MaxLength: 5000 }, { MaxLength: 5000 }],
  ['Integer', { MinValue: 0 }, { MinValue: 0, MaxValue: 2_147_483_647, Format: 'None' }],
  ['BigInt', {}, {}],
  ['Decimal', { Precision: 4, MaxValue: 10 }, { MinValue: -100_000_000_000, MaxValue: 10, Precision: 4 }],
  ['Double', {}, { Precision: 2 }],
  ['Money', { PrecisionSource: 1 }, { Precision: 2, PrecisionSource: 1 }],
  ['Boolean', { DefaultValue: true }, { DefaultValue: true }],
  ['DateTime', {}, { Format: 'DateAndTime', DateTimeBehavior: { Value: 'UserLocal' } }],
  ['DateTime', { Format: 'DateOnly', DateTimeBehavior: { Value: 'DateOnly' } }, { Format: 'DateOnly' }],
])('a column of type %s with %j is there at once', async (type, more, expected) => {
  const client = aClient({ controls: true })
  const reply = await post(client, aNewColumn(type, { ...more, Description: label('In thousands') }))
  expect([reply.status, reply.text]).toEqual([204, ''])
  const { members } = await client.get(`${column('cso_budget')}/${namespace}${type}AttributeMetadata`)
  const { members: table } = await client.get("EntityDefinitions(LogicalName='cso_project')?$select=LogicalName")
  expect(reply.headers.get('OData-EntityId')).toBe(
    `${api}/EntityDefinitions(${String(table['MetadataId'])})/Attributes(${String(members['MetadataId'])})`,
  )
  expect(members).toMatchObject({
    ...expected,
    LogicalName: 'cso_budget',
    SchemaName: 'cso_Budget',
    EntityLogicalName: 'cso_project',
    AttributeType: type,
    AttributeTypeName: { Value: `${type}Type` },
    DisplayName: { UserLocalizedLabel: { Label: 'Budget' } },
    Description: { UserLocalizedLabel: { Label: 'In thousands' } },
    RequiredLevel: { Value: 'None', CanBeChanged: true },
    IsCustomAttribute: true,
    IsManaged: false,
  })
  expect((await client.get('cso_projects?$select=cso_budget')).list).toMatchObject([{ cso_budget: null }])
  expect((await client.get('/emulator/unpublished')).members['tables']).toEqual([])
  const restored = aClient({ snapshot: JSON.parse(JSON.stringify(client.emulator.snapshot())) as unknown })
  expect((await restored.get(columns)).text).toBe((await client.get(columns)).text)
})

test.each<[string, Members, number, string]>([
  ['no prefix', aNewColumn('String', { SchemaName: 'Budget' }), 400, '0x80040203'],
  ['a taken name', aNewColumn('String', { SchemaName: 'CSO_AccountId' }), 400, '0x80047013'],
  ['the name of a navigation property', aNewColumn('String', { SchemaName: 'cso_project_task' }), 400, '0x80048834'],
  ['no display name', aNewColumn('String', { DisplayName: null }), 400, '0x80040203'],
  ['a length that is too long', aNewColumn('String', { MaxLength: 4001 }), 400, '0x80040203'],
  ['a range that is none', aNewColumn('Integer', { MinValue: 5, MaxValue: 4 }), 400, '0x80040203'],
  ['a format of another type', aNewColumn('DateTime', { Format: 'Duration' }), 400, '0x80040203'],
  ['a setting of another type', aNewColumn('Integer', { MaxLength: 5 }), 400, '0x80048d19'],
  ['an undeclared member', aNewColumn('Integer', { Colour: 5 }), 400, '0x80048d19'],
  ['SystemRequired', aNewColumn('String', { RequiredLevel: { Value: 'SystemRequired' } }), 400, '0x80040203'],
  ['no type', { ...aNewColumn('String'), '@odata.type': undefined }, 400, '0x80048d19'],
  ['a lookup', aNewColumn('Lookup'), 400, '0x80040203'],
  ['a choice', aNewColumn('Picklist'), 501, '0x80040203'],
  ['labels of a truth', aNewColumn('Boolean', { OptionSet: {} }), 501, '0x80040203'],
])('a create is refused with %s', async (_name, body, status, code) => {
  const client = aClient()
  await expectRefusal(client, () => post(client, body), [status, code])
})

test('a closed table takes no columns', async () => {
  const client = aClient()
  const path = "EntityDefinitions(LogicalName='msf_asset')/Attributes"
  await expectRefusal(client, () => client.ask('POST', path, aNewColumn('String')), [400, '0x8004f026'])
})

const lookupPath = `${column('cso_accountid')}/${namespace}LookupAttributeMetadata`

test.each([[column('cso_accountid')], [lookupPath]])(
  'PUT %s replaces texts and required level, and waits for publishing',
  async (path) => {
    const client = aClient({ controls: true })
    const put = (body: unknown, headers: Record<string, string> = {}) => client.ask('PUT', path, body, headers)
    const { '@odata.context': _context, ...before } = (await client.get(lookupPath)).members
    const changed = {
      ...before,
      '@odata.type': `${namespace}LookupAttributeMetadata`,
      DisplayName: label('Kunde', 1031),
      Description: label('Who pays'),
      RequiredLevel: { Value: 'ApplicationRequired' },
    }
    const reply = await put(changed, { 'MSCRM.MergeLabels': 'true', 'MSCRM.SolutionUniqueName': 'ContosoProjects' })
    expect(reply.status).toBe(204)
    expect(reply.headers.get('OData-EntityId')).toContain(`/Attributes(${String(before['MetadataId'])})`)
    expect((await client.get(lookupPath)).members).toMatchObject({
      DisplayName: {
        LocalizedLabels: [{ Label: 'cso_accountid', LanguageCode: 1033 }, { Label: 'Kunde', LanguageCode: 1031 }],
      },
      Description: { UserLocalizedLabel: { Label: 'Who pays' } },
      RequiredLevel: { Value: 'ApplicationRequired', ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings' },
      Targets: ['account'],
    })
    const unpublished = async () => (await client.get('/emulator/unpublished')).members['tables']
    expect(await unpublished()).toEqual(['cso_project'])
    // Without merging, the languages that are not sent vanish.
    await put({ ...changed, DisplayName: label('Customer') })
    expect((await client.get(lookupPath)).members['DisplayName']).toMatchObject({
      LocalizedLabels: [{ Label: 'Customer' }],
    })
    await put(before)
    expect(await unpublished()).toEqual([])
  },
)

test('settings of the type that are left out stay; the others are replaced', async () => {
  const client = aClient()
  await post(client, aNewColumn('Decimal', { Precision: 4, MaxValue: 10 }))
  const put = (more: Members) => client.ask('PUT', column('cso_budget'), { DisplayName: label('Budget'), ...more })
  expect((await put({ MaxValue: 20 })).status).toBe(204)
  expect((await client.get(column('cso_budget'))).members).toMatchObject({ MaxValue: 20, Precision: 4 })
  await expectRefusal(client, () => put({ Precision: 11 }), [400, '0x80040203'])
})

test.each<[string, string, Members, string]>([
  ['another name', 'cso_accountid', { SchemaName: 'cso_OtherId' }, '0x80040203'],
  ['another type', 'cso_accountid', { AttributeType: 'String' }, '0x80040203'],
  ['another id', 'cso_accountid', { MetadataId: '00000000-0000-0000-0000-000000000001' }, '0x80040203'],
  ['another table to point to', 'cso_accountid', { Targets: ['contact'] }, '0x80040203'],
  ['no display name', 'cso_accountid', { DisplayName: null }, '0x80040203'],
  ['SystemRequired', 'cso_accountid', { RequiredLevel: { Value: 'SystemRequired' } }, '0x80040203'],
  ['a level that is fixed', 'cso_siteid', { RequiredLevel: { Value: 'None' } }, '0x80040203'],
  ['a member of another type', 'cso_accountid', { MaxLength: 5 }, '0x80048d19'],
])('a replacement is refused with %s', async (_name, name, more, code) => {
  const client = aClient()
  const { '@odata.context': _context, ...before } = (await client.get(column(name))).members
  await expectRefusal(client, () => client.ask('PUT', column(name), { ...before, ...more }), [400, code])
})

const to = (table: string): Members => ({
  SchemaName: `cso_p_${table}`,
  ReferencedEntity: table,
  ReferencingEntity: 'cso_project',
})

test('a lookup goes with all its relationships and values; a customer lookup goes only this way', async () => {
  const client = aClient()
  await client.ask('POST', 'CreateCustomerRelationships', {
    OneToManyRelationships: [to('account'), to('contact')],
    Lookup: aNewLookup('cso_CustomerId'),
  })
  expect((await client.ask('DELETE', column('cso_customerid'))).status).toBe(204)
  expect((await client.ask('DELETE', column('cso_accountid'))).status).toBe(204)
  for (const name of ['cso_p_account', 'cso_p_contact', 'cso_account_project'])
    expect((await client.get(`RelationshipDefinitions(SchemaName='${name}')`)).status).toBe(404)
  const { members } = await client.get(`cso_projects(${rowId('b', 1)})`)
  expect(members).not.toHaveProperty('_cso_accountid_value')
  await expectRefusal(client, () => client.ask('DELETE', column('cso_accountid')), [404, '0x80040217'])
  expect(deletions(client)).toHaveLength(5)
  expect((await create(client, aNewOneToMany({ SchemaName: 'cso_account_project' }))).status).toBe(204)
})

test('a plain column goes with its values', async () => {
  const client = aClient()
  const path = "EntityDefinitions(LogicalName='cso_site')/Attributes"
  await client.ask('POST', path, aNewColumn('String'))
  expect((await client.ask('DELETE', `${path}(LogicalName='cso_budget')`)).status).toBe(204)
  expect((await client.get('cso_sites?$select=cso_budget')).status).toBe(400)
})

test.each([
  [column('cso_projectid'), 400, '0x80047009'],
  [column('name'), 400, '0x80047009'],
  ["EntityDefinitions(LogicalName='account')/Attributes(LogicalName='createdby')", 400, '0x80047009'],
  ["EntityDefinitions(LogicalName='msf_asset')/Attributes(LogicalName='msf_accountid')", 400, '0x8004f032'],
  [column('nowhere'), 404, '0x80040217'],
  [`${column('name')}/${namespace}LookupAttributeMetadata`, 404, '0x8006088a'],
  [columns, 405, '0x80060888'],
])('DELETE %s answers %i', async (path, status, code) => {
  const client = aClient()
  await expectRefusal(client, () => client.ask('DELETE', path), [status, code])
})
