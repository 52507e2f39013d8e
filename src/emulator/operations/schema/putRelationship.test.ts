import { expect, test } from 'vitest'
import { aClient, api, error } from '../../testing/client.ts'
import {
  cascadeChange,
  changeRelationship,
  readRelationship,
  same,
  type Change,
} from '../../testing/changeRelationship.ts'

const oneToMany = 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata'
const manyToMany = 'Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata'

test('a change is stored, answers 204 with the address, and leaves the rest as it was', async () => {
  const client = aClient()
  const before = await readRelationship(client, 'contact_customer_accounts')
  const reply = await changeRelationship(
    client,
    'contact_customer_accounts',
    cascadeChange({ Assign: 'NoCascade' }),
  )
  expect([reply.status, reply.text]).toEqual([204, ''])
  expect(reply.headers.get('OData-EntityId')).toBe(`${api}/RelationshipDefinitions(${before.MetadataId})`)
  expect(await readRelationship(client, 'contact_customer_accounts')).toEqual({
    ...before,
    CascadeConfiguration: { ...before.CascadeConfiguration, Assign: 'NoCascade' },
  })
})

test.each([
  [`RelationshipDefinitions(SchemaName='cso_contact_project')`],
  [`RelationshipDefinitions(SchemaName='cso_contact_project')/${oneToMany}`],
])('PUT %s works like the id', async (path) => {
  const client = aClient()
  const old = await readRelationship(client, 'cso_contact_project')
  expect((await client.ask('PUT', path, cascadeChange({ Delete: 'Restrict' })(old))).status).toBe(204)
  expect((await readRelationship(client, 'cso_contact_project')).CascadeConfiguration?.['Delete']).toBe(
    'Restrict',
  )
})

