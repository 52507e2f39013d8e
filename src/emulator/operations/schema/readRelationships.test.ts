import { expect, test } from 'vitest'
import { aClient, api, error } from '../../testing/client.ts'

const anyText: unknown = expect.any(String)
const anyGuid: unknown = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

const oneToMany = 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata'
const manyToMany = 'Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata'

const names = async (path: string) => (await aClient().get(path)).list.map(({ SchemaName }) => SchemaName)

const label = (Label: string, LanguageCode: number) => ({
  Label,
  LanguageCode,
  IsManaged: false,
  MetadataId: anyText,
  HasChanged: null,
})

test('a one-to-many by key and cast has the members of contract.md 2.3, in their order', async () => {
  const path = `RelationshipDefinitions(SchemaName='cso_account_project')/${oneToMany}`
  const { json, members, status } = await aClient().get(path)
  expect(status).toBe(200)
  expect(json).toEqual({
    '@odata.context': `${api}/$metadata#RelationshipDefinitions/${oneToMany}/$entity`,
    ReferencedAttribute: 'accountid',
    ReferencedEntity: 'account',
    ReferencingAttribute: 'cso_accountid',
    ReferencingEntity: 'cso_project',
    IsHierarchical: false,
    EntityKey: null,
    IsRelationshipAttributeDenormalized: false,
    ReferencedEntityNavigationPropertyName: 'cso_account_project',
    ReferencingEntityNavigationPropertyName: 'cso_accountid',
    RelationshipBehavior: 1,
    IsDenormalizedLookup: null,
    DenormalizedAttributeName: null,
    IsCustomRelationship: true,
    IsValidForAdvancedFind: true,
    SchemaName: 'cso_account_project',
    SecurityTypes: 'Append',
    IsManaged: false,
    RelationshipType: 'OneToManyRelationship',
    IntroducedVersion: '1.0.0.0',
    MetadataId: anyGuid,
    HasChanged: null,
    AssociatedMenuConfiguration: {
      Behavior: 'UseLabel',
      Group: 'Details',
      Order: 10000,
      IsCustomizable: true,
      Icon: null,
      ViewId: '00000000-0000-0000-0000-000000000000',
      AvailableOffline: true,
      MenuId: null,
      QueryApi: null,
      Label: {
        LocalizedLabels: [label('Projekte', 1031), label('Projects', 1033)],
        UserLocalizedLabel: label('Projects', 1033),
      },
    },
    CascadeConfiguration: {
      Assign: 'NoCascade',
      Delete: 'RemoveLink',
      Archive: 'RemoveLink',
      Merge: 'Cascade',
      Reparent: 'NoCascade',
      Share: 'NoCascade',
      Unshare: 'NoCascade',
      RollupView: 'NoCascade',
    },
    RelationshipAttributes: [],
    IsCustomizable: { Value: true, CanBeChanged: true, ManagedPropertyLogicalName: 'iscustomizable' },
  })
  expect(Object.keys(members).slice(0, 4)).toEqual([
    '@odata.context',
    'ReferencedAttribute',
    'ReferencedEntity',
    'ReferencingAttribute',
  ])
})

test('a many-to-many has the members of contract.md 2.4', async () => {
  const { json } = await aClient().get(
    `RelationshipDefinitions(SchemaName='cso_projects_contacts')/${manyToMany}`,
  )
  expect(json).toMatchObject({
    '@odata.context': `${api}/$metadata#RelationshipDefinitions/${manyToMany}/$entity`,
    Entity1LogicalName: 'cso_project',
    Entity2LogicalName: 'contact',
    IntersectEntityName: 'cso_projects_contacts',
    Entity1IntersectAttribute: 'cso_projectid',
    Entity2IntersectAttribute: 'contactid',
    Entity1NavigationPropertyName: 'cso_projects_contacts',
    SecurityTypes: 'None',
    RelationshipType: 'ManyToManyRelationship',
    Entity1AssociatedMenuConfiguration: { Behavior: 'UseLabel' },
    Entity2AssociatedMenuConfiguration: { Label: { LocalizedLabels: [], UserLocalizedLabel: null } },
  })
  expect(json).not.toHaveProperty('CascadeConfiguration')
})

test('the same relationship by id, with and without cast, has the same id on every start', async () => {
  const byName = await aClient().get("RelationshipDefinitions(SchemaName='Account_Tasks')")
  const MetadataId = String(byName.members['MetadataId'])
  const byId = await aClient().get(`RelationshipDefinitions(${MetadataId})`)
  const cast = await aClient().get(`RelationshipDefinitions(${MetadataId})/${oneToMany}`)
  expect(byId.json).toEqual(byName.json)
  expect(byName.json).toMatchObject({ '@odata.type': `#${oneToMany}`, ReferencedEntity: 'account' })
  expect(cast.json).not.toHaveProperty('@odata.type')
})

