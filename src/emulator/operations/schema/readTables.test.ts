import { expect, test } from 'vitest'
import { aClient, api, error } from '../../testing/client.ts'

const anyText: unknown = expect.any(String)

const account = "EntityDefinitions(LogicalName='account')"
const lookup = 'Microsoft.Dynamics.CRM.LookupAttributeMetadata'

const list = async (path: string) => (await aClient().get(path)).list
const names = async (path: string) =>
  (await list(path)).map((item) => item['SchemaName'] ?? item['LogicalName'])

test('the table list of contract.md 2.10, labels and managed properties whole', async () => {
  const select =
    'LogicalName,SchemaName,DisplayName,DisplayCollectionName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,' +
    'ObjectTypeCode,OwnershipType,IsCustomEntity,IsManaged,IsIntersect,IsActivity,IsPrivate,IsCustomizable,' +
    'CanBeRelatedEntityInRelationship,CanBePrimaryEntityInRelationship,CanBeInManyToMany,CanChangeHierarchicalRelationship'
  const tables = await list(`EntityDefinitions?$select=${select}&$filter=IsPrivate eq false`)
  expect(tables).toHaveLength(9)
  expect(tables.find(({ LogicalName }) => LogicalName === 'cso_project')).toMatchObject({
    SchemaName: 'cso_project',
    DisplayName: {
      LocalizedLabels: [
        { Label: 'cso_project auf Deutsch', LanguageCode: 1031 },
        { Label: 'cso_project in English', LanguageCode: 1033 },
      ],
      UserLocalizedLabel: { LanguageCode: 1033 },
    },
    EntitySetName: 'cso_projects',
    PrimaryIdAttribute: 'cso_projectid',
    OwnershipType: 'UserOwned',
    IsCustomEntity: true,
    IsManaged: false,
    IsCustomizable: { Value: true, CanBeChanged: true, ManagedPropertyLogicalName: 'iscustomizable' },
    CanBeInManyToMany: { Value: true, CanBeChanged: false, ManagedPropertyLogicalName: 'canbeinmanytomany' },
    MetadataId: anyText,
  })
  // Neither the intersect table nor the managed one that is closed takes relationships.
  const closed = await list('EntityDefinitions?$filter=CanBeRelatedEntityInRelationship/Value eq false')
  expect(closed.map(({ LogicalName }) => LogicalName)).toEqual(['msf_asset', 'cso_projects_contacts'])
})

test('one table by name and by id', async () => {
  const { get } = aClient()
  const byName = (await get(`${account}?$select=SchemaName`)).members
  expect(byName).toEqual({
    '@odata.context': `${api}/$metadata#EntityDefinitions/$entity`,
    SchemaName: 'account',
    MetadataId: anyText,
  })
  expect((await get(`EntityDefinitions(${String(byName['MetadataId'])})?$select=SchemaName`)).json).toEqual(
    byName,
  )
  expect((await get(`${account}/EntitySetName`)).json).toMatchObject({ value: 'accounts' })
  expect((await get(`${account}/EntitySetName/$value`)).text).toBe('accounts')
})

test.each([
  [
    'OneToManyRelationships',
    [
      'contact_customer_accounts',
      'account_parent_account',
      'Account_Tasks',
      'cso_account_account',
      'cso_account_project',
      'msf_account_asset',
    ],
  ],
  [
    'ManyToOneRelationships',
    ['account_parent_account', 'account_primary_contact', 'lk_accountbase_createdby', 'cso_account_account'],
  ],
  ['ManyToManyRelationships', []],
])('%s of a table, by path and by $expand', async (collection, expected) => {
  expect(new Set(await names(`${account}/${collection}`))).toEqual(new Set(expected))
  const { members } = await aClient().get(
    `${account}?$select=LogicalName&$expand=${collection}($select=SchemaName)`,
  )
  expect(members[collection]).toHaveLength(expected.length)
  expect(members[collection]).toEqual(
    expect.arrayContaining(expected.map((SchemaName) => ({ SchemaName, MetadataId: anyText }))),
  )
})

test('a many-to-many stands under both its tables', async () => {
  for (const table of ['cso_project', 'contact']) {
    expect(await names(`EntityDefinitions(LogicalName='${table}')/ManyToManyRelationships`)).toEqual([
      'cso_projects_contacts',
    ])
  }
})

