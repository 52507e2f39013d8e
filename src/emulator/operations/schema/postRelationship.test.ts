import { expect, test } from 'vitest'
import { aClient, api, type Client, type Members } from '../../testing/client.ts'
import {
  aNewLookup,
  aNewOneToMany,
  create,
  defaultMenu,
  expectRefusal,
  label,
} from '../../testing/newRelationships.ts'
import { rowId, smallEnvironment } from '../../testing/smallEnvironment.ts'

const oneToMany = 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata'
const lookupType = 'Microsoft.Dynamics.CRM.LookupAttributeMetadata'

/** `aClient` gives ids of this kind. */
const newId: unknown = expect.stringMatching(/^ffffffff-/)

const definition = async ({ get }: Client, name = 'cso_contact_site') =>
  (await get(`RelationshipDefinitions(SchemaName='${name}')/${oneToMany}`)).members

test('contract.md 2.5: 204 with the address in both headers, and everything else at its default', async () => {
  const client = aClient()
  const reply = await create(client, aNewOneToMany())
  expect([reply.status, reply.text]).toEqual([204, ''])
  const created = await definition(client)
  const address = `${api}/RelationshipDefinitions(${String(created['MetadataId'])})`
  expect(reply.headers.get('OData-EntityId')).toBe(address)
  expect(reply.headers.get('Location')).toBe(address)
  const known = (await client.get(`RelationshipDefinitions(SchemaName='cso_account_project')/${oneToMany}`)).members
  expect(Object.keys(created)).toEqual(Object.keys(known))
  expect(created).toEqual({
    ...known,
    SchemaName: 'cso_contact_site',
    ReferencedEntity: 'contact',
    ReferencedAttribute: 'contactid',
    ReferencingEntity: 'cso_site',
    ReferencingAttribute: 'cso_contactid',
    ReferencedEntityNavigationPropertyName: 'cso_contact_site',
    ReferencingEntityNavigationPropertyName: 'cso_ContactId',
    IsCustomRelationship: true,
    IsManaged: false,
    IsHierarchical: false,
    IsValidForAdvancedFind: true,
    SecurityTypes: 'Append',
    RelationshipBehavior: 1,
    IntroducedVersion: '1.0.0.0',
    MetadataId: newId,
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
    AssociatedMenuConfiguration: defaultMenu,
    IsCustomizable: { Value: true, CanBeChanged: true, ManagedPropertyLogicalName: 'iscustomizable' },
  })
})

test('the lookup column is there with its target, and rows can be read through both ends', async () => {
  const client = aClient()
  const body = aNewOneToMany({
    Lookup: aNewLookup('cso_ContactId', {
      Description: label('Who keeps the keys'),
      RequiredLevel: { Value: 'Recommended', CanBeChanged: true },
    }),
  })
  expect((await create(client, body)).status).toBe(204)
  const column = `EntityDefinitions(LogicalName='cso_site')/Attributes(LogicalName='cso_contactid')/${lookupType}`
  expect((await client.get(column)).members).toMatchObject({
    SchemaName: 'cso_ContactId',
    EntityLogicalName: 'cso_site',
    AttributeType: 'Lookup',
    AttributeTypeName: { Value: 'LookupType' },
    DisplayName: { UserLocalizedLabel: { Label: 'cso_ContactId', LanguageCode: 1033 } },
    Description: { UserLocalizedLabel: { Label: 'Who keeps the keys' } },
    RequiredLevel: { Value: 'Recommended' },
    IsCustomAttribute: true,
    IsManaged: false,
    Targets: ['contact'],
  })
  const expanded = `RelationshipDefinitions(SchemaName='cso_contact_site')/${oneToMany}?$expand=Lookup($select=SchemaName)`
  expect((await client.get(expanded)).members['Lookup']).toMatchObject({ SchemaName: 'cso_ContactId' })
  for (const path of [
    'cso_sites?$select=_cso_contactid_value&$expand=cso_ContactId($select=name)',
    `contacts(${rowId('c', 1)})/cso_contact_site`,
  ])
    expect([path, (await client.get(path)).list]).toEqual([path, []])
  const lists = ['contact', 'OneToManyRelationships', 'cso_site', 'ManyToOneRelationships'] as const
  for (const [table, list] of [lists.slice(0, 2), lists.slice(2)]) {
    const { list: found } = await client.get(`EntityDefinitions(LogicalName='${table}')/${list}?$select=SchemaName`)
    expect(found.map(({ SchemaName }) => SchemaName)).toContain('cso_contact_site')
  }
})

