import { DynamicsWebApi } from 'dynamics-web-api'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { createEmulator, type Emulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { listen, type Listening } from './listen.ts'

/** Somebody else's client over real sockets, used as its documentation says and without a workaround. */
let emulator: Emulator
let server: Listening
let client: DynamicsWebApi

beforeAll(async () => {
  const options = { environment: sampleEnvironment(), now: () => new Date(), newId: () => crypto.randomUUID() }
  emulator = createEmulator(options)
  server = await listen((request) => emulator.fetch(request), 0)
  client = new DynamicsWebApi({
    serverUrl: `http://localhost:${server.port}/`,
    dataApi: { version: '9.2' },
    onTokenRefresh: () => Promise.resolve('any token'),
  })
})
beforeEach(() => emulator.reset())
afterAll(() => server.close())

const oneToManyType = 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata'
const manyToManyType = 'Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata'
const id = z.guid()
const text = (label: string) => ({
  LocalizedLabels: [{ Label: label, LanguageCode: 1033 }],
})
const named = z.looseObject({ name: z.string() })
const refusal = z.looseObject({ status: z.int(), code: z.string(), message: z.string() })
const solution = { headers: { 'MSCRM.SolutionUniqueName': 'ContosoProjects' } }

const anAccount = async (name: string): Promise<string> =>
  id.parse(await client.create({ collection: 'accounts', data: { name } }))

const aContact = async (lastname: string): Promise<string> =>
  id.parse(await client.create({ collection: 'contacts', data: { lastname } }))

const refused = async (work: Promise<unknown>): Promise<z.infer<typeof refusal>> =>
  refusal.parse(await work.then(() => null, (error: unknown) => error))

test('relationships: create, retrieve, update, delete', async () => {
  const schemaName = 'cso_account_cso_project_audit'
  const key = id.parse(
    await client.createRelationship({
      data: {
        '@odata.type': oneToManyType,
        SchemaName: schemaName,
        ReferencedEntity: 'account',
        ReferencedAttribute: 'accountid',
        ReferencingEntity: 'cso_project',
        CascadeConfiguration: { Assign: 'NoCascade', Delete: 'RemoveLink', Merge: 'NoCascade', Reparent: 'NoCascade', Share: 'NoCascade', Unshare: 'NoCascade' },
        AssociatedMenuConfiguration: { Behavior: 'UseLabel', Group: 'Details', Label: text('Audits'), Order: 10000 },
        Lookup: { AttributeType: 'Lookup', AttributeTypeName: { Value: 'LookupType' }, SchemaName: 'cso_AuditedAccountId', DisplayName: text('Audited account'), RequiredLevel: { Value: 'None', CanBeChanged: true, ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings' } },
      },
      ...solution,
    }),
  )
  const found = await client.retrieveRelationship<Record<string, unknown>>({ key, castType: oneToManyType })
  expect(found).toMatchObject({ SchemaName: schemaName, ReferencingAttribute: 'cso_auditedaccountid', IsCustomRelationship: true })
  expect(await client.retrieveRelationship({ key: `SchemaName='${schemaName}'`, castType: oneToManyType, select: ['SchemaName'] })).toMatchObject({ SchemaName: schemaName })

  const data = { ...found, '@odata.type': oneToManyType, CascadeConfiguration: { ...z.record(z.string(), z.unknown()).parse(found['CascadeConfiguration']), Delete: 'Restrict' } }
  await client.updateRelationship({ data, mergeLabels: true, ...solution })
  expect(await client.retrieveRelationship({ key, castType: oneToManyType })).toMatchObject({ CascadeConfiguration: { Delete: 'Restrict' } })

  const { value } = await client.retrieveRelationships<Record<string, unknown>>({ castType: oneToManyType, select: ['SchemaName'], filter: `SchemaName eq '${schemaName}'` })
  expect(value).toHaveLength(1)
  await client.deleteRelationship({ key })
  expect(await refused(client.retrieveRelationship({ key }))).toMatchObject({ status: 404 })
})

test('many-to-many: create, list, associate, disassociate, delete', async () => {
  const schemaName = 'cso_account_contact_advisors'
  const key = id.parse(
    await client.createRelationship({
      data: {
        '@odata.type': manyToManyType,
        SchemaName: schemaName,
        IntersectEntityName: schemaName,
        Entity1LogicalName: 'account',
        Entity2LogicalName: 'contact',
        Entity1AssociatedMenuConfiguration: { Behavior: 'UseLabel', Group: 'Details', Label: text('Accounts'), Order: 10000 },
        Entity2AssociatedMenuConfiguration: { Behavior: 'UseCollectionName', Group: 'Details', Order: 10000 },
      },
      ...solution,
    }),
  )
  const [account, contact] = [await anAccount('Advised'), await aContact('Advisor')]
  await client.associate({ collection: 'accounts', primaryKey: account, relationshipName: schemaName, relatedCollection: 'contacts', relatedKey: contact })
  const advisors = async () =>
    z.looseObject({ [schemaName]: z.array(z.looseObject({ contactid: id })) }).parse(
      await client.retrieve({ collection: 'accounts', key: account, select: ['name'], expand: [{ property: schemaName, select: ['contactid'] }] }),
    )[schemaName]
  expect(await advisors()).toMatchObject([{ contactid: contact }])
  await client.disassociate({ collection: 'accounts', primaryKey: account, relationshipName: schemaName, relatedKey: contact })
  expect(await advisors()).toEqual([])
  await client.deleteRelationship({ key })
})

test('a refusal arrives with its status, code and text', async () => {
  const create = client.createRelationship({
    data: { '@odata.type': manyToManyType, SchemaName: 'contact_customer_accounts', Entity1LogicalName: 'account', Entity2LogicalName: 'contact' },
  })
  expect(await refused(create)).toMatchObject({ status: 400, code: expect.stringMatching(/^0x8/) as unknown })
  expect(await refused(client.retrieve({ collection: 'accounts', key: crypto.randomUUID() }))).toMatchObject({
    status: 404,
    code: '0x80040217',
    message: expect.stringContaining('Does Not Exist') as unknown,
  })
})

test('tables and columns', async () => {
  const { value } = await client.retrieveEntities<Record<string, unknown>>({ select: ['LogicalName'], filter: "LogicalName eq 'account'" })
  expect(value).toHaveLength(1)
  const account = await client.retrieveEntity<{ MetadataId: string }>({ key: "LogicalName='account'", select: ['LogicalName', 'EntitySetName'] })
  expect(account).toMatchObject({ EntitySetName: 'accounts' })

  const entityKey = id.parse(
    await client.createEntity({
      data: {
        '@odata.type': 'Microsoft.Dynamics.CRM.EntityMetadata',
        SchemaName: 'cso_Vehicle',
        DisplayName: text('Vehicle'),
        DisplayCollectionName: text('Vehicles'),
        Description: text('What we drive'),
        OwnershipType: 'UserOwned',
        HasActivities: false,
        HasNotes: false,
        Attributes: [
          { '@odata.type': 'Microsoft.Dynamics.CRM.StringAttributeMetadata', AttributeType: 'String', AttributeTypeName: { Value: 'StringType' }, SchemaName: 'cso_Name', DisplayName: text('Name'), IsPrimaryName: true, MaxLength: 100, FormatName: { Value: 'Text' }, RequiredLevel: { Value: 'None', CanBeChanged: true, ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings' } },
        ],
      },
      ...solution,
    }),
  )
  const attributeKey = id.parse(
    await client.createAttribute({
      entityKey,
      data: { '@odata.type': 'Microsoft.Dynamics.CRM.StringAttributeMetadata', AttributeType: 'String', SchemaName: 'cso_Plate', DisplayName: text('Plate'), MaxLength: 20, FormatName: { Value: 'Text' } },
    }),
  )
  const plate = await client.retrieveAttribute<Record<string, unknown>>({ entityKey, attributeKey, castType: 'Microsoft.Dynamics.CRM.StringAttributeMetadata' })
  expect(plate).toMatchObject({ LogicalName: 'cso_plate', MaxLength: 20 })
  await client.updateAttribute({ entityKey, castType: 'Microsoft.Dynamics.CRM.StringAttributeMetadata', data: { ...plate, '@odata.type': 'Microsoft.Dynamics.CRM.StringAttributeMetadata', DisplayName: text('Number plate') }, mergeLabels: true })
  const columns = await client.retrieveAttributes<{ LogicalName: string }>({ entityKey, select: ['LogicalName'] })
  expect(columns.value.map(({ LogicalName }) => LogicalName)).toEqual(expect.arrayContaining(['cso_vehicleid', 'cso_name', 'cso_plate', 'createdby', 'ownerid']))

  const vehicle = id.parse(await client.create({ collection: 'cso_vehicles', data: { cso_name: 'Van', cso_plate: 'KS-1' } }))
  expect(await client.retrieve({ collection: 'cso_vehicles', key: vehicle, select: ['cso_plate'] })).toMatchObject({ cso_plate: 'KS-1' })
})

test('rows: create, retrieve, update, upsert, one property, delete', async () => {
  const created = named.parse(
    await client.create({ collection: 'accounts', data: { name: 'Northwind', accountnumber: 'N-1' }, returnRepresentation: true, select: ['name', 'accountnumber'] }),
  )
  const key = id.parse(created['accountid'])
  expect(created).toMatchObject({ name: 'Northwind', accountnumber: 'N-1' })
  await client.update({ collection: 'accounts', key, data: { name: 'Northwind Traders' } })
  await client.updateSingleProperty({ collection: 'accounts', key, fieldValuePair: { telephone1: '555' } })
  const read = z.looseObject({ '@odata.etag': z.string() }).parse(
    await client.retrieve({ collection: 'accounts', key, select: ['name', 'telephone1'], includeAnnotations: '*' }),
  )
  expect(read).toMatchObject({ name: 'Northwind Traders', telephone1: '555' })
  expect(await client.update({ collection: 'accounts', key, data: { name: 'Late' }, ifmatch: 'W/"1"' })).toBe(false)
  expect(await client.retrieve({ collection: 'accounts', key, select: ['name'] })).toMatchObject({ name: 'Northwind Traders' })
  await client.update({ collection: 'accounts', key, data: { name: 'In time' }, ifmatch: read['@odata.etag'] })

  const fresh = crypto.randomUUID()
  await client.upsert({ collection: 'accounts', key: fresh, data: { name: 'Upserted' } })
  expect(await client.retrieve({ collection: 'accounts', key: fresh, select: ['name'] })).toMatchObject({ name: 'Upserted' })
  await client.deleteRecord({ collection: 'accounts', key: fresh })
  expect(await refused(client.retrieve({ collection: 'accounts', key: fresh }))).toMatchObject({ status: 404 })
  await client.deleteRecord({ collection: 'accounts', key, property: 'telephone1' })
  expect(await client.retrieve({ collection: 'accounts', key, select: ['telephone1'] })).toMatchObject({ telephone1: null })
})

test('lists: filter, order, top, pages, counts, FetchXML', async () => {
  const top = await client.retrieveMultiple<{ name: string }>({ collection: 'accounts', select: ['name'], filter: "startswith(name,'C')", orderBy: ['name'], top: 3, count: true })
  expect(top.value.length).toBeGreaterThan(0)
  expect(top.oDataCount).toBeGreaterThanOrEqual(top.value.length)
  const all = await client.retrieveAll<{ name: string }>({ collection: 'contacts', select: ['fullname'], orderBy: ['fullname'] })
  const page = await client.retrieveMultiple<{ name: string }>({ collection: 'contacts', select: ['fullname'], orderBy: ['fullname'], maxPageSize: 50 })
  expect(page.value).toHaveLength(50)
  const second = await client.retrieveMultiple<{ name: string }>({ collection: 'contacts', maxPageSize: 50 }, page.oDataNextLink)
  expect(second.value).toHaveLength(50)
  expect(await client.count({ collection: 'contacts' })).toBe(all.value.length)
  expect(await client.countAll({ collection: 'contacts', select: ['contactid'] })).toBe(all.value.length)

  const fetchXml = '<fetch><entity name="contact"><attribute name="fullname"/><order attribute="fullname"/></entity></fetch>'
  const fetched = await client.fetch<unknown>({ collection: 'contacts', fetchXml: fetchXml.replace('<fetch>', '<fetch count="20">'), includeAnnotations: '*', pageNumber: 1 })
  expect(fetched.value).toHaveLength(20)
  const everything = await client.fetchAll<unknown>({ collection: 'contacts', fetchXml: fetchXml.replace('<fetch>', '<fetch count="60">'), includeAnnotations: '*' })
  expect(everything.value).toHaveLength(all.value.length)
  const counted = await client.fetch<{ n: number }>({ collection: 'contacts', fetchXml: '<fetch aggregate="true"><entity name="contact"><attribute name="contactid" alias="n" aggregate="count"/></entity></fetch>' })
  expect(counted.value[0]?.n).toBe(all.value.length)
})

test('single-valued links', async () => {
  const [account, contact] = [await anAccount('Owner'), await aContact('Main')]
  const primary = async () =>
    z.looseObject({ _primarycontactid_value: z.string().nullable() }).parse(await client.retrieve({ collection: 'accounts', key: account, select: ['_primarycontactid_value'] }))['_primarycontactid_value']
  await client.associateSingleValued({ collection: 'accounts', primaryKey: account, navigationProperty: 'primarycontactid', relatedCollection: 'contacts', relatedKey: contact })
  expect(await primary()).toBe(contact)
  await client.disassociateSingleValued({ collection: 'accounts', primaryKey: account, navigationProperty: 'primarycontactid' })
  expect(await primary()).toBeNull()
  await client.update({ collection: 'accounts', key: account, data: { 'primarycontactid@odata.bind': `/contacts(${contact})` } })
  expect(await primary()).toBe(contact)
})

test('functions and actions', async () => {
  const me = z.looseObject({ UserId: id, OrganizationId: id }).parse(await client.callFunction('WhoAmI'))
  expect(await client.callFunction({ functionName: 'RetrieveTotalRecordCount', parameters: { EntityNames: ['account'] } })).toMatchObject({ EntityRecordCountCollection: { Keys: ['account'] } })
  expect(await client.callFunction({ functionName: 'Microsoft.Dynamics.CRM.RetrieveUserPrivileges', collection: 'systemusers', key: me.UserId })).toMatchObject({ RolePrivileges: expect.any(Array) as unknown })
  expect(await client.callFunction({ functionName: 'GetValidManyToMany' })).toMatchObject({ EntityNames: expect.arrayContaining(['account']) as unknown })
  expect(await client.callAction({ actionName: 'CanBeReferenced', action: { EntityName: 'account' } })).toMatchObject({ CanBeReferenced: true })
  await client.callAction({ actionName: 'PublishXml', action: { ParameterXml: '<importexportxml><entities><entity>account</entity></entities></importexportxml>' } })
  await client.callAction({ actionName: 'PublishAllXml' })
})

test('a batch: reads, a change set with references, and one that fails as a whole', async () => {
  const account = await anAccount('In a batch')
  client.startBatch()
  void client.retrieveMultiple({ collection: 'accounts', select: ['name'], top: 2 })
  void client.create({ collection: 'contacts', data: { lastname: 'First' }, contentId: '1', inChangeSet: true })
  void client.create({ collection: 'contacts', data: { lastname: 'Second', 'parentcustomerid_account@odata.bind': `/accounts(${account})` }, contentId: '2', inChangeSet: true })
  void client.update({ collection: 'accounts', key: account, data: { 'primarycontactid@odata.bind': '$1' }, inChangeSet: true })
  void client.retrieve({ collection: 'accounts', key: account, select: ['_primarycontactid_value'] })
  const answers: readonly unknown[] = await client.executeBatch()
  const [list, first, second, , read] = answers
  expect(z.looseObject({ value: z.array(z.unknown()) }).parse(list).value).toHaveLength(2)
  expect(id.parse(second)).not.toBe(id.parse(first))
  expect(read).toMatchObject({ _primarycontactid_value: first })

  const before = await client.count({ collection: 'contacts' })
  client.startBatch()
  void client.create({ collection: 'contacts', data: { lastname: 'Undone' }, inChangeSet: true })
  void client.create({ collection: 'contacts', data: { nosuchcolumn: 1 }, inChangeSet: true })
  await expect(client.executeBatch()).rejects.toBeDefined()
  expect(await client.count({ collection: 'contacts' })).toBe(before)
})

test('$metadata', async () => {
  const document = await client.retrieveCsdlMetadata()
  expect(document).toContain('<EntityType Name="account"')
})
