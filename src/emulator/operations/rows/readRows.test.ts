import { expect, test } from 'vitest'
import { aClient, api, error } from '../../testing/client.ts'
import { rowId, smallEnvironment } from '../../testing/smallEnvironment.ts'

const anyText: unknown = expect.any(String)

const account = (index: number) => `accounts(${rowId('a', index)})`
const names = async (path: string) =>
  (await aClient().get(path)).list.map(({ name, uniquename }) => name ?? uniquename)

test('a row has every column of its table, lookups as _x_value, and an ETag', async () => {
  const { headers, json } = await aClient().get(account(1))
  const tag = headers.get('ETag')
  expect(tag).toMatch(/^W\/"\d+"$/)
  expect(json).toEqual({
    '@odata.context': `${api}/$metadata#accounts/$entity`,
    '@odata.etag': tag,
    accountid: rowId('a', 1),
    name: "Contoso O'Hare",
    revenue: 1500.5,
    createdon: '2026-01-31T09:00:00Z',
    statecode: 0,
    _primarycontactid_value: rowId('c', 1),
    _parentaccountid_value: null,
    _cso_twinid_value: null,
    _createdby_value: rowId('e', 1),
  })
})

test('$select gives what was asked for, with id and ETag', async () => {
  const { json } = await aClient().get(`${account(2)}?$select=name,_parentaccountid_value`)
  expect(json).toEqual({
    '@odata.context': `${api}/$metadata#accounts(name,_parentaccountid_value)/$entity`,
    '@odata.etag': anyText,
    accountid: rowId('a', 2),
    name: 'Fabrikam',
    _parentaccountid_value: rowId('a', 1),
  })
})

test.each<[string, unknown[]]>([
  ["name eq 'fabrikam'", ['Fabrikam']],
  ["name eq 'Contoso O''Hare'", ["Contoso O'Hare"]],
  ["name ne 'Fabrikam'", ["Contoso O'Hare", 'Adatum']],
  ['revenue gt 200', ["Contoso O'Hare"]],
  ['revenue ge 200', ["Contoso O'Hare", 'Fabrikam']],
  ['revenue lt 1500.5', ['Fabrikam']],
  ['revenue le -1', []],
  ['200 lt revenue', ["Contoso O'Hare"]],
  ['revenue eq null', ['Adatum']],
  ['revenue ne null', ["Contoso O'Hare", 'Fabrikam']],
  ['createdon ge 2026-01-01', ["Contoso O'Hare"]],
  ['createdon eq 2026-01-31T10:00:00+01:00', ["Contoso O'Hare"]],
  [`_primarycontactid_value eq ${rowId('c', 1)}`, ["Contoso O'Hare"]],
  [`accountid eq ${rowId('A', 2)}`, ['Fabrikam']],
  [`primarycontactid/name eq 'Jo'`, ["Contoso O'Hare"]],
  ["contains(name,'TOSO')", ["Contoso O'Hare"]],
  ["contains(name,'TOSO') eq true", ["Contoso O'Hare"]],
  ["false eq contains(name,'TOSO')", ['Fabrikam', 'Adatum']],
  ["contains(name,'TOSO') ne false", ["Contoso O'Hare"]],
  ["startswith(name,'a') or endswith(name,'kam')", ['Fabrikam', 'Adatum']],
  ["not contains(name,'a')", []],
  ["not (contains(name,'fab') or statecode eq 0)", []],
  ["statecode eq 0 and revenue eq null or name eq 'Fabrikam'", ['Fabrikam', 'Adatum']],
  ["statecode eq 0 and (revenue eq null or name eq 'Fabrikam')", ['Adatum']],
  ["contact_customer_accounts/any(c:c/name eq 'Max')", ["Contoso O'Hare"]],
  ["contact_customer_accounts/any(c:c/name eq 'Max' and name eq 'Fabrikam')", []],
  ['contact_customer_accounts/any()', ["Contoso O'Hare"]],
  ["contact_customer_accounts/all(c:c/name eq 'Max')", ['Fabrikam', 'Adatum']],
  [
    "cso_account_project/any(p:p/cso_projects_contacts/any(c:c/name eq 'Max' and p/name eq 'Bridge'))",
    ["Contoso O'Hare"],
  ],
  [`Microsoft.Dynamics.CRM.In(PropertyName='statecode',PropertyValues=['1','7'])`, ['Fabrikam']],
])('$filter=%s', async (filter, expected) => {
  expect(await names(`accounts?$filter=${encodeURIComponent(filter)}`)).toEqual(expected)
})

