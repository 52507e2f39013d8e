import { expect, test } from 'vitest'
import { z } from 'zod'
import { createState, type State } from '../../state.ts'
import { aClient, api, cascading, error, type Client, type Members } from '../../testing/client.ts'
import { answerOf } from '../../testing/exchange.ts'
import { smallEnvironment } from '../../testing/smallEnvironment.ts'

const relationship = z.looseObject({ SchemaName: z.string(), HasChanged: z.boolean().nullable() })
const table = z.looseObject({
  LogicalName: z.string(),
  HasChanged: z.boolean().nullable(),
  Attributes: z.array(z.looseObject({ LogicalName: z.string() })).nullable(),
  OneToManyRelationships: z.array(relationship).nullable(),
  ManyToOneRelationships: z.array(relationship).nullable(),
  ManyToManyRelationships: z.array(relationship).nullable(),
})
const response = z.strictObject({
  '@odata.context': z.literal(`${api}/$metadata#Microsoft.Dynamics.CRM.RetrieveMetadataChangesResponse`),
  ServerVersionStamp: z.string(),
  DeletedMetadata: z.unknown(),
  EntityMetadata: z.array(table),
})

interface Asked {
  Query?: unknown
  DeletedMetadataFilters?: string
  ClientVersionStamp?: string
}

const pathOf = ({ Query, DeletedMetadataFilters: filters, ClientVersionStamp: stamp }: Asked): string => {
  const sent = [
    ...(Query === undefined ? [] : [['Query', encodeURIComponent(JSON.stringify(Query))]]),
    ...(filters === undefined
      ? []
      : [['DeletedMetadataFilters', `Microsoft.Dynamics.CRM.DeletedMetadataFilters'${filters}'`]]),
    ...(stamp === undefined ? [] : [['ClientVersionStamp', encodeURIComponent(`'${stamp}'`)]]),
  ]
  const names = sent.map(([name], index) => `${name}=@p${index}`).join(',')
  return `RetrieveMetadataChanges(${names})?${sent.map(([, value], index) => `@p${index}=${value}`).join('&')}`
}

const ask = (client: Client, asked: Asked) => client.get(pathOf(asked))
const changes = async (client: Client, asked: Asked) => response.parse((await ask(client, asked)).json)

const names = (...PropertyNames: string[]) => ({ AllProperties: false, PropertyNames })
const value = (Type: string, Value: unknown) => ({ Type, Value })
const where = (PropertyName: string, ConditionOperator: string, Value: unknown) => ({
  FilterOperator: 'And',
  Conditions: [{ PropertyName, ConditionOperator, Value }],
})
const text = 'System.String'
const enumOf = (name: string) => `Microsoft.Xrm.Sdk.Metadata.${name}`
const equal = (PropertyName: string, Value: unknown) => where(PropertyName, 'Equals', Value).Conditions
const account = where('LogicalName', 'Equals', value(text, 'account'))

/** contract.md 9: the query for a graph of relationships. */
const graph = {
  Properties: names('SchemaName', 'ManyToOneRelationships', 'ManyToManyRelationships'),
  Criteria: { ...where('IsPrivate', 'Equals', value('System.Boolean', 'false')), Filters: [] },
  RelationshipQuery: {
    Properties: { AllProperties: true },
    Criteria: { FilterOperator: 'And', Conditions: [], Filters: [] },
  },
  LabelQuery: { FilterLanguages: [1033], MissingLabelBehavior: 0 },
}

const change = async (client: Client, name: string, remove: string) => {
  const path = `RelationshipDefinitions(SchemaName='${name}')`
  const { members } = await client.get(path)
  expect((await client.ask('PUT', path, cascading(members, { Delete: remove }))).status).toBe(204)
}

test('the graph query gives every relationship whole, each 1:N once and each N:N under both tables', async () => {
  const client = aClient()
  const { EntityMetadata, ServerVersionStamp, DeletedMetadata } = await changes(client, { Query: graph })
  const oneToMany = EntityMetadata.flatMap((item) => item.ManyToOneRelationships ?? [])
  const cast = 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata'
  const all = (await client.get(`RelationshipDefinitions/${cast}`)).list
  expect(oneToMany.map((item) => item.SchemaName).toSorted()).toEqual(
    all.map((item) => String(item['SchemaName'])).toSorted(),
  )
  const { members } = await client.get(`RelationshipDefinitions(SchemaName='cso_project_task')/${cast}`)
  const { '@odata.context': _context, ...definition } = members
  expect(oneToMany.find((item) => item.SchemaName === 'cso_project_task')).toEqual(definition)
  expect(EntityMetadata.flatMap((item) => item.ManyToManyRelationships ?? [])).toHaveLength(2)
  expect(ServerVersionStamp).toMatch(/^\d+!03\/01\/2026 12:00:00/)
  expect(DeletedMetadata).toEqual({ Count: 0, IsReadOnly: false, Keys: [], Values: [] })
})

