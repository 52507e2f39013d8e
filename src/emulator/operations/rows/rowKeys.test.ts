import { expect, test } from 'vitest'
import type { Collection } from '../../odata/position.ts'
import { pickByKey } from '../../odata/pickByKey.ts'
import { parsePath } from '../../odata/parsePath.ts'
import { relationshipSet, tableSet } from '../../metadata/definitionSets.ts'
import { rowSet } from '../../rows/rowSet.ts'
import { createState } from '../../state.ts'
import { aClient, api, error } from '../../testing/client.ts'
import { queryEnvironment } from '../../testing/queryEnvironment.ts'
import { refused, type Request } from '../../testing/refused.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const client = () => aClient({ environment: queryEnvironment() })

test.each([
  ["accounts(accountnumber='A-200')", 'accountid', rowId('a', 2)],
  ["accounts(accountnumber='a-200')", 'accountid', rowId('a', 2)],
  ["accounts(accountnumber=@p)?@p='A-200'", 'accountid', rowId('a', 2)],
  [`accounts(accountid=${rowId('a', 2)})`, 'accountid', rowId('a', 2)],
  ["contacts(emailaddress1='max@contoso.example',firstname='Max')", 'contactid', rowId('c', 2)],
  [`cso_projects(name='Bridge',_cso_accountid_value=${rowId('a', 2)})`, 'cso_projectid', rowId('b', 2)],
  ["cso_projects(cso_projectnumber='P-1')", 'cso_projectid', rowId('b', 1)],
  ["publishers(uniquename='contoso')", 'uniquename', 'contoso'],
  ["solutions(uniquename='ContosoProjects')/publisherid", 'uniquename', 'contoso'],
  [`accounts(${rowId('a', 1)})/account_parent_account(accountnumber='A-200')`, 'accountid', rowId('a', 2)],
  [`accounts(${rowId('a', 1)})/account_parent_account(${rowId('a', 2)})`, 'accountid', rowId('a', 2)],
  [`cso_projects(${rowId('b', 1)})/cso_projects_contacts(${rowId('c', 2)})`, 'contactid', rowId('c', 2)],
])('%s is found', async (path, name, value) => {
  const { status, members } = await client().get(path)
  expect([status, members[name]]).toEqual([200, value])
})

test('links, counts and lists stand behind an alternate key as behind an id', async () => {
  const { get } = client()
  expect((await get("accounts(accountnumber='A-200')/primarycontactid/$ref")).members['@odata.id']).toBe(
    `${api}/contacts(${rowId('c', 2)})`,
  )
  expect((await get("accounts(accountnumber='A-100')/contact_customer_accounts/$count")).text).toBe('\uFEFF2')
})

const noKey: unknown = expect.stringContaining('The key in the request URI is not valid')

test.each([
  [
    "accounts(accountnumber='none')",
    404,
    '0x80060891',
    /^A record with the specified key values does not exist in account entity$/,
  ],
  ["accounts(name='Contoso')", 400, '0x80060888', noKey],
  ['accounts()', 400, '0x80060888', noKey],
  ['accounts(accountnumber=7)', 400, '0x80060888', noKey],
  ['accounts(accountnumber=null)', 400, '0x80060888', noKey],
  ["accounts(accountnumber='A-100',name='Contoso')", 400, '0x80060888', noKey],
  ["contacts(firstname='Max')", 400, '0x80060888', noKey],
  [`cso_projects(name='Bridge',cso_accountid=${rowId('a', 2)})`, 400, '0x80060888', noKey],
  [`accounts(${rowId('a', 1)},${rowId('a', 1)})`, 400, '0x80060888', noKey],
  [`accounts(${rowId('a', 2)})/account_parent_account(${rowId('a', 4)})`, 404, '0x80040217', /Does Not Exist/],
  [
    "accounts(accountnumber='A-200')/account_parent_account(accountnumber='A-100')",
    404,
    '0x80060891',
    /account entity/,
  ],
  [
    `cso_projects(${rowId('b', 2)})/cso_projects_contacts(${rowId('c', 1)})`,
    404,
    '0x80040217',
    /Does Not Exist/,
  ],
] as const)('%s is refused with %i', async (path, status, code, message) => {
  const reply = await client().get(path)
  const text: unknown = message instanceof RegExp ? expect.stringMatching(message) : message
  expect([reply.status, reply.json]).toEqual([status, error(code, text)])
})

test('the keys of a table can be read', async () => {
  const { get } = client()
  const { list } = await get("EntityDefinitions(LogicalName='contact')/Keys")
  expect(list).toEqual([
    expect.objectContaining({
      EntityLogicalName: 'contact',
      LogicalName: 'contact_firstname_emailaddress1_key',
      KeyAttributes: ['firstname', 'emailaddress1'],
      EntityKeyIndexStatus: 'Active',
    }),
  ])
  const one = "EntityDefinitions(LogicalName='contact')/Keys(LogicalName='contact_firstname_emailaddress1_key')"
  expect((await get(`${one}?$select=KeyAttributes`)).members['KeyAttributes']).toEqual([
    'firstname',
    'emailaddress1',
  ])
  const expanded = await get(
    "EntityDefinitions?$select=LogicalName&$filter=LogicalName eq 'cso_project'&$expand=Keys($select=KeyAttributes)",
  )
  expect(expanded.list).toEqual([
    expect.objectContaining({
      Keys: [
        expect.objectContaining({ KeyAttributes: ['cso_accountid', 'name'] }),
        expect.objectContaining({ KeyAttributes: ['cso_projectnumber'] }),
      ],
    }),
  ])
  expect((await get("EntityDefinitions(LogicalName='contact')/Keys(LogicalName='x')")).status).toBe(404)
})