test('preferences are for rows: schema honours none, and says so', async () => {
  const { get } = aClient()
  const Prefer = 'odata.include-annotations="*",odata.maxpagesize=2'
  for (const path of ['RelationshipDefinitions', "RelationshipDefinitions(SchemaName='Account_Tasks')"]) {
    const { status, headers, json } = await get(path, { Prefer })
    expect([status, headers.get('Preference-Applied')]).toEqual([200, null])
    expect(json).not.toHaveProperty('@odata.nextLink')
  }
})

test('the uncast list names types, the cast lists do not, and both kinds are complete', async () => {
  const { get } = aClient()
  const all = await get('RelationshipDefinitions')
  const ones = await get(`RelationshipDefinitions/${oneToMany}`)
  const manys = await get(`RelationshipDefinitions/${manyToMany}`)
  expect(all.list).toHaveLength(ones.list.length + manys.list.length)
  expect([ones.list.length, manys.list.length]).toEqual([17, 1])
  expect(new Set(all.list.map((item) => item['@odata.type']))).toEqual(
    new Set([`#${oneToMany}`, `#${manyToMany}`]),
  )
  // contract.md 2.2: without $select the derived properties come along.
  expect(all.list[0]).toHaveProperty('CascadeConfiguration')
  expect(ones.members['@odata.context']).toBe(`${api}/$metadata#RelationshipDefinitions/${oneToMany}`)
  expect(ones.list.some((item) => '@odata.type' in item)).toBe(false)
})

test('$select keeps MetadataId, and nothing else that was not asked for', async () => {
  const { list } = await aClient().get(
    `RelationshipDefinitions/${oneToMany}?$select=SchemaName,CascadeConfiguration`,
  )
  expect(list.map((item) => Object.keys(item).toSorted().join())).toEqual(
    list.map(() => 'CascadeConfiguration,MetadataId,SchemaName'),
  )
})

const isEnum = "RelationshipType eq Microsoft.Dynamics.CRM.RelationshipType'ManyToManyRelationship'"

test.each([
  [`RelationshipDefinitions?$filter=${isEnum}`, ['cso_projects_contacts']],
  [`RelationshipDefinitions?$filter=not (IsManaged eq true) and ${isEnum}`, ['cso_projects_contacts']],
  [
    "RelationshipDefinitions?$filter=SchemaName eq 'Account_Tasks' or SchemaName eq 'nothing'",
    ['Account_Tasks'],
  ],
  // `and` binds stronger than `or`.
  [
    "RelationshipDefinitions?$filter=SchemaName eq 'Account_Tasks' or IsManaged eq true and SchemaName eq 'x'",
    ['Account_Tasks'],
  ],
  [
    "RelationshipDefinitions?$filter=(SchemaName eq 'Account_Tasks' or IsManaged eq true) and SchemaName eq 'x'",
    [],
  ],
  [`RelationshipDefinitions/${oneToMany}?$filter=IsCustomizable/Value eq false`, ['msf_account_asset']],
  [`RelationshipDefinitions/${oneToMany}?$filter=ReferencedEntity eq 'cso_site'`, ['cso_site_project']],
  [`RelationshipDefinitions/${oneToMany}?$filter='cso_site' eq ReferencedEntity`, ['cso_site_project']],
  [`RelationshipDefinitions/${oneToMany}?$filter=IsHierarchical`, ['account_parent_account']],
  [
    "RelationshipDefinitions?$filter=Microsoft.Dynamics.CRM.In(PropertyName='SchemaName',PropertyValues=['Account_Tasks','x'])",
    ['Account_Tasks'],
  ],
  [
    'RelationshipDefinitions?$filter=Microsoft.Dynamics.CRM.In(PropertyName=@p1,PropertyValues=@p2)' +
      '&@p1=\'SchemaName\'&@p2=["Account_Tasks"]',
    ['Account_Tasks'],
  ],
  // The trap of contract.md 2.2: no error, no rows.
  ["RelationshipDefinitions?$filter=ReferencingEntity eq 'contact'", []],
  ["RelationshipDefinitions?$filter=not (ReferencingEntity eq 'contact')", []],
  ["RelationshipDefinitions?$count=true&$filter=SchemaName eq 'Account_Tasks'", ['Account_Tasks']],
])('%s gives %j', async (path, expected) => {
  expect(await names(path)).toEqual(expected)
})

