import { expect, test } from 'vitest'
import { aClient, error, type Members } from '../../testing/client.ts'
import { queryEnvironment } from '../../testing/queryEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const ask = (
  content: string,
  attributes = '',
  headers: Record<string, string> = {},
  environment = queryEnvironment(),
) =>
  aClient({ environment }).get(
    `accounts?fetchXml=${encodeURIComponent(`<fetch aggregate='true' ${attributes}><entity name='account'>${content}</entity></fetch>`)}`,
    headers,
  )

const column = (name: string, aggregate: string, alias = aggregate, more = '') =>
  `<attribute name='${name}' alias='${alias}' aggregate='${aggregate}' ${more}/>`
const group = (name: string, alias: string, more = '') =>
  `<attribute name='${name}' alias='${alias}' groupby='true' ${more}/>`

test.each<[string, Members[]]>([
  [column('accountid', 'count', 'n'), [{ n: 4 }]],
  [
    ['count', 'countcolumn', 'sum', 'avg', 'min', 'max']
      .map((name) => column('numberofemployees', name))
      .join(''),
    // 1320 / 3: whole numbers have a whole average.
    [{ count: 4, countcolumn: 3, sum: 1320, avg: 440, min: 20, max: 1000 }],
  ],
  [column('revenue', 'avg'), [{ avg: 1900.5 / 3 }]],
  [column('revenue', 'countcolumn', 'n', "distinct='true'"), [{ n: 2 }]],
  [
    column('createdon', 'max') + column('createdon', 'min'),
    [{ max: '2026-03-01T08:00:00Z', min: '2025-03-01T00:00:00Z' }],
  ],
  [
    column('accountid', 'count', 'n') + column('revenue', 'sum', 'total') + group('statecode', 'state'),
    [
      { n: 3, total: 1700.5, state: 0 },
      { n: 1, total: 200, state: 1 },
    ],
  ],
  [
    `${column('accountid', 'count', 'n')}${group('ownerid', 'owner')}<order alias='owner' descending='true'/>`,
    [{ n: 2, owner: rowId('e', 2) }, { n: 1, owner: rowId('e', 1) }, { n: 1 }],
  ],
  [
    `${column('accountid', 'count', 'n')}${group('createdon', 'year', "dategrouping='year'")}${group('createdon', 'month', "dategrouping='month'")}<order alias='n' descending='true'/><order alias='month'/>`,
    [
      { n: 1, year: 2026, month: 1 },
      { n: 1, year: 2026, month: 2 },
      { n: 1, year: 2025, month: 3 },
      { n: 1, year: 2026, month: 3 },
    ],
  ],
  [
    `${group('createdon', 'quarter', "dategrouping='quarter'")}${group('createdon', 'week', "dategrouping='week'")}${group('createdon', 'day', "dategrouping='day'")}`,
    [
      { quarter: 1, week: 3, day: 15 },
      { quarter: 1, week: 9, day: 1 },
      { quarter: 1, week: 9, day: 28 },
      { quarter: 1, week: 10, day: 1 },
    ],
  ],
  [
    `${column('accountid', 'count', 'n')}<link-entity name='contact' from='contactid' to='primarycontactid' alias='c'>${group('firstname', 'first')}</link-entity>`,
    [
      { n: 1, first: 'Max' },
      { n: 2, first: 'Zoe' },
    ],
  ],
  [
    `${column('accountid', 'count', 'n')}<filter><condition attribute='name' operator='eq' value='nobody'/></filter>`,
    [{ n: 0 }],
  ],
  [
    `${column('accountid', 'count', 'n')}${column('revenue', 'sum')}${group('name', 'name')}<filter><condition attribute='name' operator='eq' value='nobody'/></filter>`,
    [],
  ],
])('%s', async (content, expected) => {
  const reply = await ask(content)
  expect(reply.status, reply.text).toBe(200)
  expect(reply.list).toEqual(expected)
})

test('groups show texts, and come in pages', async () => {
  const content = `${column('revenue', 'sum', 'total')}${group('ownerid', 'owner')}<order alias='total' descending='true'/>`
  const { list, members } = await ask(content, "count='1'", { Prefer: 'odata.include-annotations="*"' })
  expect(list).toEqual([
    {
      'total@OData.Community.Display.V1.FormattedValue': '1,500.50',
      total: 1500.5,
      'owner@OData.Community.Display.V1.FormattedValue': 'Ada',
      'owner@Microsoft.Dynamics.CRM.lookuplogicalname': 'systemuser',
      'owner@Microsoft.Dynamics.CRM.associatednavigationproperty': 'ownerid',
      owner: rowId('e', 1),
    },
  ])
  expect(members).toMatchObject({ '@Microsoft.Dynamics.CRM.morerecords': true })
  expect((await ask(content, "count='1' page='2'")).list).toEqual([{ total: 400, owner: rowId('e', 2) }])
  expect((await ask(content, "top='2'")).list).toHaveLength(2)
})

const rows = (count: number) => ({
  account: Array.from({ length: count }, (_none, index) => ({ accountid: rowId('a', index) })),
})

test('50,000 rows are counted, one more is too much', async () => {
  const counted = await ask(column('accountid', 'count', 'n'), '', {}, queryEnvironment(rows(50_000)))
  expect(counted.list).toEqual([{ n: 50_000 }])
  const reply = await ask(column('accountid', 'count', 'n'), '', {}, queryEnvironment(rows(50_001)))
  const text = 'The maximum record limit is exceeded. Reduce the number of records.'
  expect([reply.status, reply.json]).toEqual([400, error('0x8004e023', text)])
  const own = await ask(column('accountid', 'count', 'n'), "aggregatelimit='3'")
  expect([own.status, own.json]).toEqual([400, error('0x8004e023', text)])
})

test.each<[string, number, string]>([
  ["<attribute name='name'/>", 400, '0x80041107'],
  ["<attribute name='name' alias='x'/>", 400, '0x80041107'],
  ["<attribute name='name' alias='x' groupby='true' aggregate='count'/>", 400, '0x80041107'],
  ['<all-attributes/>', 400, '0x80041107'],
  ['', 400, '0x80041107'],
  ["<attribute name='name' aggregate='count'/>", 400, '0x8004110b'],
  [column('name', 'median'), 400, '0x80041108'],
  [column('name', 'sum'), 400, '0x0'],
  [column('statecode', 'avg'), 400, '0x0'],
  [column('name', 'max'), 400, '0x0'],
  [column('createdon', 'sum'), 400, '0x0'],
  [column('nothing', 'count'), 400, '0x80041103'],
  [column('name', 'count', 'x') + column('revenue', 'sum', 'x'), 400, '0x80041109'],
  [`${column('name', 'count', 'x')}<order alias='y'/>`, 400, '0x8004110a'],
  [`${column('name', 'count', 'x')}<order attribute='name'/>`, 400, '0x80041106'],
  [group('createdon', 'x', "dategrouping='century'"), 400, '0x80041108'],
  [group('name', 'x', "dategrouping='day'"), 400, '0x80041108'],
  [group('createdon', 'x', "dategrouping='fiscal-year'"), 501, '0x80040203'],
])('%s is refused with %i', async (content, status, code) => {
  const reply = await ask(content)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
})
