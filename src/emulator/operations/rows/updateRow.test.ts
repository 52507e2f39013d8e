import { expect, test } from 'vitest'
import { aClient, api, error } from '../../testing/client.ts'
import { refused, type Request } from '../../testing/refused.ts'
import { ids, rowsEnvironment } from '../../testing/rowsEnvironment.ts'

const client = () => aClient({ environment: rowsEnvironment(), now: () => new Date('2026-03-02T12:00:00Z') })
const contoso = `accounts(${ids.contoso})`
const missing = `accounts(${ids.missing})`
const anything: unknown = expect.any(String)
const mentions = (text: string): unknown => expect.stringContaining(text)

test('an update changes what it names, and says who and when', async () => {
  const { ask, get } = client()
  const before = (await get(contoso)).members
  const { status, headers, text } = await ask('PATCH', contoso, { revenue: 20, name: null })
  expect([status, text, headers.get('OData-EntityId')]).toEqual([204, '', `${api}/${contoso}`])
  const after = (await get(contoso)).members
  expect(after).toEqual({
    ...before,
    revenue: 20,
    name: null,
    modifiedon: '2026-03-02T12:00:00Z',
    _modifiedby_value: ids.ada,
    versionnumber: after['versionnumber'],
    '@odata.etag': after['@odata.etag'],
  })
  expect(after['@odata.etag']).not.toBe(before['@odata.etag'])
})

test('return=representation answers 200 with the row as it is now', async () => {
  const path = `${contoso}?$select=revenue&$expand=primarycontactid($select=name)`
  const body = { revenue: 20, 'primarycontactid@odata.bind': `contacts(${ids.max})` }
  const { status, members } = await client().ask('PATCH', path, body, { Prefer: 'return=representation' })
  expect(status).toBe(200)
  expect(members).toMatchObject({ revenue: 20, primarycontactid: { name: 'Max' } })
})

test.each<[string, Record<string, unknown>, string | null]>([
  ['another row', { 'customerid_account@odata.bind': `accounts(${ids.fabrikam})` }, ids.fabrikam],
  ['a row of another table', { 'customerid_contact@odata.bind': `${api}/contacts(${ids.jo})` }, ids.jo],
  [
    'an address with v9.0',
    { 'customerid_contact@odata.bind': `https://small.example/api/data/v9.0/contacts(${ids.jo})` },
    ids.jo,
  ],
  ['a path from the root', { 'customerid_contact@odata.bind': `/api/data/v9.1/contacts(${ids.jo})` }, ids.jo],
  ['nothing', { customerid_account: null }, null],
  ['nothing, bound', { 'customerid_account@odata.bind': null }, null],
])('a lookup takes %s', async (_what, body, expected) => {
  const { ask, get } = client()
  expect((await ask('PATCH', `opportunities(${ids.deal})`, body)).status).toBe(204)
  expect((await get(`opportunities(${ids.deal})`)).members).toMatchObject({ _customerid_value: expected })
})

test('to clear a lookup through a property that is empty clears nothing', async () => {
  const { ask, get } = client()
  await ask('PATCH', `opportunities(${ids.deal})`, { customerid_contact: null })
  expect((await get(`opportunities(${ids.deal})`)).members).toMatchObject({ _customerid_value: ids.contoso })
})

test('another owner', async () => {
  const { ask, get } = client()
  await ask('PATCH', contoso, { 'ownerid@odata.bind': `teams(${ids.sales})`, revenue: 5 })
  expect((await get(contoso)).members).toMatchObject({ _ownerid_value: ids.sales, revenue: 5 })
  const read = await get(`${contoso}?$select=_ownerid_value`, { Prefer: 'odata.include-annotations="*"' })
  expect(read.members).toMatchObject({
    '_ownerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty': 'ownerid',
    '_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'team',
  })
})

test.each([
  [{ statecode: 1 }, { statecode: 1, statuscode: 2 }],
  [{ statecode: 0 }, { statecode: 0, statuscode: 1 }],
  [
    { statecode: 1, statuscode: 7 },
    { statecode: 1, statuscode: 7 },
  ],
  [{ statuscode: 3 }, { statuscode: 3 }],
])('%j sets %j', async (body, expected) => {
  const { ask, get } = client()
  await ask('PATCH', contoso, body)
  expect((await get(contoso)).members).toMatchObject(expected)
})

test('a row that is not there is created with the id of the address', async () => {
  const { ask, get } = client()
  const body = { name: 'New', accountid: ids.missing, contact_customer_accounts: [{ name: 'Eve' }] }
  const { status, headers } = await ask('PATCH', missing, body)
  expect([status, headers.get('OData-EntityId')]).toEqual([204, `${api}/${missing}`])
  expect((await get(missing)).members).toMatchObject({ name: 'New', statecode: 0, _createdby_value: ids.ada })
  expect((await get(`${missing}/contact_customer_accounts`)).list).toHaveLength(1)
})