test('what is not asked for is null; ids and names always come', async () => {
  const Query = { Properties: names('IsActivity'), Criteria: account }
  const { EntityMetadata } = await changes(aClient(), { Query })
  const named = new Set(['LogicalName', 'SchemaName', 'MetadataId', 'IsActivity'])
  expect(EntityMetadata).toHaveLength(1)
  for (const [name, member] of Object.entries(EntityMetadata[0] ?? {}))
    expect([name, member === null]).toEqual([name, !named.has(name)])
})

test('without a query everything comes, columns with the names of their derived types', async () => {
  const { EntityMetadata } = await changes(aClient(), {})
  const found = EntityMetadata.find((item) => item.LogicalName === 'account')
  expect(found?.Attributes?.find((item) => item.LogicalName === 'primarycontactid')).toMatchObject({
    '@odata.type': '#Microsoft.Dynamics.CRM.ComplexLookupAttributeMetadata',
    Targets: ['contact'],
    HasChanged: null,
  })
  expect(found).toMatchObject({ Keys: [], DisplayName: { LocalizedLabels: [{}, {}] } })
  expect(found?.['Privileges']).toContainEqual(
    expect.objectContaining({ Name: 'prvReadaccount', PrivilegeType: 'Read', CanBeBasic: true }),
  )
})

const only = (...languages: number[]) => ({
  Properties: names('DisplayName', 'OneToManyRelationships'),
  Criteria: account,
  RelationshipQuery: {
    Properties: { AllProperties: true },
    Criteria: where('SchemaName', 'Equals', value(text, 'cso_account_project')),
  },
  LabelQuery: { FilterLanguages: languages },
})

const withLanguage = (LanguageCode: number): unknown => expect.objectContaining({ LanguageCode })

/** A label with its texts in the order of their languages. */
const label = z
  .looseObject({ LocalizedLabels: z.array(z.looseObject({ LanguageCode: z.int() })) })
  .transform((given) => ({
    ...given,
    LocalizedLabels: given.LocalizedLabels.toSorted((left, right) => left.LanguageCode - right.LanguageCode),
  }))

test.each([
  [[1033], [1033], 1033],
  [[1031], [1031], null],
  [[1031, 1033], [1031, 1033], 1033],
  [[], [1031, 1033], 1033],
])('labels in %j', async (languages, expected, own) => {
  const { EntityMetadata } = await changes(aClient(), { Query: only(...languages) })
  const [found] = EntityMetadata
  const wanted = {
    LocalizedLabels: expected.map(withLanguage),
    UserLocalizedLabel: own === null ? null : withLanguage(own),
  }
  expect(label.parse(found?.['DisplayName'])).toEqual(wanted)
  const menu = found?.OneToManyRelationships?.[0]?.['AssociatedMenuConfiguration']
  expect(z.looseObject({ Label: label }).parse(menu).Label).toEqual(wanted)
})

const tables = async (Criteria: unknown) => {
  const { EntityMetadata } = await changes(aClient(), { Query: { Properties: names(), Criteria } })
  return EntityMetadata.map((item) => item.LogicalName)
}
const custom = ['cso_project', 'cso_task', 'cso_site', 'msf_asset', 'cso_projects_contacts']

