import { expect, test } from 'vitest'
import { aClient, api, error } from '../../testing/client.ts'
import { refused } from '../../testing/refused.ts'
import { ids, rowsEnvironment } from '../../testing/rowsEnvironment.ts'

const client = () => aClient({ environment: rowsEnvironment() })
const account = { name: 'Adatum' }
const representation = { Prefer: 'return=representation' }

/** The path of the row that an answer names. */
const created = (headers: Headers): string => (headers.get('OData-EntityId') ?? '').replace(`${api}/`, '')

test('a new row answers 204 with its address alone', async () => {
  const { ask, get } = client()
  const { status, headers, text } = await ask('POST', 'accounts', account)
  expect([status, text]).toEqual([204, ''])
  expect(headers.get('OData-EntityId')).toMatch(new RegExp(`^${api}/accounts\\([0-9a-f-]{36}\\)$`))
  expect(headers.get('Location')).toBe(headers.get('OData-EntityId'))
  expect((await get(created(headers))).members).toMatchObject(account)
})

test('a new row has what the platform gives: stamps, an owner, the active state, a version', async () => {
  const { ask } = client()
  const { status, members, headers } = await ask('POST', 'accounts', account, representation)
  expect(status).toBe(201)
  expect(headers.get('Preference-Applied')).toBe('return=representation')
  expect(headers.get('OData-EntityId')).toBeNull()
  expect(members).toMatchObject({
    '@odata.context': `${api}/$metadata#accounts/$entity`,
    '@odata.etag': headers.get('ETag'),
    statecode: 0,
    statuscode: 1,
    createdon: '2026-03-01T12:00:00Z',
    modifiedon: '2026-03-01T12:00:00Z',
    _createdby_value: ids.ada,
    _modifiedby_value: ids.ada,
    _ownerid_value: ids.ada,
    _owninguser_value: ids.ada,
    _owningteam_value: null,
    _owningbusinessunit_value: ids.unit,
    revenue: null,
  })
  expect(headers.get('ETag')).toBe(`W/"${String(members['versionnumber'])}"`)
})

test('a representation honours $select and $expand', async () => {
  const body = { ...account, 'primarycontactid@odata.bind': `contacts(${ids.jo})` }
  const path = 'accounts?$select=name&$expand=primarycontactid($select=name)'
  const { status, members } = await client().ask('POST', path, body, representation)
  expect(status).toBe(201)
  expect(Object.keys(members)).toEqual([
    '@odata.context',
    '@odata.etag',
    'name',
    'accountid',
    'primarycontactid',
  ])
  expect(members).toMatchObject({ name: 'Adatum', primarycontactid: { name: 'Jo' } })
})

test('an own id is kept, once', async () => {
  const one = client()
  const body = { ...account, accountid: ids.missing.toUpperCase() }
  expect(created((await one.ask('POST', 'accounts', body)).headers)).toBe(`accounts(${ids.missing})`)
  expect(await refused(one, ['POST', 'accounts', body])).toEqual({
    status: 412,
    json: error('0x80040237', 'Operation failed due to a SQL integrity violation.'),
    isUnchanged: true,
  })
})

test.each([
  ['a team', `teams(${ids.sales})`, { _owningteam_value: ids.sales, _owninguser_value: null }],
  ['another user', `/systemusers(${ids.bob})`, { _owningteam_value: null, _owninguser_value: ids.bob }],
])('the owner may be %s', async (_who, owner, expected) => {
  const body = { ...account, 'ownerid@odata.bind': owner }
  const { members } = await client().ask('POST', 'accounts', body, representation)
  expect(members).toMatchObject({ ...expected, _owningbusinessunit_value: ids.unit })
})