test.each([
  ['RelationshipDefinitions?$top=1', 400, '0x80060888', 'The query parameter $top is not supported'],
  ['RelationshipDefinitions?$skip=1', 400, '0x80060888', 'The query parameter $skip is not supported'],
  [
    'RelationshipDefinitions?$orderby=SchemaName',
    400,
    '0x80060888',
    'The query parameter $orderby is not supported',
  ],
  ['RelationshipDefinitions/$count', 400, '0x80060888', expect.any(String)],
  [
    "RelationshipDefinitions?$filter=startswith(SchemaName,'a')",
    501,
    '0x8006088a',
    'The "startswith" function isn\'t supported for Metadata Entities.',
  ],
  ["RelationshipDefinitions?$filter=not contains(SchemaName,'a')", 501, '0x8006088a', expect.any(String)],
  ["RelationshipDefinitions?$filter=tolower(SchemaName) eq 'a'", 501, '0x8006088a', expect.any(String)],
  [
    "RelationshipDefinitions?$filter=Nothing eq 'a'",
    400,
    '0x0',
    "Could not find a property named 'Nothing' on type 'Microsoft.Dynamics.CRM.RelationshipMetadataBase'.",
  ],
  [
    'RelationshipDefinitions?$select=ReferencedEntity',
    400,
    '0x0',
    "Could not find a property named 'ReferencedEntity' on type 'Microsoft.Dynamics.CRM.RelationshipMetadataBase'.",
  ],
  [
    `RelationshipDefinitions/${manyToMany}?$select=ReferencedEntity`,
    400,
    '0x0',
    `Could not find a property named 'ReferencedEntity' on type '${manyToMany}'.`,
  ],
  [
    "RelationshipDefinitions?$filter=RelationshipType eq 'ManyToManyRelationship'",
    400,
    '0x0',
    expect.any(String),
  ],
  [
    "RelationshipDefinitions?$filter=RelationshipType eq Microsoft.Dynamics.CRM.RelationshipType'ManyToOneRelationship'",
    400,
    '0x0',
    expect.stringContaining('ManyToOneRelationship'),
  ],
  [
    `RelationshipDefinitions?$filter=CascadeConfiguration/Delete eq Microsoft.Dynamics.CRM.CascadeType'Cascade'`,
    400,
    '0x80060888',
    expect.any(String),
  ],
  [`RelationshipDefinitions/${oneToMany}?$filter=IsManaged eq 'true'`, 400, '0x0', expect.any(String)],
  [
    `RelationshipDefinitions/${oneToMany}?$filter=CascadeConfiguration/Delete eq Microsoft.Dynamics.CRM.CascadeType'Cascade'`,
    400,
    '0x80060888',
    expect.any(String),
  ],
  [
    "RelationshipDefinitions(LogicalName='x')",
    400,
    '0x80060888',
    expect.stringMatching(/^The key in the request URI is not valid for resource .*RelationshipMetadataBase/),
  ],
  ["RelationshipDefinitions('x')", 400, '0x80060888', expect.any(String)],
  ["RelationshipDefinitions(SchemaName='x')", 404, '0x80040217', expect.stringContaining('x')],
  [
    `RelationshipDefinitions(SchemaName='Account_Tasks')/${manyToMany}`,
    404,
    '0x8006088a',
    expect.any(String),
  ],
  ['RelationshipDefinitions?$expand=Lookup', 400, '0x0', expect.any(String)],
  ['RelationshipDefinitions?$filter=SchemaName eq', 400, '0x0', expect.stringContaining('position')],
  ['RelationshipDefinitions?$select=SchemaName&$select=MetadataId', 400, '0x0', expect.any(String)],
])('%s is refused with %i', async (path, status, code, message) => {
  const reply = await aClient().get(path)
  expect([reply.status, reply.json]).toEqual([status, error(code, message)])
})

test('the lookup column of a one-to-many, by path and by $expand', async () => {
  const { get } = aClient()
  const path = `RelationshipDefinitions(SchemaName='cso_site_project')/${oneToMany}`
  const column = {
    LogicalName: 'cso_siteid',
    Targets: ['cso_site'],
    RequiredLevel: { Value: 'SystemRequired' },
  }
  expect((await get(`${path}/Lookup`)).json).toMatchObject(column)
  expect((await get(`${path}?$select=SchemaName&$expand=Lookup($select=LogicalName,Targets)`)).json).toEqual({
    '@odata.context': anyText,
    SchemaName: 'cso_site_project',
    MetadataId: anyText,
    Lookup: { LogicalName: 'cso_siteid', Targets: ['cso_site'], MetadataId: anyText },
  })
})