test.each([
  ['LogicalName', 'Equals', value(text, 'account'), ['account']],
  ['LogicalName', 'In', value('System.String[]', '["account","task"]'), ['account', 'task']],
  ['LogicalName', 'In', value('System.String[]', "['account','task']"), ['account', 'task']],
  ['LogicalName', 'In', value('System.String[]', 'account, task'), ['account', 'task']],
  ['LogicalName', 'In', value('System.String[]', ['account', 'Task']), ['account']],
  ['LogicalName', 'NotIn', value('System.String[]', JSON.stringify(custom)), ['account', 'contact', 'task', 'systemuser']],
  ['LogicalName', 'GreaterThan', value(text, 'cso_task'), ['task', 'systemuser', 'msf_asset']],
  ['LogicalName', 'LessThan', value(text, 'b'), ['account']],
  ['IsCustomizable', 'Equals', value('System.Boolean', 'False'), ['msf_asset']],
  ['IsActivity', 'NotEquals', value('System.Boolean', 'false'), ['task']],
  ['PrimaryNameAttribute', 'Equals', value(text, null), ['cso_projects_contacts']],
  ['PrimaryNameAttribute', 'Equals', null, ['cso_projects_contacts']],
  ['OwnershipType', 'Equals', value(enumOf('OwnershipTypes'), 'OrganizationOwned'), ['cso_site']],
  ['ObjectTypeCode', 'GreaterThan', value('System.Int32', '0'), []],
])('tables where %s %s %j', async (property, operator, wanted, expected) => {
  expect((await tables(where(property, operator, wanted))).toSorted()).toEqual(expected.toSorted())
})

test('filters nest, with And and Or', async () => {
  const either = (...found: string[]) => ({
    FilterOperator: 'Or',
    Conditions: found.flatMap((name) => equal('LogicalName', value(text, name))),
  })
  const active = where('IsActivity', 'Equals', value('System.Boolean', 'true'))
  expect(await tables({ FilterOperator: 'And', Filters: [either('account', 'task'), active] })).toEqual(['task'])
  expect(await tables({ ...either('account'), Filters: [active] })).toEqual(['account', 'task'])
})

test('columns and relationships have queries of their own', async () => {
  const Query = {
    Properties: names('Attributes', 'ManyToOneRelationships'),
    Criteria: account,
    AttributeQuery: {
      Properties: names('Targets'),
      Criteria: {
        FilterOperator: 'Or',
        Conditions: [
          ...equal('AttributeType', value(enumOf('AttributeTypeCode'), 'Lookup')),
          ...equal('AttributeTypeName', value(enumOf('AttributeTypeDisplayName'), 'MoneyType')),
          ...equal('RequiredLevel', value(enumOf('AttributeRequiredLevel'), 'ApplicationRequired')),
        ],
      },
    },
    RelationshipQuery: {
      Properties: names('ReferencedEntity'),
      Criteria: where('ReferencedEntity', 'Equals', value(text, 'contact')),
    },
  }
  const [found] = (await changes(aClient(), { Query })).EntityMetadata
  expect(found?.Attributes?.map((item) => item.LogicalName)).toEqual([
    'name', 'revenue', 'primarycontactid', 'parentaccountid', 'cso_twinid', 'createdby',
  ])
  expect(found?.Attributes?.[2]).toMatchObject({ Targets: ['contact'], DisplayName: null })
  expect(found?.ManyToOneRelationships).toMatchObject([
    { SchemaName: 'account_primary_contact', ReferencedEntity: 'contact', CascadeConfiguration: null },
  ])
})

const criteria = (property: string, operator: string, type: string, given: string) => ({
  Criteria: where(property, operator, value(type, given)),
})

test.each([
  ['an unknown property', { Properties: names('Colour') }, '0x0', 'Colour'],
  ['an unknown property in a condition', criteria('Colour', 'Equals', text, 'x'), '0x0', 'Colour'],
  ['a label', criteria('DisplayName', 'Equals', text, 'x'), '0x80060888', 'DisplayName'],
  [
    'a cascade',
    { RelationshipQuery: criteria('CascadeConfiguration', 'Equals', text, 'x') },
    '0x80060888',
    'CascadeConfiguration',
  ],
  ['a type that does not fit', criteria('IsActivity', 'Equals', text, 'true'), '0x80040203', 'System.Boolean'],
  ['a text that is no value', criteria('IsActivity', 'Equals', 'System.Boolean', 'yes'), '0x80040203', 'yes'],
  [
    'an enum that has no such member',
    criteria('OwnershipType', 'Equals', enumOf('OwnershipTypes'), 'Mine'),
    '0x80040203',
    'Mine',
  ],
  ['In without an array', criteria('LogicalName', 'In', text, 'account'), '0x80040203', 'String[]'],
  ['an array that is none', criteria('LogicalName', 'In', 'System.String[]', '[account'), '0x80040203', 'array'],
  ['an order of truths', criteria('IsActivity', 'LessThan', 'System.Boolean', 'true'), '0x80040203', 'order'],
  ['an unknown operator', criteria('LogicalName', 'Like', text, 'x'), '0x80040203', 'ConditionOperator'],
  ['an unknown member', { Propertys: names() }, '0x80040203', 'Propertys'],
])('%s is refused', async (_name, Query, code, part) => {
  const reply = await ask(aClient(), { Query })
  expect([reply.status, reply.json]).toEqual([400, error(code, expect.stringContaining(part))])
})