test('an upsert that creates answers 201 with the row', async () => {
  const { status } = await client().ask(
    'PATCH',
    missing,
    { name: 'New' },
    { Prefer: 'return=representation' },
  )
  expect(status).toBe(201)
})

const mismatch = "The version of the existing record doesn't match the RowVersion property provided."

test.each<[string, Request, number, string, unknown]>([
  [
    'update only',
    ['PATCH', missing, {}, { 'If-Match': '*' }],
    404,
    '0x80040217',
    `account With Id = ${ids.missing} Does Not Exist`,
  ],
  ['a version of no row', ['PATCH', missing, {}, { 'If-Match': 'W/"1"' }], 404, '0x80040217', anything],
  [
    'create only',
    ['PATCH', contoso, {}, { 'If-None-Match': '*' }],
    412,
    '0x80040237',
    'A record with matching key values already exists.',
  ],
  ['an old version', ['PATCH', contoso, {}, { 'If-Match': 'W/"1"' }], 412, '0x80060882', mismatch],
  [
    'an old version',
    ['PUT', `${contoso}/name`, { value: 'x' }, { 'If-Match': 'W/"1"' }],
    412,
    '0x80060882',
    mismatch,
  ],
])('%s: %j is refused', async (_what, request, status, code, message) => {
  expect(await refused(client(), request)).toEqual({ status, json: error(code, message), isUnchanged: true })
})

test('conditions that hold', async () => {
  const { ask, get } = client()
  const tag = (await get(contoso)).headers.get('ETag') ?? ''
  expect((await ask('PATCH', contoso, { revenue: 1 }, { 'If-Match': `W/"1", ${tag}` })).status).toBe(204)
  expect((await ask('PATCH', contoso, { revenue: 2 }, { 'If-Match': tag })).status).toBe(412)
  expect(
    (await ask('PATCH', contoso, { revenue: 2 }, { 'If-Match': '*', 'If-None-Match': 'null' })).status,
  ).toBe(204)
  expect((await ask('PATCH', missing, { name: 'New' }, { 'If-None-Match': '*' })).status).toBe(204)
})

test.each<[string, unknown, number, string, unknown]>([
  [contoso, { accountid: ids.missing }, 400, '0x80040203', mentions('id')],
  [missing, { accountid: ids.contoso }, 400, '0x80040203', mentions('id')],
  [contoso, { contact_customer_accounts: [{ name: 'x' }] }, 400, '0x80048d19', mentions('Deep update')],
  [contoso, { 'contact_customer_accounts@odata.bind': [] }, 400, '0x80048d19', mentions('Deep update')],
  [contoso, { primarycontactid: { name: 'x' } }, 400, '0x80048d19', mentions('Deep update')],
  [contoso, { _ownerid_value: ids.bob }, 400, '0x80060888', anything],
  [contoso, { ownerid: null }, 400, '0x80040203', mentions("'ownerid'")],
  [contoso, { revenue: 'x' }, 400, '0x80048d19', anything],
  [`cso_projects(${ids.bridge})`, { cso_SiteId: null }, 400, '0x80040203', mentions("'cso_siteid'")],
  [`cso_projects(${ids.bridge})`, { cso_code: null }, 400, '0x80040203', mentions("'cso_code'")],
  [`relationshiprolemaps(${ids.map})`, { statecode: 1 }, 400, '0x80048d19', mentions("'statecode'")],
  ['accounts(7)', {}, 400, '0x80060888', anything],
  [`connectionroleobjecttypecodes(${ids.map})`, {}, 404, '0x80040217', anything],
])('PATCH %s with %j is refused', async (path, body, status, code, message) => {
  const one = client()
  const headers = path.startsWith('connection') ? { 'If-Match': '*' } : {}
  expect(await refused(one, ['PATCH', path, body, headers])).toEqual({
    status,
    json: error(code, message),
    isUnchanged: true,
  })
})

test('a table without updates refuses them (contract.md 7.4)', async () => {
  const one = client()
  const path = `connectionroleobjecttypecodes(${ids.missing})`
  expect((await one.ask('PATCH', path, { associatedobjecttypecode: 'account' })).status).toBe(204)
  expect(await refused(one, ['PATCH', path, { associatedobjecttypecode: 'contact' }])).toEqual({
    status: 405,
    json: error('0x80040800', mentions("'Update'")),
    isUnchanged: true,
  })
})

test.each<[string, string, unknown?]>([
  ['PATCH', 'accounts', {}],
  ['PATCH', `${contoso}/name`, {}],
  ['DELETE', 'accounts'],
  ['DELETE', `${contoso}/contact_customer_accounts(${ids.jo})`],
  ['DELETE', `${contoso}/contact_customer_accounts`],
  ['DELETE', `${contoso}/primarycontactid`],
  ['POST', `${contoso}/primarycontactid`, {}],
  ['PUT', `${contoso}/primarycontactid`, {}],
])('%s %s is no way to write', async (method, path, body) => {
  expect(await refused(client(), [method, path, body])).toMatchObject({ status: 405, isUnchanged: true })
})
