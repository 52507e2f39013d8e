import { expect, test } from 'vitest'
import { z } from 'zod'
import { aClient, api, error, type Client } from '../ask.ts'
import { smallEnvironment } from '../smallEnvironment.ts'

const oneToMany = 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata'
const manyToMany = 'Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata'

const definition = z.looseObject({
  MetadataId: z.string(),
  CascadeConfiguration: z.record(z.string(), z.string()).optional(),
  AssociatedMenuConfiguration: z
    .looseObject({
      Label: z.looseObject({ LocalizedLabels: z.array(z.object({ LanguageCode: z.int(), Label: z.string() })) }),
    })
    .optional(),
})

type Definition = z.infer<typeof definition>

const read = async ({ get }: Client, name: string): Promise<Definition> =>
  definition.parse((await get(`RelationshipDefinitions(SchemaName='${name}')`)).json)

type Change = (old: Definition) => Record<string, unknown>

/** GET, change, PUT: the way of contract.md 2.7. */
const put = async (client: Client, name: string, change: Change, headers = { 'MSCRM.MergeLabels': 'true' }) => {
  const old = await read(client, name)
  return client.ask('PUT', `RelationshipDefinitions(${old.MetadataId})`, change(old), headers)
}

const cascading =
  (cascade: Record<string, string>): Change =>
  (old) => ({ ...old, CascadeConfiguration: { ...old.CascadeConfiguration, ...cascade } })

const noMenu: Change = ({ AssociatedMenuConfiguration: _menu, ...rest }) => rest
const same: Change = (old) => old

test('a change is stored, answers 204 with the address, and leaves the rest as it was', async () => {
  const client = aClient()
  const before = await read(client, 'contact_customer_accounts')
  const reply = await put(client, 'contact_customer_accounts', cascading({ Assign: 'NoCascade' }))
  expect([reply.status, reply.text]).toEqual([204, ''])
  expect(reply.headers.get('OData-EntityId')).toBe(`${api}/RelationshipDefinitions(${before.MetadataId})`)
  expect(await read(client, 'contact_customer_accounts')).toEqual({
    ...before,
    CascadeConfiguration: { ...before.CascadeConfiguration, Assign: 'NoCascade' },
  })
})

test.each([
  [`RelationshipDefinitions(SchemaName='cso_contact_project')`],
  [`RelationshipDefinitions(SchemaName='cso_contact_project')/${oneToMany}`],
])('PUT %s works like the id', async (path) => {
  const client = aClient()
  const old = await read(client, 'cso_contact_project')
  expect((await client.ask('PUT', path, cascading({ Delete: 'Restrict' })(old))).status).toBe(204)
  expect((await read(client, 'cso_contact_project')).CascadeConfiguration?.['Delete']).toBe('Restrict')
})

test('a full replacement: members that are left out fall back to their defaults', async () => {
  const client = aClient()
  expect((await put(client, 'cso_project_task', () => ({ '@odata.type': oneToMany, IsValidForAdvancedFind: false }))).status).toBe(204)
  expect(await read(client, 'cso_project_task')).toMatchObject({
    IsValidForAdvancedFind: false,
    SchemaName: 'cso_project_task',
    CascadeConfiguration: {
      Assign: 'NoCascade',
      Delete: 'RemoveLink',
      Archive: 'RemoveLink',
      Merge: 'NoCascade',
      Reparent: 'NoCascade',
      Share: 'NoCascade',
      Unshare: 'NoCascade',
      RollupView: 'NoCascade',
    },
    AssociatedMenuConfiguration: { Behavior: 'UseCollectionName', Group: 'Details', Order: 10000 },
  })
  // The next one leaves out what the last one set.
  await put(client, 'cso_project_task', () => ({ '@odata.type': oneToMany }))
  expect(await read(client, 'cso_project_task')).toHaveProperty('IsValidForAdvancedFind', true)
})

test.each([
  ['Merge follows the primary table', 'cso_project_task', { Merge: 'Cascade' }, { Merge: 'NoCascade' }],
  ['Merge of a mergeable primary table', 'cso_account_project', { Merge: 'NoCascade' }, { Merge: 'Cascade' }],
  ['Archive as sent', 'cso_account_project', { Archive: 'Restrict' }, { Archive: 'Restrict' }],
])('coercion: %s', async (_name, relationship, sent, stored) => {
  const client = aClient()
  expect((await put(client, relationship, cascading(sent))).status).toBe(204)
  expect((await read(client, relationship)).CascadeConfiguration).toMatchObject(stored)
})

test('Archive that is not sent mirrors Delete', async () => {
  const client = aClient()
  await put(client, 'cso_account_project', (old) => {
    const { Archive: _archive, ...rest } = old.CascadeConfiguration ?? {}
    return { ...old, CascadeConfiguration: { ...rest, Delete: 'Restrict' } }
  })
  expect((await read(client, 'cso_account_project')).CascadeConfiguration).toMatchObject({ Archive: 'Restrict' })
})