test.each([
  ['revenue', 12.5, 12.5],
  ['employees', 7, 7],
  ['isprivate', true, true],
  ['rating', 424242, 424242],
  ['code', 'abcde', 'abcde'],
  ['stage', ids.map.toUpperCase(), ids.map],
  ['opened', '2026-02-28', '2026-02-28'],
  ['opened', '2026-02-28T23:30:00+02:00', '2026-02-28T21:30:00Z'],
  ['opened', '2026-02-28T23:30Z', '2026-02-28T23:30:00Z'],
  ['revenue', null, null],
  ['statuscode', 2, 2],
])('%s: %j is stored', async (column, value, expected) => {
  const { members } = await client().ask('POST', 'accounts', { ...account, [column]: value }, representation)
  expect(members).toHaveProperty(column, expected)
})

test('what only the platform writes is ignored', async () => {
  const body = {
    ...account,
    createdon: '2000-01-01T00:00:00Z',
    createdbyname: 'Nobody',
    versionnumber: 1,
    statecode: 1,
    'createdby@odata.bind': `systemusers(${ids.bob})`,
    '@odata.etag': 'W/"1"',
    'revenue@OData.Community.Display.V1.FormattedValue': '€ 1',
    '@odata.type': '#Microsoft.Dynamics.CRM.account',
  }
  const { status, members } = await client().ask('POST', 'accounts', body, representation)
  expect(status).toBe(201)
  expect(members).toMatchObject({
    createdon: '2026-03-01T12:00:00Z',
    statecode: 0,
    _createdby_value: ids.ada,
  })
  expect(members['versionnumber']).not.toBe(1)
})

test('deep insert: lookups, collections, many-to-many and rows that are there, nested', async () => {
  const { ask, get } = client()
  const { status, headers } = await ask('POST', 'accounts', {
    name: 'Adatum',
    primarycontactid: { name: 'Eve' },
    contact_customer_accounts: [
      { name: 'Tom', contact_customer_contacts: [{ name: 'Tim' }] },
      { name: 'Ann', parentcustomerid_account: null },
    ],
    account_tag: [{ name: 'Green', tag_narrower: [{ name: 'Lime' }] }],
    'account_tag@odata.bind': [`cso_tags(${ids.blue})`],
    'opportunity_customer_accounts@odata.bind': [`/opportunities(${ids.deal})`],
    'parentaccountid@odata.bind': `${api}/accounts(${ids.contoso})`,
  })
  expect(status).toBe(204)
  const path = created(headers)
  const names = async (more: string) => (await get(`${path}/${more}`)).list.map(({ name }) => name)
  expect((await get(`${path}/primarycontactid`)).members).toMatchObject({ name: 'Eve' })
  expect((await get(`${path}/parentaccountid`)).members).toMatchObject({ name: 'Contoso' })
  expect(await names('contact_customer_accounts?$orderby=name')).toEqual(['Ann', 'Tom'])
  expect(await names('opportunity_customer_accounts')).toEqual(['Deal'])
  expect(await names('account_tag?$orderby=name')).toEqual(['Blue', 'Green'])
  expect((await get("cso_tags?$filter=name eq 'Green'&$expand=tag_narrower,tag_broader")).list).toMatchObject(
    [{ tag_narrower: [{ name: 'Lime' }], tag_broader: [] }],
  )
  expect((await get("contacts?$filter=name eq 'Tim'&$expand=parentcustomerid_contact")).list).toMatchObject([
    { parentcustomerid_contact: { name: 'Tom' } },
  ])
})

test('a row posted to a collection is linked: the parent, and a tag', async () => {
  const { ask, get } = client()
  const contact = await ask('POST', `accounts(${ids.fabrikam})/contact_customer_accounts`, { name: 'Eve' })
  expect((await get(`${created(contact.headers)}/parentcustomerid_account`)).members).toMatchObject({
    name: 'Fabrikam',
  })
  expect((await ask('POST', `accounts(${ids.fabrikam})/account_tag`, { name: 'Green' })).status).toBe(204)
  expect((await get(`accounts(${ids.fabrikam})/account_tag`)).list).toMatchObject([{ name: 'Green' }])
})

const project = { name: 'P', cso_code: 'P1', 'cso_SiteId@odata.bind': `cso_sites(${ids.south})` }
const anything: unknown = expect.any(String)

