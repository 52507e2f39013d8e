import { expect, test } from 'vitest'
import { createClient } from './client.ts'
import { loadColumns, loadLookupColumn, loadLookupNames } from './columns.ts'
import type { Json } from './json.ts'
import { loadEnvironment, type LoadProgress } from './metadata.ts'
import { loadDefinition } from './relationshipDefinition.ts'
import { manyToManyDocument, oneToManyDocument, tableDocument } from './sampleDocuments.ts'
import { loadSolutions } from './solutions.ts'
import { whoAmI } from './whoAmI.ts'

const api = '/api/data/v9.2/'
const origin = 'https://contoso.crm4.dynamics.com'

/** A server of a few fixed answers, by path. */
function serverOf(answers: Readonly<Record<string, Json | Response>>) {
  const asked: string[] = []
  const client = createClient({
    origin,
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url)
      asked.push(pathname.slice(api.length) + decodeURIComponent(search))
      const answer = answers[decodeURIComponent(pathname.slice(api.length))]
      if (answer instanceof Response) return answer
      if (answer === undefined)
        return Response.json({ error: { code: '0x80040217', message: 'gone' } }, { status: 404 })
      return Response.json(answer)
    },
  })
  return { client, asked }
}

const bank = { ...tableDocument, LogicalName: 'sample_bankaccount' }
const contact = { ...tableDocument, LogicalName: 'contact' }
const oneToManyPath = 'RelationshipDefinitions/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata'
const manyToManyPath = 'RelationshipDefinitions/Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata'
const whole = {
  EntityDefinitions: { value: [bank, contact] },
  [oneToManyPath]: { value: [oneToManyDocument] },
  [manyToManyPath]: { value: [manyToManyDocument] },
}

test('an environment is read in three slim requests, with progress', async () => {
  const { client, asked } = serverOf(whole)
  const reports: LoadProgress[] = []
  const environment = await loadEnvironment(client, { onProgress: (progress) => reports.push(progress) })
  expect([...environment.tables.keys()]).toEqual(['sample_bankaccount', 'contact'])
  expect([...environment.relationships.keys()]).toEqual([
    'sample_BankAccount_Contacts',
    'sample_BankAccounts_Contacts',
  ])
  expect(environment.problems).toEqual([])
  expect(asked.toSorted()).toEqual([
    expect.stringMatching(/^EntityDefinitions\?\$select=MetadataId,LogicalName,.*,IsPrivate,.*CanChangeHierarchicalRelationship$/),
    expect.stringMatching(
      /^RelationshipDefinitions.*ManyToMany.*\?\$select=.*Entity2AssociatedMenuConfiguration$/,
    ),
    expect.stringMatching(
      /^RelationshipDefinitions.*OneToMany.*\?\$select=.*IsHierarchical,CascadeConfiguration,AssociatedMenuConfiguration$/,
    ),
  ])
  expect(reports.at(-1)).toMatchObject({ tables: 2, oneToMany: 1, manyToMany: 1 })
  expect(reports.at(-1)?.bytes).toBeGreaterThan(1_000)
})

test.each(['EntityDefinitions', oneToManyPath])('an empty list of %s is no environment', async (path) => {
  const { client } = serverOf({ ...whole, [path]: { value: [] } })
  await expect(loadEnvironment(client)).rejects.toThrow('expected at least one, received []')
})

test('private tables and their relationships are left out, and nothing is reported of them', async () => {
  const { client } = serverOf({ ...whole, EntityDefinitions: { value: [bank, { ...contact, IsPrivate: true }] } })
  const environment = await loadEnvironment(client)
  expect([...environment.tables.keys()]).toEqual(['sample_bankaccount'])
  expect(environment.relationships.size).toBe(0)
  expect(environment.problems).toEqual([])
})

test('an environment without many-to-many relationships is one', async () => {
  const { client } = serverOf({ ...whole, [manyToManyPath]: { value: [] } })
  expect((await loadEnvironment(client)).relationships.size).toBe(1)
})

test.each([
  ['no list', { error: 'x' }, 'oneToMany.value'],
  ['not an object', 5, 'oneToMany'],
  [
    'the first of several pages',
    { value: [oneToManyDocument], '@odata.nextLink': 'https://evil.example/' },
    'oneToMany.@odata.nextLink',
  ],
  ['an item that is no relationship', { value: [oneToManyDocument, {}] }, 'oneToMany[1].SchemaName'],
  [
    'a web page',
    new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
    'A web page came back instead of data',
  ],
  ['half a list', new Response('{"value":[', { headers: { 'Content-Type': 'application/json' } }), 'cut off'],
])('a list that is %s is refused with its cause', async (_, list, message) => {
  const { client } = serverOf({ ...whole, [oneToManyPath]: list })
  await expect(loadEnvironment(client)).rejects.toThrow(message)
})

test('a load can be aborted', async () => {
  const { client, asked } = serverOf(whole)
  const cancel = new AbortController()
  cancel.abort()
  await expect(loadEnvironment(client, { signal: cancel.signal })).rejects.toMatchObject({ kind: 'aborted' })
  expect(asked).toEqual([])
})

test('an environment of 8,606 relationships is read', async () => {
  const many = Array.from({ length: 8_606 }, (_, index) => ({
    ...oneToManyDocument,
    SchemaName: `r${index}`,
  }))
  const { client } = serverOf({ ...whole, [oneToManyPath]: { value: many } })
  expect((await loadEnvironment(client)).relationships.size).toBe(8_607)
})