test('a full replacement: members that are left out fall back to their defaults', async () => {
  const client = aClient()
  expect(
    (
      await changeRelationship(client, 'cso_project_task', () => ({
        '@odata.type': oneToMany,
        IsValidForAdvancedFind: false,
      }))
    ).status,
  ).toBe(204)
  expect(await readRelationship(client, 'cso_project_task')).toMatchObject({
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
  await changeRelationship(client, 'cso_project_task', () => ({ '@odata.type': oneToMany }))
  expect(await readRelationship(client, 'cso_project_task')).toHaveProperty('IsValidForAdvancedFind', true)
})

test.each([
  ['Merge follows the primary table', 'cso_project_task', { Merge: 'Cascade' }, { Merge: 'NoCascade' }],
  ['Merge of a mergeable primary table', 'cso_account_project', { Merge: 'NoCascade' }, { Merge: 'Cascade' }],
  ['Archive as sent', 'cso_account_project', { Archive: 'Restrict' }, { Archive: 'Restrict' }],
])('coercion: %s', async (_name, relationship, sent, stored) => {
  const client = aClient()
  expect((await changeRelationship(client, relationship, cascadeChange(sent))).status).toBe(204)
  expect((await readRelationship(client, relationship)).CascadeConfiguration).toMatchObject(stored)
})

test('Archive that is not sent mirrors Delete', async () => {
  const client = aClient()
  await changeRelationship(client, 'cso_account_project', (old) => {
    const { Archive: _archive, ...rest } = old.CascadeConfiguration ?? {}
    return { ...old, CascadeConfiguration: { ...rest, Delete: 'Restrict' } }
  })
  expect((await readRelationship(client, 'cso_account_project')).CascadeConfiguration).toMatchObject({
    Archive: 'Restrict',
  })
})

test('members that the server owns are ignored', async () => {
  const client = aClient()
  const before = await readRelationship(client, 'cso_account_project')
  const owned = {
    IsManaged: true,
    IsCustomRelationship: false,
    SecurityTypes: 'None',
    IntroducedVersion: '9.9',
    Lookup: {},
  }
  expect(
    (
      await changeRelationship(client, 'cso_account_project', (old) => ({
        ...old,
        ...owned,
        MetadataId: old.MetadataId.toUpperCase(),
      }))
    ).status,
  ).toBe(204)
  expect(await readRelationship(client, 'cso_account_project')).toEqual(before)
})

const english: Change = (old) => ({
  ...old,
  AssociatedMenuConfiguration: {
    ...old.AssociatedMenuConfiguration,
    Label: { LocalizedLabels: [{ Label: 'Works', LanguageCode: 1033 }] },
  },
})

test.each([
  [
    { 'MSCRM.MergeLabels': 'true' },
    [
      [1031, 'Projekte'],
      [1033, 'Works'],
    ],
  ],
  [{ 'MSCRM.MergeLabels': 'false' }, [[1033, 'Works']]],
  [{}, [[1033, 'Works']]],
])('labels of languages that are not sent, with %j', async (headers, expected) => {
  const client = aClient()
  const old = await readRelationship(client, 'cso_account_project')
  await client.ask('PUT', `RelationshipDefinitions(${old.MetadataId})`, english(old), headers)
  const Label = (await readRelationship(client, 'cso_account_project')).AssociatedMenuConfiguration?.Label
  expect(Label?.LocalizedLabels.map((label) => [label.LanguageCode, label.Label])).toEqual(expected)
  expect(Label).toMatchObject({ UserLocalizedLabel: { Label: 'Works', LanguageCode: 1033 } })
})

test('a many-to-many keeps the menu of each side apart', async () => {
  const client = aClient()
  const reply = await changeRelationship(client, 'cso_projects_contacts', (old) => ({
    ...old,
    Entity2AssociatedMenuConfiguration: { Behavior: 'UseCollectionName', Group: 'Sales', Order: 7 },
  }))
  expect(reply.status).toBe(204)
  expect(await readRelationship(client, 'cso_projects_contacts')).toMatchObject({
    '@odata.type': `#${manyToMany}`,
    Entity1AssociatedMenuConfiguration: { Behavior: 'UseLabel', Order: 10000 },
    Entity2AssociatedMenuConfiguration: { Behavior: 'UseCollectionName', Group: 'Sales', Order: 7 },
  })
})

test('a body that is no JSON object is a payload error', async () => {
  const { ask } = aClient()
  const typed = `"@odata.type":"${oneToMany}"`
  const polluted = [`{${typed},"__proto__":{}}`, `{${typed},"CascadeConfiguration":{"__proto__":{}}}`]
  for (const body of ['{"SchemaName":', '[]', '', 'null', '['.repeat(100_000), ...polluted]) {
    const reply = await ask('PUT', "RelationshipDefinitions(SchemaName='cso_account_project')", body)
    expect([reply.status, reply.json]).toEqual([400, error('0x80048d19', expect.any(String))])
  }
})

test.each([
  ['application/json', 204],
  ['application/json; charset=utf-8; odata.metadata=minimal', 204],
  ['Application/JSON;charset=utf-8', 204],
  ['text/plain;charset=UTF-8', 415],
  ['application/x-www-form-urlencoded', 415],
])('a body of media type %s answers %i', async (type, status) => {
  const client = aClient()
  const reply = await changeRelationship(client, 'cso_account_project', same, { 'Content-Type': type })
  expect(reply.status).toBe(status)
  if (status === 415) expect(reply.json).toEqual(error('', expect.stringContaining('media type')))
})

test.each([
  ['ContosoProjects', 204],
  ['Nowhere', 400],
  ['FabrikamAssets', 400],
])('MSCRM.SolutionUniqueName: %s answers %i', async (solution, status) => {
  const client = aClient()
  const { MetadataId } = await readRelationship(client, 'cso_account_project')
  const components = async () => {
    const path = `solutioncomponents?$filter=objectid eq ${MetadataId}&$expand=solutionid($select=uniquename)`
    return (await client.get(path)).list
  }
  expect(await components()).toEqual([])
  const headers = { 'MSCRM.SolutionUniqueName': solution, 'MSCRM.MergeLabels': 'true' }
  const reply = await changeRelationship(
    client,
    'cso_account_project',
    cascadeChange({ Delete: 'Restrict' }),
    headers,
  )
  expect(reply.status).toBe(status)
  if (status === 204) {
    expect(await components()).toMatchObject([{ componenttype: 10, solutionid: { uniquename: solution } }])
    expect((await changeRelationship(client, 'cso_account_project', same, headers)).status).toBe(204)
    expect(await components()).toHaveLength(1)
  } else {
    expect(reply.json).toEqual(error('0x80040203', expect.stringContaining(solution)))
    expect((await readRelationship(client, 'cso_account_project')).CascadeConfiguration?.['Delete']).toBe(
      'RemoveLink',
    )
  }
})