test('mandatory columns: texts and lookups, not choices, and never ApplicationRequired ones', async () => {
  const one = client()
  expect((await one.ask('POST', 'cso_projects', { ...project, name: undefined })).status).toBe(204)
  for (const missing of ['cso_code', 'cso_SiteId@odata.bind']) {
    for (const value of [undefined, null]) {
      const body = { ...project, [missing]: value }
      expect(await refused(one, ['POST', 'cso_projects', body])).toEqual({
        status: 400,
        json: error('0x80040203', expect.stringContaining('mandatory')),
        isUnchanged: true,
      })
    }
  }
})

test('the organization is the environment’s own', async () => {
  const { members } = await client().ask('POST', 'cso_sites', { name: 'East' }, representation)
  expect(members).toMatchObject({ organizationid: '0a0a0a0a-0000-4000-8000-000000000002' })
})

const mentions = (text: string): unknown => expect.stringContaining(text)
const noSuchAccount = `account With Id = ${ids.missing} Does Not Exist`

test.each<[unknown, number, string, unknown]>([
  ['{', 400, '0x80048d19', mentions("Entity :'accounts'")],
  [[], 400, '0x80048d19', anything],
  [{ Name: 'x' }, 400, '0x80048d19', mentions("undeclared property 'Name'")],
  ['{"__proto__": {}}', 400, '0x80048d19', anything],
  [{ constructor: 'x' }, 400, '0x80048d19', mentions("undeclared property 'constructor'")],
  [{ parentaccountid: 'x' }, 400, '0x80048d19', anything],
  [
    { _parentaccountid_value: ids.contoso },
    400,
    '0x80060888',
    mentions('Use Navigation properties instead.'),
  ],
  [{ _parentaccountid_value: null }, 400, '0x80060888', anything],
  [{ _other_value: null }, 400, '0x80048d19', anything],
  [{ name: 7 }, 400, '0x80048d19', mentions('Edm.String')],
  [{ revenue: '7' }, 400, '0x80048d19', mentions('Edm.Decimal')],
  [{ employees: 1.5 }, 400, '0x80048d19', mentions('Edm.Int32')],
  [{ employees: 2 ** 31 }, 400, '0x80048d19', anything],
  ['{"revenue": 1e999}', 400, '0x80048d19', anything],
  [{ isprivate: 'true' }, 400, '0x80048d19', mentions('Edm.Boolean')],
  [{ opened: '2026-02-30' }, 400, '0x80048d19', mentions('Edm.DateTimeOffset')],
  [{ opened: '2026-02-28T10:00:00' }, 400, '0x80048d19', anything],
  [{ opened: '2026-02-28T25:00:00Z' }, 400, '0x80048d19', anything],
  [{ stage: '7' }, 400, '0x80048d19', mentions('Edm.Guid')],
  [{ rating: 'Hot' }, 400, '0x80048d19', anything],
  [
    { code: 'abcdef' },
    400,
    '0x80044331',
    'A validation error occurred. A string value provided is too long.',
  ],
  [{ '@odata.type': 'Microsoft.Dynamics.CRM.contact' }, 400, '0x80048d19', anything],
  [
    { 'ParentAccountId@odata.bind': `accounts(${ids.contoso})` },
    400,
    '0x80048d19',
    mentions('undeclared property'),
  ],
  [{ 'name@odata.bind': `accounts(${ids.contoso})` }, 400, '0x80048d19', anything],
  [{ 'parentaccountid@odata.bind': 7 }, 400, '0x80048d19', anything],
  [{ 'parentaccountid@odata.bind': `accounts(${ids.missing})` }, 404, '0x80040217', noSuchAccount],
  [{ 'parentaccountid@odata.bind': `Accounts(${ids.contoso})` }, 404, '0x8006088a', anything],
  [{ 'parentaccountid@odata.bind': 'accounts(7)' }, 400, '0x80060888', anything],
  [{ 'parentaccountid@odata.bind': 'accounts' }, 400, '0x80060888', mentions("'accounts'")],
  [
    { 'parentaccountid@odata.bind': `https://other.example/api/data/v9.2/accounts(${ids.contoso})` },
    400,
    '0x80060888',
    anything,
  ],
  [
    { 'parentaccountid@odata.bind': `https://small.example/other/accounts(${ids.contoso})` },
    400,
    '0x80060888',
    anything,
  ],
  [
    { 'parentaccountid@odata.bind': `contacts(${ids.jo})` },
    400,
    '0x80040236',
    'No relationship exists between the objects specified.',
  ],
  [{ 'ownerid@odata.bind': `accounts(${ids.contoso})` }, 400, '0x80040236', anything],
  [{ ownerid: { name: 'x' } }, 400, '0x80048d19', anything],
  [{ 'account_tag@odata.bind': `cso_tags(${ids.red})` }, 400, '0x80048d19', anything],
  [{ 'account_tag@odata.bind': [`accounts(${ids.contoso})`] }, 400, '0x80040236', anything],
  [{ account_tag: { name: 'x' } }, 400, '0x80048d19', anything],
  [{ account_tag: ['x'] }, 400, '0x80048d19', anything],
  // The transaction is whole: what was created before the fault is gone.
  [
    { contact_customer_accounts: [{ name: 'x' }, { nom: 'y' }] },
    400,
    '0x80048d19',
    mentions("Entity :'contacts'"),
  ],
  [{ primarycontactid: { contactid: ids.jo } }, 412, '0x80040237', anything],
  [{ account_tag: [{ name: 'x' }, { cso_tagid: ids.red }] }, 412, '0x80040237', anything],
])('%j is refused', async (body, status, code, message) => {
  const one = client()
  const named = typeof body === 'object' && !Array.isArray(body) ? { name: 'x', ...body } : body
  expect(await refused(one, ['POST', 'accounts', named])).toEqual({
    status,
    json: error(code, message),
    isUnchanged: true,
  })
})