test('members that the server owns are ignored', async () => {
  const client = aClient()
  const before = await read(client, 'cso_account_project')
  const owned = { IsManaged: true, IsCustomRelationship: false, SecurityTypes: 'None', IntroducedVersion: '9.9', Lookup: {} }
  expect((await put(client, 'cso_account_project', (old) => ({ ...old, ...owned }))).status).toBe(204)
  expect(await read(client, 'cso_account_project')).toEqual(before)
})

const english: Change = (old) => ({
  ...old,
  AssociatedMenuConfiguration: {
    ...old.AssociatedMenuConfiguration,
    Label: { LocalizedLabels: [{ Label: 'Works', LanguageCode: 1033 }] },
  },
})

test.each([
  [{ 'MSCRM.MergeLabels': 'true' }, [[1031, 'Projekte'], [1033, 'Works']]],
  [{ 'MSCRM.MergeLabels': 'false' }, [[1033, 'Works']]],
  [{}, [[1033, 'Works']]],
])('labels of languages that are not sent, with %j', async (headers, expected) => {
  const client = aClient()
  const old = await read(client, 'cso_account_project')
  await client.ask('PUT', `RelationshipDefinitions(${old.MetadataId})`, english(old), headers)
  const Label = (await read(client, 'cso_account_project')).AssociatedMenuConfiguration?.Label
  expect(Label?.LocalizedLabels.map((label) => [label.LanguageCode, label.Label])).toEqual(expected)
  expect(Label).toMatchObject({ UserLocalizedLabel: { Label: 'Works', LanguageCode: 1033 } })
})

test('a many-to-many keeps the menu of each side apart', async () => {
  const client = aClient()
  const reply = await put(client, 'cso_projects_contacts', (old) => ({
    ...old,
    Entity2AssociatedMenuConfiguration: { Behavior: 'UseCollectionName', Group: 'Sales', Order: 7 },
  }))
  expect(reply.status).toBe(204)
  expect(await read(client, 'cso_projects_contacts')).toMatchObject({
    '@odata.type': `#${manyToMany}`,
    Entity1AssociatedMenuConfiguration: { Behavior: 'UseLabel', Order: 10000 },
    Entity2AssociatedMenuConfiguration: { Behavior: 'UseCollectionName', Group: 'Sales', Order: 7 },
  })
})

test.each([
  ['unchanged facts with two parents', 'msf_contact_tasks', same],
  ['two parents, one of them less so', 'msf_contact_tasks', cascading({ Delete: 'RemoveLink' })],
  ['unchanged plumbing', 'lk_accountbase_createdby', same],
  ['a second target of a lookup that is parental', 'contact_customer_contacts', cascading({ Share: 'NoCascade' })],
  ['a hierarchy switched off', 'account_parent_account', (old: Definition) => ({ ...old, IsHierarchical: false })],
  ['frozen Restrict on a mandatory lookup', 'cso_site_project', same],
  ['not searchable', 'Account_Tasks', (old: Definition) => ({ ...old, IsValidForAdvancedFind: false })],
])('allowed: %s', async (_name, relationship, change) => {
  expect((await put(aClient(), relationship, change)).status).toBe(204)
})