test.each([
  ['accounts?$orderby=name', ['Adatum', "Contoso O'Hare", 'Fabrikam']],
  ['accounts?$orderby=statecode desc,name desc', ['Fabrikam', "Contoso O'Hare", 'Adatum']],
  ['accounts?$orderby=revenue', ['Adatum', 'Fabrikam', "Contoso O'Hare"]],
  ['accounts?$orderby=name&$top=2', ['Adatum', "Contoso O'Hare"]],
  ['accounts?$top=0', []],
  [`${account(1)}/contact_customer_accounts`, ['Jo', 'Max']],
  ['contacts?$filter=parentcustomerid_contact/name eq %27Jo%27', ['Eva']],
  [`cso_projects(${rowId('b', 1)})/cso_projects_contacts`, ['Max']],
  [`contacts(${rowId('c', 2)})/cso_projects_contacts`, ['Bridge']],
  ['solutions?$filter=isvisible eq true and ismanaged eq false', ['ContosoProjects']],
])('%s lists %j', async (path, expected) => {
  expect(await names(path)).toEqual(expected)
})

const nextLink: unknown = expect.stringContaining(
  `${api}/${account(1)}/contact_customer_accounts?$select=name&`,
)

test('$expand: a lookup, a collection, and options of their own', async () => {
  const { list } = await aClient().get(
    'accounts?$select=name&$orderby=name desc&$expand=primarycontactid($select=name;$expand=parentcustomerid_account($select=name)),' +
      "contact_customer_accounts($select=name;$filter=name ne 'Jo')",
  )
  const etag = { '@odata.etag': anyText }
  expect(list).toMatchObject([
    { name: 'Fabrikam', primarycontactid: null, contact_customer_accounts: [] },
    {
      name: "Contoso O'Hare",
      primarycontactid: {
        ...etag,
        contactid: rowId('c', 1),
        name: 'Jo',
        parentcustomerid_account: { name: "Contoso O'Hare" },
      },
      contact_customer_accounts: [{ ...etag, contactid: rowId('c', 2), name: 'Max' }],
      'contact_customer_accounts@odata.nextLink': nextLink,
    },
    { name: 'Adatum' },
  ])
})

test('solutions with their publishers, and their components', async () => {
  const { get } = aClient()
  const { list } = await get(
    'solutions?$select=solutionid,uniquename,friendlyname,version,ismanaged,isvisible' +
      '&$filter=isvisible eq true and ismanaged eq false&$expand=publisherid($select=customizationprefix,uniquename)',
  )
  const [solution] = list
  expect(solution).toMatchObject({
    uniquename: 'ContosoProjects',
    friendlyname: 'Contoso Projects',
    version: '1.0.0.0',
    ismanaged: false,
    isvisible: true,
    publisherid: { customizationprefix: 'cso', uniquename: 'contoso' },
  })
  const components = await get(
    'solutioncomponents?$select=objectid,componenttype,rootcomponentbehavior' +
      `&$filter=_solutionid_value eq ${String(solution?.['solutionid'])} and (componenttype eq 1 or componenttype eq 10)&$orderby=componenttype`,
  )
  const table = await get("EntityDefinitions(LogicalName='cso_project')?$select=MetadataId")
  expect(components.list).toMatchObject([
    { objectid: table.members['MetadataId'], componenttype: 1, rootcomponentbehavior: 0 },
    { componenttype: 10, rootcomponentbehavior: null },
  ])
})