const noList = () => {
  throw new Error('The whole list was asked for.')
}

const pick = <Item>(path: string, set: Collection<Item>): Item => {
  const keys = parsePath(path)[0]?.arguments
  if (keys === undefined || keys === null) throw new Error('The path has no key.')
  return pickByKey({ ...set, items: noList }, keys, new Map()).item
}

test('a key needs no list', () => {
  const state = createState(queryEnvironment())
  const id = state.schema.table('account')?.MetadataId
  expect(pick("x(SchemaName='user_accounts')", relationshipSet(state))).toHaveProperty('RelationshipType')
  expect(pick("x(LogicalName='account')", tableSet(state))).toHaveProperty('MetadataId', id)
  expect(pick(`x(${id})`, tableSet(state))).toHaveProperty('LogicalName', 'account')
  expect(pick(`x(${rowId('a', 3)})`, rowSet(state, 'accounts'))).toHaveProperty('table', 'account')
  const [link] = state.rows.of('cso_projects_contacts')
  expect(pick(`x(${link?.id})`, rowSet(state, 'cso_projects_contactss'))).toEqual(link)
})

test('keys follow what is written, and what is undone', () => {
  const state = createState(queryEnvironment())
  const { rows, storage } = state
  const numbered = (number: string) => rows.withValues('account', new Map([['accountnumber', number]]))?.id
  const row = rows.byId('account', rowId('a', 1))
  if (row === undefined) throw new Error('no row')
  expect(numbered('A-100')).toBe(row.id)
  storage.journal.commit()
  rows.put({ ...row, values: new Map([...row.values, ['accountnumber', 'B-1']]) })
  expect([numbered('A-100'), numbered('b-1')]).toEqual([undefined, row.id])
  storage.journal.rollBack(0)
  expect([numbered('A-100'), numbered('b-1')]).toEqual([row.id, undefined])
  rows.remove('account', row.id)
  expect(numbered('A-100')).toBeUndefined()
})

test('an upsert creates by an alternate key, once', async () => {
  const { ask, get } = client()
  const path = "accounts(accountnumber='A-900')"
  expect((await ask('PATCH', path, { name: 'New', accountnumber: 'B' })).status).toBe(204)
  const created = (await get(path)).members
  expect(created).toMatchObject({ name: 'New', accountnumber: 'A-900' })
  expect((await ask('PATCH', path, { name: 'Newer' })).status).toBe(204)
  expect((await get(path)).members).toMatchObject({ name: 'Newer', accountid: created['accountid'] })
})

test.each<[string, number, string, Record<string, string>]>([
  ["accounts(accountnumber='none')", 404, '0x80060891', { 'If-Match': '*' }],
  ["accounts(accountnumber='A-200')", 412, '0x80040237', { 'If-None-Match': '*' }],
  ["accounts(name='none')", 400, '0x80060888', {}],
  [`cso_projects(name='none',_cso_accountid_value=${rowId('a', 2)})`, 501, '0x80040203', {}],
])('an upsert of %s is refused', async (path, status, code, headers) => {
  const request: Request = ['PATCH', path, { name: 'x' }, headers]
  expect(await refused(client(), request)).toMatchObject({
    status,
    json: { error: { code } },
    isUnchanged: true,
  })
})

const project = (index: number) => `cso_projects(${rowId('b', index)})`

/** contract.md 14: DuplicateRecordEntityKey. Texts compare without case, as where a key finds its row. */
test.each<[method: string, path: string, body: unknown]>([
  ['POST', 'accounts', { name: 'x', accountnumber: 'a-200' }],
  ['PATCH', `accounts(${rowId('7', 1)})`, { name: 'x', accountnumber: 'A-200' }],
  ['PATCH', `accounts(${rowId('a', 1)})`, { accountnumber: 'A-200' }],
  ['PATCH', "accounts(accountnumber='A-100')", { accountnumber: 'A-200' }],
  ['PUT', `accounts(${rowId('a', 1)})/accountnumber`, { value: 'A-200' }],
  ['POST', 'accounts', { name: 'x', account_parent_account: [{ name: 'y', accountnumber: 'A-200' }] }],
  ['POST', 'cso_projects', { name: 'Bridge', 'cso_accountid@odata.bind': `accounts(${rowId('a', 2)})` }],
  ['PUT', `${project(9)}/cso_accountid/$ref`, { '@odata.id': `accounts(${rowId('a', 2)})` }],
  ['POST', `accounts(${rowId('a', 2)})/cso_account_project/$ref`, { '@odata.id': project(9) }],
  ['POST', 'publishers', {
    uniquename: 'CONTOSO',
    friendlyname: 'x',
    customizationprefix: 'xyz',
    customizationoptionvalueprefix: 12_345,
  }],
])('%s %s %j is refused: another row has that key', async (method, path, body) => {
  const one = client()
  await one.ask('PATCH', project(9), { name: 'bridge' })
  expect(await refused(one, [method, path, body])).toMatchObject({
    status: 412,
    json: error('0x80060892', expect.stringContaining('A record that has the attribute values')),
    isUnchanged: true,
  })
})

test.each<[method: string, path: string, body: unknown]>([
  ['PATCH', `accounts(${rowId('a', 2)})`, { name: 'x', accountnumber: 'a-200' }],
  ['PATCH', `accounts(${rowId('a', 1)})`, { accountnumber: null }],
  ['POST', 'accounts', { name: 'x' }],
  ['POST', 'cso_projects', { name: 'Bridge' }],
])('%s %s %j keeps the keys apart', async (method, path, body) => {
  expect((await client().ask(method, path, body)).status).toBe(204)
})
