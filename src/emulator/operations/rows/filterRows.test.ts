import { expect, test } from 'vitest'
import { aClient, error } from '../../testing/client.ts'
import { queryEnvironment } from '../../testing/queryEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

// A Sunday.
const now = () => new Date('2026-03-01T12:00:00Z')
const client = () => aClient({ environment: queryEnvironment(), now })

const found = async (path: string) => {
  const { status, list, text } = await client().get(path)
  expect(status, text).toBe(200)
  return list.map(({ accountid }) => Number(String(accountid).slice(-1)))
}

const crm = 'Microsoft.Dynamics.CRM.'
const created = (name: string, value = '') =>
  `${crm}${name}(PropertyName='createdon'${value === '' ? '' : `,PropertyValue=${value}`})`

// Created: 1 today 08:00, 2 yesterday 23:59:59, 3 on January 15, 4 a year ago to the day.
test.each<[string, number[]]>([
  [created('Today'), [1]],
  [created('Yesterday'), [2]],
  [created('Tomorrow'), []],
  [created('Last7Days'), [1, 2]],
  [created('Next7Days'), [1]],
  [created('LastWeek'), [2]],
  [created('ThisWeek'), [1]],
  [created('NextWeek'), []],
  [created('LastMonth'), [2]],
  [created('ThisMonth'), [1]],
  [created('NextMonth'), []],
  [created('LastYear'), [4]],
  [created('ThisYear'), [1, 2, 3]],
  [created('NextYear'), []],
  [created('LastXHours', '4'), [1]],
  [created('LastXHours', '3'), []],
  [created('LastXDays', '1'), [1, 2]],
  [created('LastXDays', "'45'"), [1, 2, 3]],
  [created('LastXWeeks', '1'), [1, 2]],
  [created('LastXMonths', '2'), [1, 2, 3]],
  [created('LastXYears', '1'), [1, 2, 3, 4]],
  [created('NextXDays', '1'), []],
  [created('NextXHours', '1'), []],
  [created('NextXYears', '1'), []],
  [created('OlderThanXMinutes', '240'), [2, 3, 4]],
  [created('OlderThanXHours', '5'), [2, 3, 4]],
  [created('OlderThanXDays', '1'), [3, 4]],
  [created('OlderThanXWeeks', '1'), [3, 4]],
  [created('OlderThanXMonths', '2'), [4]],
  [created('OlderThanXYears', '1'), []],
  [created('On', '2026-02-28'), [2]],
  [created('On', "'2026-01-15T03:00:00Z'"), [3]],
  [created('OnOrAfter', '2026-02-28'), [1, 2]],
  [created('OnOrBefore', '2026-02-28'), [2, 3, 4]],
  [`${crm}In(PropertyName='statuscode',PropertyValues=['2','9'])`, [2]],
  [`${crm}In(PropertyName='name',PropertyValues=['contoso','x'])`, [1]],
  [`${crm}In(PropertyName='accountid',PropertyValues=['{${rowId('A', 4)}}'])`, [4]],
  [`${crm}NotIn(PropertyName='numberofemployees',PropertyValues=['20','300'])`, [3, 4]],
  [`${crm}Between(PropertyName='numberofemployees',PropertyValues=["20","300"])`, [1, 2]],
  [`${crm}Between(PropertyName='createdon',PropertyValues=["2026-01-01","2026-02-01"])`, [3]],
  [`${crm}NotBetween(PropertyName='numberofemployees',PropertyValues=["20","300"])`, [3, 4]],
  [`${crm}EqualUserId(PropertyName='ownerid')`, [1]],
  [`${crm}EqualUserId(PropertyName='_ownerid_value')`, [1]],
  [`${crm}NotEqualUserId(PropertyName='ownerid')`, [2, 3, 4]],
  [`${crm}EqualBusinessId(PropertyName='owningbusinessunit')`, [1]],
  [`${crm}NotEqualBusinessId(PropertyName='owningbusinessunit')`, [2, 3, 4]],
  [`${crm}EqualUserLanguage(PropertyName='numberofemployees')`, []],
  [`${crm}Under(PropertyName='accountid',PropertyValue='${rowId('a', 1)}')`, [2, 3]],
  [`${crm}UnderOrEqual(PropertyName='accountid',PropertyValue='${rowId('a', 1)}')`, [1, 2, 3]],
  [`${crm}NotUnder(PropertyName='accountid',PropertyValue='${rowId('a', 2)}')`, [1, 2, 4]],
  [`${crm}Above(PropertyName='accountid',PropertyValue='${rowId('a', 3)}')`, [1, 2]],
  [`${crm}AboveOrEqual(PropertyName='accountid',PropertyValue='${rowId('a', 3)}')`, [1, 2, 3]],
  [`not ${created('Today')} and statecode eq 0`, [3, 4]],
  ["contains(name,'n_rth')", [2, 3]],
  ["contains(name,'100[%]')", [4]],
  ["endswith(name,'%pole')", [3]],
  ["startswith(name,'[a-e]')", [1, 2, 3]],
  ['creditonhold eq true', [1]],
  ['creditonhold', [1]],
  ['creditonhold ne true', [2, 3, 4]],
  ['_primarycontactid_value eq null', [4]],
  ['_primarycontactid_value ne null', [1, 2, 3]],
  ["primarycontactid/firstname eq 'Zoe'", [1, 3]],
  ["parentaccountid/primarycontactid/firstname eq 'Zoe'", [2]],
  ["startswith(parentaccountid/name,'contoso n')", [3]],
  ["account_parent_account/any(c:c/primarycontactid/firstname eq 'Max')", [1]],
  ['account_parent_account/any(c:c/account_parent_account/any(d:d/name eq c/name))', []],
  ['account_parent_account/any(c:c/account_parent_account/any(d:d/statecode eq 0 and c/statecode eq 1))', [1]],
  ["cso_account_project/any(p:p/cso_projects_contacts/all(c:c/firstname eq 'Max'))", [2]],
  [`contact_customer_accounts/any(c:${crm}In(PropertyName='c/firstname',PropertyValues=['Max']))`, [1]],
  ['account_parent_account/any() and not account_parent_account/any(c:c/revenue gt 1000)', [1, 2]],
])('$filter=%s', async (filter, expected) => {
  expect(await found(`accounts?$filter=${encodeURIComponent(filter)}`)).toEqual(expected)
})

