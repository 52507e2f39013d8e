import { expect, test } from 'vitest'
import { parsePreference } from '../../odata/preference.ts'
import { aClient } from '../../testing/client.ts'
import { queryEnvironment } from '../../testing/queryEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const client = () => aClient({ environment: queryEnvironment() })
const account = `accounts(${rowId('a', 1)})`
const display = 'OData.Community.Display.V1.FormattedValue'
const crm = 'Microsoft.Dynamics.CRM.'

const annotated = async (list: string) => {
  const { members, headers } = await client().get(`${account}?$select=revenue,_primarycontactid_value`, {
    Prefer: `odata.include-annotations="${list}"`,
  })
  expect(headers.get('Preference-Applied')).toBe(`odata.include-annotations="${list}"`)
  return Object.keys(members).filter((name) => name.includes('@') && !name.startsWith('@'))
}

const contact = '_primarycontactid_value'
const all = [
  `revenue@${display}`,
  `${contact}@${crm}associatednavigationproperty`,
  `${contact}@${crm}lookuplogicalname`,
  `${contact}@${display}`,
]

test.each([
  ['*', all],
  [display, [all[0], all[3]]],
  [`${crm}*`, [all[1], all[2]]],
  [`${crm}lookuplogicalname,OData.Community.*`, [all[0], all[2], all[3]]],
  [` ${crm}lookuplogicalname , ${crm}associatednavigationproperty `, [all[1], all[2]]],
  [`*,-${crm}*`, [all[0], all[3]]],
  ['Nothing.Like.This', []],
  ['', []],
])('annotations %j', async (list, expected) => {
  expect(await annotated(list)).toEqual(expected)
})

test('texts of every kind of column', async () => {
  const { members } = await client().get(account, { Prefer: `odata.include-annotations="${display}"` })
  const shown = Object.entries(members).filter(([name]) => name.endsWith(`@${display}`))
  expect(Object.fromEntries(shown.map(([name, value]) => [name.split('@')[0], value]))).toEqual({
    revenue: '1,500.50',
    numberofemployees: '300',
    createdon: '3/1/2026 8:00 AM',
    statecode: 'Active',
    statuscode: 'Active',
    creditonhold: 'Yes',
    [contact]: 'Zoe',
    _ownerid_value: 'Ada',
    _owningbusinessunit_value: 'Root',
  })
  const euros = await client().get(`accounts(${rowId('a', 2)})?$select=revenue`, {
    Prefer: `odata.include-annotations="${display}"`,
  })
  expect(euros.members[`revenue@${display}`]).toBe('€200.00')
})

test('a lookup with several targets names the property to write it with', async () => {
  const { list } = await client().get('contacts?$select=_parentcustomerid_value', {
    Prefer: `odata.include-annotations="${crm}*"`,
  })
  const name = '_parentcustomerid_value@Microsoft.Dynamics.CRM.'
  expect(
    list.map((row) => [row[`${name}associatednavigationproperty`], row[`${name}lookuplogicalname`]]),
  ).toEqual([
    ['parentcustomerid_account', 'account'],
    ['parentcustomerid_account', 'account'],
    ['parentcustomerid_contact', 'contact'],
  ])
})

test('annotations of a list', async () => {
  const { get } = client()
  const Prefer = 'odata.include-annotations="*"'
  expect((await get('accounts?$count=true', { Prefer })).members).toMatchObject({
    '@Microsoft.Dynamics.CRM.totalrecordcount': 4,
    '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': false,
    '@Microsoft.Dynamics.CRM.globalmetadataversion': '1000000',
  })
  expect((await get('accounts', { Prefer })).members).toMatchObject({
    '@Microsoft.Dynamics.CRM.totalrecordcount': -1,
  })
  expect(Object.keys((await get('accounts?$count=true')).members)).toEqual([
    '@odata.context',
    '@odata.count',
    'value',
  ])
})

const star = 'odata.include-annotations="*"'

// contract.md 12.4: not with $expand, not with annotations.
test.each([
  ['', {}, 304],
  ['?$select=name', {}, 304],
  ['', { Prefer: 'odata.maxpagesize=5' }, 304],
  ['', { Prefer: star }, 200],
  ['?$expand=primarycontactid', {}, 200],
])('%s with %j and a matching ETag answers %i', async (query, headers, status) => {
  const { get } = client()
  const { headers: first } = await get(account)
  const tag = first.get('ETag') ?? ''
  const reply = await get(account + query, { ...headers, 'If-None-Match': tag })
  expect([reply.status, reply.headers.get('ETag')]).toEqual([status, tag])
  if (status === 304) expect(reply.text).toBe('')
  expect((await get(account, { 'If-None-Match': 'W/"1"' })).status).toBe(200)
})

test.each([
  [null, null, false, null],
  ['return=representation', null, true, null],
  ['Return = Representation', null, true, null],
  ['return=minimal', null, false, null],
  ['odata.maxpagesize=5,return=representation', 5, true, 'odata.maxpagesize=5'],
  ['OData.MaxPageSize=5; odata.maxpagesize=7', 5, false, 'odata.maxpagesize=5'],
  ['odata.maxpagesize=0', null, false, null],
  ['odata.maxpagesize=-1', null, false, null],
  ['odata.maxpagesize=1.5', null, false, null],
  ['odata.maxpagesize=x', null, false, null],
  [
    'odata.include-annotations="a,b*" , odata.maxpagesize="3"',
    3,
    false,
    'odata.maxpagesize=3,odata.include-annotations="a,b*"',
  ],
])('Prefer: %s', (header, maxPageSize, returnsRepresentation, applied) => {
  expect(parsePreference(header)).toMatchObject({ maxPageSize, returnsRepresentation, applied })
})