test.each([
  ["RetrieveMetadataChanges(Query='x')", 400, '0x80060888'],
  ['RetrieveMetadataChanges(Query=@p)?@p={', 400, '0x0'],
  ['RetrieveMetadataChanges(Colour=@p)?@p={}', 404, ''],
  ['RetrieveMetadataChanges(1)', 404, ''],
  ['RetrieveMetadataChanges(ClientVersionStamp=1)', 400, '0x80060888'],
  ['RetrieveMetadataChanges(RetrieveAllSettings=1)', 400, '0x80060888'],
  ["RetrieveMetadataChanges(DeletedMetadataFilters='Entity')", 400, '0x80060888'],
  ["RetrieveMetadataChanges(DeletedMetadataFilters=Microsoft.Dynamics.CRM.DeletedMetadataFilters'Rows')", 400, '0x0'],
  ['RetrieveMetadataChanges(AppModuleId=00000000-0000-0000-0000-000000000001)', 501, '0x80040203'],
  ['RetrieveMetadataChanges(RetrieveAllSettings=true)', 501, '0x80040203'],
  ['RetrieveMetadataChanges(Query=@p)?@p={"KeyQuery":{}}', 501, '0x80040203'],
  ['RetrieveMetadataChanges(Query=@p)?@p={"LabelQuery":{"MissingLabelBehavior":1}}', 501, '0x80040203'],
])('%s is refused with %i', async (path, status, code) => {
  const reply = await aClient().get(path)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
})

const summary = ({ EntityMetadata }: z.infer<typeof response>) =>
  EntityMetadata.map((item) => [
    item.LogicalName,
    item.HasChanged,
    (item.ManyToOneRelationships ?? []).map((one) => [one.SchemaName, one.HasChanged]),
  ])

test('with a stamp only what changed comes, in containers that did not', async () => {
  const client = aClient()
  const first = await changes(client, { Query: graph })
  const next = { Query: graph, ClientVersionStamp: first.ServerVersionStamp }
  expect((await changes(client, next)).EntityMetadata).toEqual([])
  await change(client, 'cso_account_project', 'Restrict')
  const second = await changes(client, next)
  expect(summary(second)).toEqual([['cso_project', false, [['cso_account_project', true]]]])
  expect((await changes(client, { ...next, ClientVersionStamp: second.ServerVersionStamp })).EntityMetadata).toEqual([])
  const without = { ...graph, Properties: names('SchemaName') }
  expect((await changes(client, { ...next, Query: without })).EntityMetadata).toEqual([])
})

test('whoever names Privileges gets every table', async () => {
  const client = aClient()
  const { ServerVersionStamp } = await changes(client, {})
  const asked = { Query: { Properties: names('Privileges') }, ClientVersionStamp: ServerVersionStamp }
  const { EntityMetadata } = await changes(client, asked)
  expect(new Set(EntityMetadata.map((item) => item.HasChanged))).toEqual(new Set([false]))
  expect(EntityMetadata).toHaveLength(9)
})

const expired = error('0x80044352', 'Version stamp associated with the client has expired. Please perform a full sync.')

test('a stamp lives 90 days', async () => {
  let now = new Date('2026-03-01T12:00:00Z')
  const client = aClient({ now: () => now })
  const { ServerVersionStamp } = await changes(client, {})
  now = new Date('2026-05-30T12:00:00Z')
  expect((await ask(client, { ClientVersionStamp: ServerVersionStamp })).status).toBe(200)
  now = new Date('2026-05-30T12:00:01Z')
  const reply = await ask(client, { ClientVersionStamp: ServerVersionStamp })
  expect([reply.status, reply.json]).toEqual([400, expired])
})