test('what was sent is kept, what the server owns is not, Merge follows the primary table', async () => {
  const client = aClient()
  const body = aNewOneToMany({
    SchemaName: 'CSO_Project_Sites',
    ReferencedEntity: 'cso_project',
    ReferencedAttribute: 'cso_projectid',
    Lookup: aNewLookup('cso_ProjectId'),
    ReferencedEntityNavigationPropertyName: 'cso_SitesOfProject',
    ReferencingEntityNavigationPropertyName: 'cso_ProjectOfSite',
    IsValidForAdvancedFind: false,
    IsCustomRelationship: false,
    IsManaged: true,
    SecurityTypes: 'None',
    RelationshipType: 'ManyToManyRelationship',
    RelationshipBehavior: 7,
    IntroducedVersion: null,
    MetadataId: '00000000-0000-0000-0000-000000000001',
    IsCustomizable: { Value: false },
    CascadeConfiguration: { Delete: 'Restrict', Merge: 'Cascade', Assign: 'Active', RollupView: 'Cascade' },
    AssociatedMenuConfiguration: { Behavior: 'UseLabel', Group: 'Sales', Order: 5, Label: label('Orte', 1031) },
  })
  expect((await create(client, body)).status).toBe(204)
  expect(await definition(client, 'CSO_Project_Sites')).toMatchObject({
    ReferencedEntityNavigationPropertyName: 'cso_SitesOfProject',
    ReferencingEntityNavigationPropertyName: 'cso_ProjectOfSite',
    IsValidForAdvancedFind: false,
    IsCustomRelationship: true,
    IsManaged: false,
    SecurityTypes: 'Append',
    RelationshipType: 'OneToManyRelationship',
    RelationshipBehavior: 1,
    MetadataId: newId,
    IsCustomizable: { Value: false, CanBeChanged: true },
    CascadeConfiguration: {
      Delete: 'Restrict',
      Archive: 'Restrict',
      Merge: 'NoCascade',
      Assign: 'Active',
      RollupView: 'Cascade',
    },
    AssociatedMenuConfiguration: {
      Behavior: 'UseLabel',
      Group: 'Sales',
      Order: 5,
      Label: { LocalizedLabels: [{ Label: 'Orte', LanguageCode: 1031 }], UserLocalizedLabel: null },
    },
  })
})

test('a relationship of a table to itself can be its hierarchy', async () => {
  const client = aClient()
  const body = aNewOneToMany({
    SchemaName: 'cso_project_parent',
    ReferencedEntity: 'cso_project',
    ReferencingEntity: 'cso_project',
    Lookup: aNewLookup('cso_ParentId'),
    IsHierarchical: true,
    CascadeConfiguration: { Assign: 'Cascade' },
  })
  expect((await create(client, body)).status).toBe(204)
  expect(await definition(client, 'cso_project_parent')).toMatchObject({ IsHierarchical: true })
  const second = { ...body, SchemaName: 'cso_project_second', Lookup: aNewLookup('cso_SecondId') }
  await expectRefusal(client, () => create(client, { ...second, CascadeConfiguration: {} }), [
    400,
    '0x8004701a',
    expect.stringContaining('cso_project_parent'),
  ])
})

const seed = smallEnvironment()
const withDefault = {
  ...seed,
  solutions: [
    ...seed.solutions,
    {
      uniqueName: 'Default',
      friendlyName: 'Default',
      version: '1.0',
      isManaged: false,
      publisher: 'contoso',
      tables: [],
      relationships: [],
    },
  ],
}