test.each<[string, string, Change, string, unknown]>([
  [
    'Delete of a system relationship',
    'contact_customer_accounts',
    cascading({ Delete: 'Restrict' }),
    '0x80048203',
    "A system relationship's delete cascading action cannot be modified.",
  ],
  ['plumbing that should cascade', 'lk_accountbase_createdby', cascading({ Assign: 'Cascade' }), '0x80044155', expect.any(String)],
  ['Delete: NoCascade', 'cso_account_project', cascading({ Delete: 'NoCascade' }), '0x80048204', expect.any(String)],
  ['Assign: RemoveLink', 'cso_account_project', cascading({ Assign: 'RemoveLink' }), '0x80048204', expect.any(String)],
  ['Merge: Restrict', 'cso_account_project', cascading({ Merge: 'Restrict' }), '0x80048204', expect.any(String)],
  ['UserOwned without owner', 'cso_project_site', cascading({ Assign: 'UserOwned' }), '0x80044156', expect.any(String)],
  ['Reparent without owner', 'cso_project_site', cascading({ Reparent: 'Cascade' }), '0x80048107', expect.any(String)],
  ['RemoveLink on a mandatory lookup', 'cso_site_project', cascading({ Delete: 'RemoveLink' }), '0x80048104', expect.any(String)],
  [
    'a second parent',
    'cso_contact_task',
    cascading({ Delete: 'Cascade' }),
    '0x80047007',
    'Entity: cso_task is parented to Entity with name cso_project. Cannot create another parental relation with Entity: contact',
  ],
  ['a custom parent of a system table', 'cso_project_contact', cascading({ Share: 'Active' }), '0x80047102', expect.any(String)],
  ['a cycle', 'cso_task_project', cascading({ Assign: 'Cascade' }), '0x80047004', expect.any(String)],
  [
    'a hierarchy between two tables',
    'cso_account_project',
    (old) => ({ ...old, IsHierarchical: true }),
    '0x8004701f',
    expect.any(String),
  ],
  [
    'a second hierarchy',
    'cso_account_account',
    (old) => ({ ...old, IsHierarchical: true }),
    '0x8004701a',
    expect.stringContaining('account_parent_account'),
  ],
  ['managed and not customizable', 'msf_account_asset', same, '0x8004f026', expect.any(String)],
  [
    'a managed IsCustomizable',
    'Account_Tasks',
    (old) => ({ ...old, IsCustomizable: { Value: false } }),
    '0x8004f026',
    expect.any(String),
  ],
  [
    'UseLabel without a label',
    'cso_contact_project',
    (old) => ({ ...old, AssociatedMenuConfiguration: { Behavior: 'UseLabel' } }),
    '0x80044328',
    expect.any(String),
  ],
  ['another table', 'cso_account_project', (old) => ({ ...old, ReferencedEntity: 'contact' }), '0x8004700f', expect.any(String)],
  ['another type', 'cso_account_project', (old) => ({ ...old, '@odata.type': `#${manyToMany}` }), '0x8004700f', expect.any(String)],
  ['no type', 'cso_account_project', ({ '@odata.type': _type, ...rest }) => rest, '0x80048d19', expect.any(String)],
  [
    'an undeclared member',
    'cso_account_project',
    (old) => ({ ...old, Entity1LogicalName: 'account' }),
    '0x80048d19',
    expect.stringContaining("undeclared property 'Entity1LogicalName'"),
  ],
  ['a value outside the enum', 'cso_account_project', cascading({ Delete: 'Referential' }), '0x80048d19', expect.stringContaining('CascadeConfiguration.Delete')],
  [
    'a text instead of a truth',
    'cso_account_project',
    (old) => ({ ...old, IsValidForAdvancedFind: 'true' }),
    '0x80048d19',
    expect.stringContaining('IsValidForAdvancedFind'),
  ],
])('refused: %s', async (_name, relationship, change, code, message) => {
  const client = aClient()
  const before = await read(client, relationship)
  const reply = await put(client, relationship, change)
  expect([reply.status, reply.json]).toEqual([400, error(code, message)])
  expect(await read(client, relationship)).toEqual(before)
})

test('a body that is no JSON object is a payload error', async () => {
  const { ask } = aClient()
  for (const body of ['{"SchemaName":', '[]', '']) {
    const reply = await ask('PUT', "RelationshipDefinitions(SchemaName='cso_account_project')", body)
    expect([reply.status, reply.json]).toEqual([400, error('0x80048d19', expect.any(String))])
  }
})

test('IsCustomizable alone binds nobody: an unmanaged relationship stays editable (contract.md 3.6)', async () => {
  const client = aClient()
  await put(client, 'cso_contact_project', (old) => ({ ...old, IsCustomizable: { Value: false } }))
  expect(await read(client, 'cso_contact_project')).toMatchObject({ IsCustomizable: { Value: false } })
  expect((await put(client, 'cso_contact_project', cascading({ Delete: 'Restrict' }))).status).toBe(204)
})

test('a menu that is not customizable refuses edits (contract.md 3.5)', async () => {
  const environment = smallEnvironment()
  const relationships = environment.facts.oneToMany.map((item) =>
    item.schemaName === 'cso_contact_project' ? { ...item, isCustomizable: false } : item,
  )
  const facts = { ...environment.facts, oneToMany: relationships }
  const client = aClient({ environment: { ...environment, facts } })
  expect((await put(client, 'cso_contact_project', cascading({ Delete: 'Restrict' }))).status).toBe(204)
  expect((await put(client, 'cso_contact_project', noMenu)).json).toEqual(error('0x80044329', expect.any(String)))
})

test.each([
  ['ContosoProjects', 204],
  ['Nowhere', 400],
  ['FabrikamAssets', 400],
])('MSCRM.SolutionUniqueName: %s answers %i', async (solution, status) => {
  const client = aClient()
  const { MetadataId } = await read(client, 'cso_account_project')
  const components = async () => {
    const path = `solutioncomponents?$filter=objectid eq ${MetadataId}&$expand=solutionid($select=uniquename)`
    return (await client.get(path)).list
  }
  expect(await components()).toEqual([])
  const headers = { 'MSCRM.SolutionUniqueName': solution, 'MSCRM.MergeLabels': 'true' }
  const reply = await put(client, 'cso_account_project', cascading({ Delete: 'Restrict' }), headers)
  expect(reply.status).toBe(status)
  if (status === 204) {
    expect(await components()).toMatchObject([{ componenttype: 10, solutionid: { uniquename: solution } }])
    expect((await put(client, 'cso_account_project', same, headers)).status).toBe(204)
    expect(await components()).toHaveLength(1)
  } else {
    expect(reply.json).toEqual(error('0x80040203', expect.stringContaining(solution)))
    expect((await read(client, 'cso_account_project')).CascadeConfiguration?.['Delete']).toBe('RemoveLink')
  }
})