test('two rows for one lookup contradict each other; an empty one does not', async () => {
  const one = client()
  const both = {
    name: 'x',
    'customerid_account@odata.bind': `accounts(${ids.contoso})`,
    'customerid_contact@odata.bind': `contacts(${ids.jo})`,
  }
  expect(await refused(one, ['POST', 'opportunities', both])).toMatchObject({
    status: 400,
    isUnchanged: true,
  })
  for (const body of [
    { ...both, 'customerid_account@odata.bind': null },
    { customerid_account: null, 'customerid_contact@odata.bind': `contacts(${ids.jo})` },
    { 'customerid_contact@odata.bind': `contacts(${ids.jo})`, customerid_account: null },
  ]) {
    const { members } = await one.ask('POST', 'opportunities?$select=_customerid_value', body, representation)
    expect(members).toMatchObject({ _customerid_value: ids.jo })
  }
})

test('a body that nests without end is refused', async () => {
  const deep = `${'{"primarycontactid":{"account_primary_contact":['.repeat(60)}{"name":"x"}${']}}'.repeat(60)}`
  expect(await refused(client(), ['POST', 'accounts', deep])).toEqual({
    status: 400,
    json: error('0x80048d19', mentions('nesting')),
    isUnchanged: true,
  })
})

test('a member of a read-only lookup’s collection cannot be created', async () => {
  const path = `systemusers(${ids.bob})/lk_account_createdby`
  expect(await refused(client(), ['POST', path, account])).toEqual({
    status: 400,
    json: error('0x80040203', mentions("'createdby'")),
    isUnchanged: true,
  })
})

test.each<[string, number, string]>([
  ['account_tags', 400, '0x8004830f'],
  ['solutioncomponents', 405, '0x80040800'],
])('%s are read-only', async (set, status, code) => {
  expect(await refused(client(), ['POST', set, {}])).toEqual({
    status,
    json: error(code, anything),
    isUnchanged: true,
  })
})

test('a body that is no JSON media type is refused', async () => {
  const { ask } = client()
  expect((await ask('POST', 'accounts', 'name=x', { 'Content-Type': 'text/plain' })).status).toBe(415)
})