test('nested $filter in $expand, for all tables at once', async () => {
  const tables = await list(
    "EntityDefinitions?$select=LogicalName&$filter=LogicalName eq 'account' or LogicalName eq 'task'" +
      "&$expand=ManyToOneRelationships($select=SchemaName;$filter=ReferencedEntity eq 'contact')," +
      "Attributes($select=LogicalName;$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'Money')",
  )
  expect(tables).toMatchObject([
    {
      LogicalName: 'account',
      ManyToOneRelationships: [{ SchemaName: 'account_primary_contact' }],
      Attributes: [
        { '@odata.type': '#Microsoft.Dynamics.CRM.MoneyAttributeMetadata', LogicalName: 'revenue' },
      ],
    },
    { LogicalName: 'task', ManyToOneRelationships: [{ SchemaName: 'msf_contact_tasks' }], Attributes: [] },
  ])
})

test('columns: uncast with their types, cast with what the type adds', async () => {
  const { get } = aClient()
  const columns = await list(`${account}/Attributes`)
  expect(columns.find(({ LogicalName }) => LogicalName === 'name')).toMatchObject({
    '@odata.type': '#Microsoft.Dynamics.CRM.StringAttributeMetadata',
    AttributeType: 'String',
    AttributeTypeName: { Value: 'StringType' },
    IsPrimaryName: true,
    RequiredLevel: { Value: 'ApplicationRequired' },
    MaxLength: 100,
  })
  expect(
    await list(
      `${account}/Attributes/${lookup}?$select=LogicalName,Targets&$filter=IsCustomAttribute eq true`,
    ),
  ).toEqual([{ LogicalName: 'cso_twinid', Targets: ['account'], MetadataId: anyText }])
  const column = "EntityDefinitions(LogicalName='contact')/Attributes(LogicalName='parentcustomerid')"
  const { json } = await get(
    `${column}/${lookup}?$select=LogicalName,SchemaName,Targets,RequiredLevel,DisplayName`,
  )
  expect(json).toMatchObject({ Targets: ['account', 'contact'], RequiredLevel: { Value: 'None' } })
  expect(json).not.toHaveProperty('@odata.type')
  expect((await get(`${column}?$select=AttributeType`)).json).toMatchObject({ AttributeType: 'Customer' })
})

test('a missing table is named by what was asked for', async () => {
  const { get } = aClient()
  const [none, id] = ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000001']
  expect((await get("EntityDefinitions(LogicalName='nowhere')")).json).toEqual(
    error('0x80040217', `Could not find an entity with name nowhere and id ${none}.`),
  )
  expect((await get(`EntityDefinitions(${id})`)).json).toEqual(
    error('0x80040217', `Could not find an entity with name  and id ${id}.`),
  )
})

test.each([
  ["EntityDefinitions(LogicalName='nowhere')", 404, '0x80040217'],
  ['EntityDefinitions(00000000-0000-0000-0000-000000000001)', 404, '0x80040217'],
  ["EntityDefinitions(SchemaName='account')", 400, '0x80060888'],
  [`${account}/Attributes(LogicalName='nowhere')`, 404, '0x80040217'],
  [`${account}/Attributes(LogicalName='name')/${lookup}`, 404, '0x8006088a'],
  [`${account}/Nothing`, 404, '0x8006088a'],
  ['EntityDefinitions/$count', 400, '0x80060888'],
  ['EntityDefinitions?$top=3', 400, '0x80060888'],
  ['EntityDefinitions?$expand=Attributes($top=3)', 400, '0x80060888'],
  ['EntityDefinitions?$expand=Nothing', 400, '0x0'],
  ['EntityDefinitions?$select=Targets', 400, '0x0'],
  [`${account}/Attributes?$select=Targets`, 400, '0x0'],
  ["EntityDefinitions?$filter=DisplayName/UserLocalizedLabel/Label eq 'x'", 400, '0x80060888'],
  ["EntityDefinitions?$filter=startswith(LogicalName,'cso_')", 501, '0x8006088a'],
  ["EntityDefinitions?$filter=Attributes/any(a:a/LogicalName eq 'name')", 501, '0x80040203'],
])('%s is refused with %i', async (path, status, code) => {
  const reply = await aClient().get(path)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
})