test('a reset takes the stamps of the other history with it, and a snapshot keeps them', async () => {
  const client = aClient()
  const seed = await changes(client, {})
  await change(client, 'cso_account_project', 'Restrict')
  const { ServerVersionStamp } = await changes(client, {})
  const copy = aClient({ snapshot: JSON.parse(JSON.stringify(client.emulator.snapshot())) as unknown })
  expect((await changes(copy, { ClientVersionStamp: ServerVersionStamp })).EntityMetadata).toEqual([])
  client.emulator.reset()
  expect((await ask(client, { ClientVersionStamp: ServerVersionStamp })).json).toEqual(expired)
  await change(client, 'cso_account_project', 'Cascade')
  expect((await ask(client, { ClientVersionStamp: ServerVersionStamp })).json).toEqual(expired)
  expect(summary(await changes(client, { Query: graph, ClientVersionStamp: seed.ServerVersionStamp }))).toHaveLength(1)
  expect((await ask(client, { ClientVersionStamp: 'yesterday' })).json).toEqual(expired)
})

const askState = (state: State, asked: Asked) => response.parse(answerOf(state, pathOf(asked)))

const idsOf = (state: State): Members => ({
  relationship: state.schema.relationshipNamed('cso_project_task')?.MetadataId,
  column: state.schema.column('contact', 'emailaddress1')?.MetadataId,
  table: state.schema.table('msf_asset')?.MetadataId,
})

test('deleted definitions come as parallel arrays, of the kinds that the filter names', () => {
  const state = createState(smallEnvironment())
  const ids = idsOf(state)
  const columns = state.schema.columns('msf_asset').map((column) => column.MetadataId)
  const ClientVersionStamp = askState(state, {}).ServerVersionStamp
  state.schema.deleteRelationship(String(ids['relationship']))
  state.schema.deleteColumn('contact', 'emailaddress1')
  state.schema.deleteColumn('contact', 'emailaddress1')
  state.schema.deleteTable('msf_asset')
  const deleted = (DeletedMetadataFilters?: string) =>
    askState(state, { ClientVersionStamp, ...(DeletedMetadataFilters === undefined ? {} : { DeletedMetadataFilters }) })
      .DeletedMetadata
  expect(deleted('Relationship,Entity')).toEqual({
    Count: 2,
    IsReadOnly: false,
    Keys: ['Entity', 'Relationship'],
    Values: [{ Items: [ids['table']] }, { Items: [ids['relationship']] }],
  })
  expect(deleted('Attribute')).toMatchObject({ Values: [{ Items: [ids['column'], ...columns] }] })
  expect(deleted('Default')).toMatchObject({ Keys: ['Entity'] })
  expect(deleted('All')).toMatchObject({ Keys: ['Entity', 'Attribute', 'Relationship'] })
  expect(deleted('Label, OptionSet')).toMatchObject({ Count: 0, Keys: [] })
  // Both the stamp and a filter have to be sent.
  expect(deleted()).toMatchObject({ Keys: [] })
  expect(askState(state, { DeletedMetadataFilters: 'All' }).DeletedMetadata).toMatchObject({ Keys: [] })
})

test('what is made comes with the new stamp, and what comes back is deleted no longer', () => {
  const state = createState(smallEnvironment())
  const { schema } = state
  const ClientVersionStamp = askState(state, {}).ServerVersionStamp
  const column = schema.column('contact', 'emailaddress1')
  if (column === undefined) throw new Error('The small environment has no such column')
  schema.deleteColumn('contact', 'emailaddress1')
  schema.putColumn(column)
  const answer = askState(state, { ClientVersionStamp, DeletedMetadataFilters: 'All' })
  expect(answer.DeletedMetadata).toMatchObject({ Keys: [] })
  expect(answer.EntityMetadata).toMatchObject([
    { LogicalName: 'contact', HasChanged: false, Attributes: [{ LogicalName: 'emailaddress1', HasChanged: true }] },
  ])
  schema.putTable({ ...smallTable(state), LogicalName: 'cso_new', MetadataId: '99999999-0000-4000-8000-000000000009' })
  expect(askState(state, { ClientVersionStamp: answer.ServerVersionStamp }).EntityMetadata).toMatchObject([
    { LogicalName: 'cso_new', HasChanged: true },
  ])
})

const smallTable = (state: State) => {
  const found = state.schema.table('cso_site')
  if (found === undefined) throw new Error('The small environment has no such table')
  return found
}
