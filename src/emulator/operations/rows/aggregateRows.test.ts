import { expect, test } from 'vitest'
import { aClient, error, type Members } from '../../testing/client.ts'
import { queryEnvironment } from '../../testing/queryEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const ask = (apply: string, more = '', headers: Record<string, string> = {}) =>
  aClient({ environment: queryEnvironment() }).get(
    `accounts?$apply=${encodeURIComponent(apply)}${more}`,
    headers,
  )

test.each<[string, Members[]]>([
  ['aggregate($count as n)', [{ n: 4 }]],
  [
    'aggregate(revenue with sum as s,revenue with average as a,numberofemployees with min as l,createdon with max as m)',
    [{ s: 1900.5, a: 1900.5 / 3, l: 20, m: '2026-03-01T08:00:00Z' }],
  ],
  ['groupby((statecode))', [{ statecode: 0 }, { statecode: 1 }]],
  [
    'groupby((statecode,statuscode),aggregate($count as count,revenue with sum as total))',
    [
      { statecode: 0, statuscode: 1, count: 3, total: 1700.5 },
      { statecode: 1, statuscode: 2, count: 1, total: 200 },
    ],
  ],
  [
    'groupby((primarycontactid/firstname),aggregate($count as n))',
    [{ n: 1 }, { contact_firstname: 'Max', n: 1 }, { contact_firstname: 'Zoe', n: 2 }],
  ],
  ['groupby((_ownerid_value))', [{}, { _ownerid_value: rowId('e', 1) }, { _ownerid_value: rowId('e', 2) }]],
  ["filter(statecode eq 0)/filter(contains(name,'pole'))/aggregate($count as n)", [{ n: 1 }]],
])('$apply=%s', async (apply, expected) => {
  const reply = await ask(apply)
  expect(reply.status, reply.text).toBe(200)
  expect(reply.list).toEqual(expected)
})

test('groups and sums show texts', async () => {
  const { list, headers } = await ask('groupby((creditonhold),aggregate(revenue with sum as total))', '', {
    Prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
  })
  expect(list[2]).toEqual({
    'creditonhold@OData.Community.Display.V1.FormattedValue': 'Yes',
    creditonhold: true,
    'total@OData.Community.Display.V1.FormattedValue': '1,500.50',
    total: 1500.5,
  })
  expect(headers.get('Preference-Applied')).toContain('FormattedValue')
})

test.each<[string, string, number, string]>([
  ['groupby((createdon))', '', 400, '0x80060888'],
  ['aggregate(revenue with countdistinct as n)', '', 400, '0x80060888'],
  ['groupby((statecode,statecode))', '', 400, '0x80060888'],
  ['aggregate(nothing with sum as n)', '', 400, '0x0'],
  ['aggregate(primarycontactid/createdon with max as m)', '', 400, '0x0'],
  ['aggregate(nothing/name with sum as n)', '', 400, '0x0'],
  ['groupby((contact_customer_accounts/firstname))', '', 400, '0x0'],
  ['aggregate(name with sum as n)', '', 400, '0x0'],
  ['aggregate(revenue as n)', '', 400, '0x0'],
  ['aggregate()', '', 400, '0x0'],
  ['groupby(statecode)', '', 400, '0x0'],
  ['filter(statecode eq 0)', '', 400, '0x0'],
  ['compute(revenue as n)', '', 400, '0x0'],
  ['', '', 400, '0x0'],
  ['aggregate($count as n)', '&$orderby=n', 501, '0x80040203'],
  ['aggregate($count as n)', '&$filter=statecode eq 0', 501, '0x80040203'],
])('$apply=%s%s is refused with %i', async (apply, more, status, code) => {
  const reply = await ask(apply, more)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
})

test.each([
  [`accounts(${rowId('a', 1)})/contact_customer_accounts?$apply=aggregate($count as n)`, 501],
  [`accounts(${rowId('a', 1)})?$apply=aggregate($count as n)`, 501],
  ['EntityDefinitions?$apply=aggregate($count as n)', 400],
])('%s answers %i', async (path, status) => {
  expect((await aClient({ environment: queryEnvironment() }).get(path)).status).toBe(status)
})