test('a definition is read by its key with the cast, whole and decoded', async () => {
  const path =
    "RelationshipDefinitions(SchemaName='sample_BankAccount_Contacts')/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata"
  const { client } = serverOf({ [path]: oneToManyDocument })
  const definition = await loadDefinition(client, 'sample_BankAccount_Contacts', 'OneToMany', {
    strong: true,
  })
  expect(definition.document).toEqual(oneToManyDocument)
  expect(definition.relationship).toMatchObject({ type: 'OneToMany', referencingTable: 'contact' })
})

test('a hostile name stays inside its quotes', async () => {
  const { client, asked } = serverOf({})
  await expect(loadDefinition(client, "x')/../a?b#c", 'ManyToMany')).rejects.toMatchObject({ status: 404 })
  expect(asked).toEqual([
    expect.stringMatching(/^RelationshipDefinitions\(SchemaName='x''\)%2F\.\.%2Fa%3Fb%23c'\)\//),
  ])
})

test('another relationship than the one asked for is refused', async () => {
  const path =
    "RelationshipDefinitions(SchemaName='other')/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata"
  const { client } = serverOf({ [path]: oneToManyDocument })
  await expect(loadDefinition(client, 'other', 'OneToMany')).rejects.toThrow('other.SchemaName')
})

const attribute = (logicalName: string, type: string, level: string) => ({
  LogicalName: logicalName,
  SchemaName: logicalName,
  DisplayName: { LocalizedLabels: [], UserLocalizedLabel: null },
  Description: { LocalizedLabels: [], UserLocalizedLabel: { Label: 'text', LanguageCode: 1033 } },
  AttributeTypeName: { Value: type },
  RequiredLevel: { Value: level, CanBeChanged: true },
})

test('columns are read with their types; lookups with their targets', async () => {
  const list = "EntityDefinitions(LogicalName='contact')/Attributes"
  const { client } = serverOf({
    [list]: {
      value: [
        attribute('parentcustomerid', 'CustomerType', 'None'),
        attribute('fullname', 'StringType', 'Odd'),
      ],
    },
    [`${list}/Microsoft.Dynamics.CRM.LookupAttributeMetadata`]: {
      value: [{ LogicalName: 'parentcustomerid', Targets: ['account', 'contact'] }],
    },
    [`${list}(LogicalName='parentcustomerid')`]: {
      ...attribute('parentcustomerid', 'CustomerType', 'SystemRequired'),
      Targets: ['account'],
    },
    [`${list}(LogicalName='objectid')`]: attribute('objectid', 'UniqueidentifierType', 'None'),
  })
  expect(await loadColumns(client, 'contact')).toMatchObject([
    {
      logicalName: 'parentcustomerid',
      type: 'Customer',
      requiredLevel: 'None',
      targets: ['account', 'contact'],
    },
    { logicalName: 'fullname', type: 'String', requiredLevel: { unknown: true, raw: 'Odd' }, targets: null },
  ])
  expect(await loadLookupColumn(client, 'contact', 'parentcustomerid')).toMatchObject({
    requiredLevel: 'SystemRequired',
    description: 'text',
    displayName: null,
    targets: ['account'],
  })
  expect(await loadLookupColumn(client, 'contact', 'objectid')).toMatchObject({
    type: 'Uniqueidentifier',
    targets: null,
  })
})

test('the names of lookup columns are one slim request; a column without one is left out', async () => {
  const label = { LocalizedLabels: [], UserLocalizedLabel: { Label: 'Company Name', LanguageCode: 1033 } }
  const list = "EntityDefinitions(LogicalName='contact')/Attributes/Microsoft.Dynamics.CRM.LookupAttributeMetadata"
  const { client, asked } = serverOf({
    [list]: {
      value: [
        { LogicalName: 'parentcustomerid', DisplayName: label },
        { LogicalName: 'masterid', DisplayName: { LocalizedLabels: [], UserLocalizedLabel: null } },
      ],
    },
  })
  expect(await loadLookupNames(client, 'contact')).toEqual(new Map([['parentcustomerid', 'Company Name']]))
  expect(asked).toEqual([`${list}?$select=LogicalName,DisplayName`])
})

test('solutions and the signed-in user are read', async () => {
  const solution = {
    solutionid: 's1',
    uniquename: 'ContosoProjects',
    friendlyname: 'Contoso Projects',
    version: '1.0.0.0',
    ismanaged: false,
    isvisible: true,
    publisherid: { customizationprefix: 'cso', uniquename: 'contoso' },
  }
  const { client, asked } = serverOf({
    solutions: {
      value: [solution, { ...solution, publisherid: { customizationprefix: null, uniquename: 'ms' } }],
    },
    WhoAmI: { BusinessUnitId: 'b', UserId: 'u', OrganizationId: 'o' },
  })
  expect(await loadSolutions(client)).toEqual([
    {
      solutionId: 's1',
      uniqueName: 'ContosoProjects',
      friendlyName: 'Contoso Projects',
      version: '1.0.0.0',
      isManaged: false,
      prefix: 'cso',
    },
    expect.objectContaining({ prefix: '' }),
  ])
  expect(await whoAmI(client)).toEqual({ businessUnitId: 'b', userId: 'u', organizationId: 'o' })
  expect(asked[0]).toBe(
    'solutions?$select=solutionid,uniquename,friendlyname,version,ismanaged,isvisible&$filter=isvisible eq true&$expand=publisherid($select=customizationprefix,uniquename)&$orderby=friendlyname',
  )
})