test('annotations come when asked for, by name or by star', async () => {
  const { get } = aClient()
  const all = await get(`contacts(${rowId('c', 1)})?$select=_parentcustomerid_value`, {
    Prefer: 'odata.include-annotations="*"',
  })
  expect(all.headers.get('Preference-Applied')).toBe('odata.include-annotations="*"')
  expect(all.json).toMatchObject({
    '_parentcustomerid_value@OData.Community.Display.V1.FormattedValue': "Contoso O'Hare",
    '_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'account',
    '_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty': 'parentcustomerid_account',
    _parentcustomerid_value: rowId('a', 1),
  })
  const plain = await get(`${account(1)}?$select=createdon,revenue`, {
    Prefer: 'odata.include-annotations="*"',
  })
  expect(plain.json).toMatchObject({
    'createdon@OData.Community.Display.V1.FormattedValue': '1/31/2026 9:00 AM',
    'revenue@OData.Community.Display.V1.FormattedValue': '1,500.50',
  })
  const some = await get(`${account(1)}?$select=revenue,_createdby_value`, {
    Prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.lookup*"',
  })
  expect(some.json).toHaveProperty(
    ['_createdby_value@Microsoft.Dynamics.CRM.lookuplogicalname'],
    'systemuser',
  )
  expect(Object.keys(some.members).filter((key) => key.includes('FormattedValue'))).toEqual([])
})

test('pages: follow the link until there is none', async () => {
  const { get } = aClient()
  const Prefer = 'odata.maxpagesize=2'
  const first = await get('accounts?$select=name&$orderby=name&$count=true', { Prefer })
  const link = String(first.members['@odata.nextLink'])
  expect(first.json).toMatchObject({ '@odata.count': 3 })
  expect(first.headers.get('Preference-Applied')).toBe('odata.maxpagesize=2')
  expect(first.list.map(({ name }) => name)).toEqual(['Adatum', "Contoso O'Hare"])
  expect(link).toMatch(new RegExp(`^${api}/accounts\\?.*skiptoken=`))
  const second = await get(new URL(link).pathname + new URL(link).search, { Prefer })
  expect(second.list.map(({ name }) => name)).toEqual(['Fabrikam'])
  expect(second.json).not.toHaveProperty('@odata.nextLink')
  // contract.md 12.5: $top and pages do not mix.
  expect((await get('accounts?$top=1', { Prefer })).json).not.toHaveProperty('@odata.nextLink')
})

test('counts stop at 5,000, as text with a byte order mark and as @odata.count', async () => {
  const environment = smallEnvironment()
  const systemuser = Array.from({ length: 5001 }, (_none, index) => ({
    systemuserid: rowId('d', index),
    name: `U${index}`,
  }))
  const { get } = aClient({ environment: { ...environment, rows: { systemuser } } })
  const count = await get('systemusers/$count')
  expect([count.text, count.headers.get('Content-Type')]).toEqual(['\uFEFF5000', 'text/plain'])
  expect((await get("systemusers/$count?$filter=name eq 'u7'")).text).toBe('\uFEFF1')
  const page = await get('systemusers?$count=true', { Prefer: 'odata.include-annotations="*"' })
  expect(page.members).toMatchObject({
    '@odata.count': 5000,
    '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': true,
    '@odata.nextLink': anyText,
  })
  expect(page.list).toHaveLength(5000)
})