test('the target solution gets the relationship and its table, Default the relationship; no publish is needed', async () => {
  const client = aClient({ environment: withDefault, controls: true })
  const version = async () =>
    (await client.get('accounts', { Prefer: 'odata.include-annotations="*"' })).members[
      '@Microsoft.Dynamics.CRM.globalmetadataversion'
    ]
  const before = await version()
  await create(client, aNewOneToMany(), { 'MSCRM.SolutionUniqueName': 'ContosoProjects' })
  const { MetadataId: id } = await definition(client)
  const { MetadataId: site } = (await client.get("EntityDefinitions(LogicalName='cso_site')")).members
  const found = async (objectId: unknown) =>
    (await client.get(`solutioncomponents?$filter=objectid eq ${String(objectId)}&$expand=solutionid($select=uniquename)&$orderby=solutionid/uniquename`))
      .list
  expect(await found(id)).toMatchObject([
    { componenttype: 10, rootcomponentbehavior: null, solutionid: { uniquename: 'ContosoProjects' } },
    { componenttype: 10, solutionid: { uniquename: 'Default' } },
  ])
  expect(await found(site)).toMatchObject([
    { componenttype: 1, rootcomponentbehavior: 0, solutionid: { uniquename: 'ContosoProjects' } },
  ])
  expect(await version()).not.toBe(before)
  expect((await client.get('/emulator/unpublished')).json).toEqual({ tables: [], relationships: [] })
})

test('a saved state has the new relationship', async () => {
  const client = aClient()
  await create(client, aNewOneToMany())
  const snapshot: unknown = JSON.parse(JSON.stringify(client.emulator.snapshot()))
  const restored = aClient({ snapshot })
  for (const path of ['RelationshipDefinitions', "EntityDefinitions(LogicalName='cso_site')/Attributes"])
    expect((await restored.get(path)).text).toBe((await client.get(path)).text)
  await expectRefusal(restored, () => create(restored, aNewOneToMany()), [400, '0x8004432b'])
})

const parental: Members = { CascadeConfiguration: { Delete: 'Cascade' } }
const toItself = { ReferencedEntity: 'cso_project', ReferencingEntity: 'cso_project' }

test.each<[string, Members, string, unknown?]>([
  ['no name', { SchemaName: undefined }, '0x8004432a'],
  ['an empty name', { SchemaName: '' }, '0x8004432a'],
  ['no prefix', { SchemaName: 'contact_site' }, '0x80040203', expect.stringContaining('valid customization prefix')],
  ['the prefix of a managed publisher', { SchemaName: 'msf_contact_site' }, '0x80040203'],
  ['a prefix alone', { SchemaName: 'cso_' }, '0x80040203'],
  ['a name that is no identifier', { SchemaName: 'cso_contact-site' }, '0x80040203'],
  ['a long name', { SchemaName: `cso_${'x'.repeat(97)}` }, '0x80044331'],
  ['a taken name', { SchemaName: 'cso_account_project' }, '0x8004432b'],
  ['a taken name in another case', { SchemaName: 'CSO_Account_Project' }, '0x8004432b'],
  ['the name of a many-to-many', { SchemaName: 'cso_projects_contacts' }, '0x8004432b'],
  ['no primary table', { ReferencedEntity: undefined }, '0x80040203'],
  ['another column than the primary id', { ReferencedAttribute: 'name' }, '0x80040203'],
  ['no lookup', { Lookup: undefined }, '0x80040203', expect.stringContaining("'Lookup'")],
  ['a lookup without a name', { Lookup: { DisplayName: label('x') } }, '0x80040203'],
  ['a lookup without a display name', { Lookup: aNewLookup('cso_ContactId', { DisplayName: null }) }, '0x80040203'],
  ['a lookup without prefix', { Lookup: aNewLookup('ContactId') }, '0x80040203'],
  ['a lookup that the platform requires', {
    Lookup: aNewLookup('cso_ContactId', { RequiredLevel: { Value: 'SystemRequired' } }),
  }, '0x80040203'],
  ['an undeclared member of the lookup', { Lookup: aNewLookup('cso_ContactId', { Colour: 1 }) }, '0x80048d19'],
  ['an undeclared member', { Colour: 1 }, '0x80048d19', expect.stringContaining("'Colour'")],
  ['no type', { '@odata.type': undefined }, '0x80048d19'],
  ['the abstract type', { '@odata.type': 'Microsoft.Dynamics.CRM.RelationshipMetadataBase' }, '0x80048d19'],
  ['a taken column', { Lookup: aNewLookup('cso_MainProjectId') }, '0x80047013'],
  ['a column with the name of a navigation property', { Lookup: aNewLookup('cso_site_project') }, '0x80048834'],
  ['a navigation name that another relationship has', { ReferencedEntityNavigationPropertyName: 'cso_contact_task' }, '0x80047010'],
  ['a lookup navigation name that another has', {
    ReferencingEntityNavigationPropertyName: 'cso_mainprojectid',
  }, '0x80047010'],
  ['a navigation name that a column has', { ReferencedEntityNavigationPropertyName: 'emailaddress1' }, '0x80048834'],
  ['a navigation name that is no identifier', { ReferencedEntityNavigationPropertyName: 'cso x' }, '0x80040203'],
  ['one name for both ends on one table', { ...toItself, SchemaName: 'cso_X', Lookup: aNewLookup('cso_X') }, '0x80047010'],
  ['UseLabel without a label', { AssociatedMenuConfiguration: { Behavior: 'UseLabel' } }, '0x80044328'],
  ['an order that is no 32-bit number', { AssociatedMenuConfiguration: { Order: 2 ** 31 } }, '0x80048d19'],
  ['a hierarchy between two tables', { IsHierarchical: true }, '0x8004701f'],
  ['Delete: NoCascade', { CascadeConfiguration: { Delete: 'NoCascade' } }, '0x80048204'],
  ['Assign: Restrict', { CascadeConfiguration: { Assign: 'Restrict' } }, '0x80048204'],
  ['Merge: Restrict', { CascadeConfiguration: { Merge: 'Restrict' } }, '0x80048204'],
  ['UserOwned without owner', { CascadeConfiguration: { Share: 'UserOwned' } }, '0x80044156'],
  ['Reparent without owner', { CascadeConfiguration: { Reparent: 'Cascade' } }, '0x80048107'],
  ['a second parent', { ...parental, ReferencingEntity: 'cso_task' }, '0x80047007',
    'Entity: cso_task is parented to Entity with name cso_project. Cannot create another parental relation with Entity: contact'],
  ['a custom parent of a system table', { ...parental, ReferencedEntity: 'cso_project', ReferencingEntity: 'contact' },
    '0x80047102'],
  ['a cycle', { ...parental, ReferencedEntity: 'cso_task', ReferencingEntity: 'cso_project' }, '0x80047004'],
  ['a closed primary table', { ReferencedEntity: 'msf_asset' }, '0x80047008'],
  ['a closed related table', { ReferencingEntity: 'msf_asset' }, '0x80047008'],
  ['a closed table on both ends', { ReferencedEntity: 'msf_asset', ReferencingEntity: 'msf_asset' }, '0x8004432c'],
  ['an intersect table', { ReferencingEntity: 'cso_projects_contacts' }, '0x8004830f'],
  ['what an activity is about', { ReferencingEntity: 'task', Lookup: aNewLookup('RegardingObjectId') }, '0x80047006'],
])('refused: %s', async (_name, more, code, message) => {
  const client = aClient()
  await expectRefusal(client, () => create(client, aNewOneToMany(more)), [400, code, message])
})