test.each<[string, number[]]>([
  // A lookup sorts by the name it shows: Max, Zoe; empty ones first.
  ['_primarycontactid_value', [4, 2, 1, 3]],
  ['_primarycontactid_value desc,name desc', [3, 1, 2, 4]],
  ['primarycontactid/emailaddress1', [4, 2, 1, 3]],
  ['revenue desc', [1, 2, 3, 4]],
  ['creditonhold desc,createdon', [1, 2, 4, 3]],
  ['statuscode', [1, 3, 4, 2]],
])('$orderby=%s', async (order, expected) => {
  expect(await found(`accounts?$orderby=${order}`)).toEqual(expected)
})

test.each<[string, number, string]>([
  ["name in ('a','b')", 400, '0x0'],
  ['revenue add 5 gt 10', 400, '0x0'],
  ['revenue mul 2 gt 10', 400, '0x0'],
  ["primarycontactid/contact_customer_contacts/any(c:c/firstname eq 'x')", 400, '0x80060888'],
  ["account_parent_account/name eq 'x'", 400, '0x0'],
  ['year(createdon) eq 2026', 501, '0x80040203'],
  [`${crm}Contains(PropertyName='name',PropertyValue='x')`, 501, '0x80040203'],
  [`${crm}ContainValues(PropertyName='statuscode',PropertyValues=['1'])`, 501, '0x80040203'],
  [created('ThisFiscalYear'), 501, '0x80040203'],
  [`${crm}EqualUserTeams(PropertyName='ownerid')`, 501, '0x80040203'],
  [`${crm}Nonsense(PropertyName='name')`, 501, '0x80040203'],
  [`${crm}Today(PropertyName='name')`, 400, '0x80040203'],
  [`${crm}Today(PropertyName='nothing')`, 400, '0x0'],
  [`${crm}Today()`, 400, '0x80040203'],
  [created('LastXDays'), 400, '0x80040203'],
  [created('LastXDays', '0'), 400, '0x80040203'],
  [created('LastXDays', "'x'"), 400, '0x80040203'],
  [created('On', "'x'"), 400, '0x80040203'],
  [created('On', 'null'), 400, '0x80040203'],
  [`${crm}Between(PropertyName='revenue',PropertyValues=["1"])`, 400, '0x80040203'],
  [`${crm}In(PropertyName='revenue',PropertyValues=[])`, 400, '0x80040203'],
  [`${crm}In(PropertyName='revenue',PropertyValues='1')`, 400, '0x80040203'],
  [`${crm}Under(PropertyName='parentaccountid',PropertyValue='${rowId('a', 1)}')`, 400, '0x80047020'],
])('$filter=%s is refused with %i', async (filter, status, code) => {
  const reply = await client().get(`accounts?$filter=${encodeURIComponent(filter)}`)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
})

test('a hierarchy operator needs a hierarchy, and a loop in one ends', async () => {
  const under = `$filter=${crm}Under(PropertyName='contactid',PropertyValue='${rowId('c', 1)}')`
  const reply = await client().get(`contacts?${under}`)
  expect([reply.status, reply.json]).toEqual([
    400,
    error('0x80047020', expect.stringContaining('hierarchical')),
  ])
  const account = [1, 2].map((index) => ({
    accountid: rowId('a', index),
    name: 'x',
    parentaccountid: rowId('a', 3 - index),
  }))
  const { get } = aClient({ environment: queryEnvironment({ account }) })
  for (const name of ['Under', 'Above']) {
    const loop = await get(
      `accounts?$filter=${crm}${name}(PropertyName='accountid',PropertyValue='${rowId('a', 1)}')`,
    )
    expect(loop.list).toHaveLength(1)
  }
})