test('properties, values and links', async () => {
  const { get } = aClient()
  expect((await get(`${account(1)}/name`)).json).toMatchObject({ value: "Contoso O'Hare" })
  expect((await get(`${account(1)}/name/$value`)).text).toBe("Contoso O'Hare")
  expect((await get(`${account(3)}/revenue`)).status).toBe(204)
  expect((await get(`${account(1)}/primarycontactid`)).json).toMatchObject({ name: 'Jo' })
  expect((await get(`${account(3)}/primarycontactid`)).status).toBe(204)
  expect((await get(`${account(1)}/primarycontactid/$ref`)).json).toEqual({
    '@odata.context': `${api}/$metadata#$ref`,
    '@odata.id': `${api}/contacts(${rowId('c', 1)})`,
  })
  expect((await get(`${account(1)}/contact_customer_accounts/$ref`)).json).toEqual({
    '@odata.context': `${api}/$metadata#Collection($ref)`,
    value: [
      { '@odata.id': `${api}/contacts(${rowId('c', 1)})` },
      { '@odata.id': `${api}/contacts(${rowId('c', 2)})` },
    ],
  })
  expect((await get(`${account(1)}/contact_customer_accounts/$count`)).text).toBe('\uFEFF2')
  expect((await get(`${account(1)}/contact_customer_accounts(${rowId('c', 2)})`)).json).toMatchObject({
    name: 'Max',
  })
})

test('an ETag that still holds answers 304; the word null never does', async () => {
  const { get } = aClient()
  const tag = (await get(account(1))).headers.get('ETag') ?? ''
  expect((await get(account(1), { 'If-None-Match': tag })).status).toBe(304)
  expect((await get(account(1), { 'If-None-Match': 'null' })).status).toBe(200)
})

test('links are rows of the intersect table', async () => {
  const { list } = await aClient().get('cso_projects_contactss')
  expect(list).toMatchObject([{ contactid: rowId('c', 2) }])
})

test.each([
  [`accounts(${rowId('9', 1)})`, 404, '0x80040217', `account With Id = ${rowId('9', 1)} Does Not Exist`],
  ['accounts(7)', 400, '0x80060888', expect.any(String)],
  ["accounts(name='Fabrikam')", 400, '0x80060888', expect.any(String)],
  ['Accounts', 404, '0x8006088a', "Resource not found for the segment 'Accounts'."],
  ['accounts?$skip=1', 400, '0x80060888', 'The query parameter $skip is not supported'],
  [
    'accounts?$select=Name',
    400,
    '0x0',
    "Could not find a property named 'Name' on type 'Microsoft.Dynamics.CRM.account'.",
  ],
  ['accounts?$select=primarycontactid', 400, '0x0', expect.any(String)],
  [
    "accounts?$filter=primarycontactid eq 'x'",
    400,
    '0x0',
    "Could not find a property named 'primarycontactid' on type 'Microsoft.Dynamics.CRM.account'.",
  ],
  [`accounts?$filter=_primarycontactid_value eq '${rowId('c', 1)}'`, 400, '0x0', expect.any(String)],
  ["accounts?$filter=revenue eq '7'", 400, '0x0', expect.any(String)],
  ['accounts?$filter=createdon gt 2026-13-45', 400, '0x0', expect.stringContaining('2026-13-45')],
  ["accounts?$filter=contains(name,'x') eq 1", 400, '0x0', expect.stringContaining('incompatible')],
  ["accounts?$filter=contains(name,'x') gt true", 400, '0x0', expect.stringContaining('incompatible')],
  ["accounts?$filter=tolower(name) eq 'x'", 501, '0x80040203', expect.stringContaining('tolower')],
  ['accounts?$filter=name eq @p1', 400, '0x0', expect.stringContaining('@p1')],
  ['accounts?$top=x', 400, '0x0', expect.any(String)],
  ['accounts?$count=maybe', 400, '0x0', expect.any(String)],
  ['accounts?$orderby=nothing', 400, '0x0', expect.any(String)],
  [`accounts?$expand=${Array(16).fill('primarycontactid').join()}`, 400, '0x0', expect.any(String)],
  [`${account(1)}/nothing`, 404, '0x8006088a', "Resource not found for the segment 'nothing'."],
  [`${account(1)}?$filter=name eq 'x'`, 400, '0x80060888', expect.any(String)],
])('%s is refused with %i', async (path, status, code, message) => {
  const reply = await aClient().get(path)
  expect([reply.status, reply.json]).toEqual([status, error(code, message)])
})