test.each([
  ['ReferencedEntity', 'nowhere'],
  ['ReferencingEntity', 'solution'],
])('an unknown table in %s is not found', async (member, table) => {
  const client = aClient()
  await expectRefusal(client, () => create(client, aNewOneToMany({ [member]: table })), [404, '0x80040217'])
})

test.each([
  ['ContosoProjects', 'cso_x', 204],
  ['ContosoProjects', 'new_x', 400],
  ['FabrikamAssets', 'msf_x', 400],
  ['Nowhere', 'cso_x', 400],
])('with the solution %s the name %s answers %i', async (solution, name, status) => {
  const client = aClient()
  const ask = () => create(client, aNewOneToMany({ SchemaName: name }), { 'MSCRM.SolutionUniqueName': solution })
  if (status === 204) expect((await ask()).status).toBe(204)
  else await expectRefusal(client, ask, [status, '0x80040203'])
})

test.each([
  ['RelationshipDefinitions(00000000-0000-0000-0000-000000000001)', 405],
  [`RelationshipDefinitions/${oneToMany}`, 405],
])('POST %s answers %i', async (path, status) => {
  expect((await aClient().ask('POST', path, aNewOneToMany())).status).toBe(status)
})

test('one schema write at a time (contract.md 8.5)', async () => {
  const client = aClient({ latency: ({ method }) => (method === 'POST' ? 5 : 0) })
  const [first, second] = await Promise.all([
    create(client, aNewOneToMany()),
    create(client, aNewOneToMany({ SchemaName: 'cso_second' })),
  ])
  expect([first.status, second.status]).toEqual([204, 429])
  expect(second.json).toMatchObject({ error: { code: '0x80071151' } })
})
