import { array, asyncProperty, assert, constantFrom, integer, record, option } from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, api, error, type Client, type Members, type Reply } from '../../testing/client.ts'
import type { RowSeed } from '../../seed.ts'
import { queryEnvironment } from '../../testing/queryEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const clientWith = (account: readonly RowSeed[]) => aClient({ environment: queryEnvironment({ account }) })

const follow = (
  { get }: Client,
  { members }: Pick<Reply, 'members'>,
  size: number,
  name = '@odata.nextLink',
): Promise<Reply> => {
  const url = new URL(String(members[name]))
  return get(url.pathname + url.search, { Prefer: `odata.maxpagesize=${size}` })
}

const pagesOf = async (client: Client, path: string, size: number): Promise<(readonly Members[])[]> => {
  const pages: (readonly Members[])[] = []
  let reply = await client.get(path, { Prefer: `odata.maxpagesize=${size}` })
  for (;;) {
    expect(reply.status, reply.text).toBe(200)
    pages.push(reply.list)
    if (reply.members['@odata.nextLink'] === undefined) return pages
    reply = await follow(client, reply, size)
  }
}

const anAccount = record({
  name: constantFrom('a', 'B', 'c & "d"', '<e>', '{f}', ''),
  revenue: option(constantFrom(1.5, 2, -3)),
  createdon: option(constantFrom('2026-01-01T00:00:00Z', '2025-01-01T00:00:00Z')),
  creditonhold: option(constantFrom(true, false)),
  parentaccountid: option(constantFrom(rowId('a', 0), rowId('a', 1))),
})

test('pages together are the whole list, each row once, whatever the order and the size', async () => {
  await assert(
    asyncProperty(
      array(anAccount, { maxLength: 12 }),
      integer({ min: 1, max: 5 }),
      constantFrom(
        '',
        'name',
        'revenue desc',
        'createdon,name desc',
        'creditonhold desc',
        '_parentaccountid_value',
        'parentaccountid/revenue desc',
      ),
      async (rows, size, order) => {
        const client = clientWith(rows.map((row, index) => ({ accountid: rowId('a', index), ...row })))
        const path = `accounts?$select=accountid${order === '' ? '' : `&$orderby=${order}`}`
        const pages = await pagesOf(client, path, size)
        const whole = await client.get(path)
        expect(pages.flat().map(({ accountid }) => accountid)).toEqual(
          whole.list.map(({ accountid }) => accountid),
        )
        expect(whole.list).toHaveLength(rows.length)
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(size)
      },
    ),
    { numRuns: 40 },
  )
})

const row = (index: number, name: string) => ({ accountid: rowId('a', index), name })

test('the next page begins behind the last row, though rows came and went', async () => {
  const before = [row(1, 'a'), row(2, 'c'), row(3, 'e'), row(4, 'g')]
  const first = await clientWith(before).get('accounts?$select=name&$orderby=name', {
    Prefer: 'odata.maxpagesize=2',
  })
  expect(first.list.map(({ name }) => name)).toEqual(['a', 'c'])
  // The first and the last row of that page are gone, one was added before it, one behind it.
  const after = [row(7, 'b'), row(3, 'e'), row(8, 'd'), row(4, 'g')]
  const second = await follow(clientWith(after), first, 2)
  expect(second.list.map(({ name }) => name)).toEqual(['d', 'e'])
  expect(String(second.members['@odata.nextLink'])).toContain('pagenumber%3D%223%22')
  const third = await follow(clientWith(after), second, 2)
  expect(third.list.map(({ name }) => name)).toEqual(['g'])
  expect(third.json).not.toHaveProperty('@odata.nextLink')
})

test('a page is asked with the Prefer header of the first, or it is as long as may be', async () => {
  const rows = Array.from({ length: 7 }, (_none, index) => ({ accountid: rowId('a', index) }))
  const client = clientWith(rows)
  const first = await client.get('accounts?$select=accountid', { Prefer: 'odata.maxpagesize=2' })
  const url = new URL(String(first.members['@odata.nextLink']))
  expect((await client.get(url.pathname + url.search)).list).toHaveLength(5)
})

test('links come in pages too; $top and counts do not', async () => {
  const client = aClient({ environment: queryEnvironment() })
  const Prefer = 'odata.maxpagesize=1'
  const path = `accounts(${rowId('a', 1)})/contact_customer_accounts`
  const links = await client.get(`${path}/$ref`, { Prefer })
  expect(links.list).toEqual([{ '@odata.id': `${api}/contacts(${rowId('c', 1)})` }])
  expect((await follow(client, links, 1)).list).toEqual([{ '@odata.id': `${api}/contacts(${rowId('c', 2)})` }])
  expect((await client.get(`${path}?$top=1`, { Prefer })).json).not.toHaveProperty('@odata.nextLink')
  expect((await client.get(`${path}/$count`, { Prefer })).text).toBe('\uFEFF2')
  const counted = await client.get(`${path}?$count=true`, { Prefer })
  expect([counted.members['@odata.count'], counted.list.length]).toEqual([2, 1])
})

test('no page is longer than 5,000', async () => {
  const rows = Array.from({ length: 5003 }, (_none, index) => ({ accountid: rowId('a', index) }))
  const client = clientWith(rows)
  const pages = await pagesOf(client, 'accounts?$select=accountid', 9999)
  expect(pages.map(({ length }) => length)).toEqual([5000, 3])
})

test.each([
  'accounts?$skiptoken=2',
  'accounts?$skiptoken=<cookie/>',
  'accounts?$skiptoken=<cookie pagenumber="x" pagingcookie=""/>',
  'accounts?$skiptoken=<cookie pagenumber="2" pagingcookie="%25"/>',
  'accounts?$skiptoken=<cookie pagenumber="2" pagingcookie="%253ccookie/>"/>',
  `accounts?$orderby=name&$skiptoken=${encodeURIComponent('<cookie pagenumber="2" pagingcookie="<cookie><accountid last=\'x\'/></cookie>"/>')}`,
])('refused: %s', async (path) => {
  const reply = await aClient({ environment: queryEnvironment() }).get(path)
  expect([reply.status, reply.json]).toEqual([400, error('0x0', 'Malformed XML in the Paging Cookie')])
})

const children = 'contact_customer_accounts'

test('expanded collections come whole, with a link that lists them again', async () => {
  const client = aClient({ environment: queryEnvironment() })
  const { list } = await client.get(
    `accounts?$select=name&$expand=${children}($select=firstname;$filter=firstname ne 'Eva';$orderby=firstname desc)`,
    { Prefer: 'odata.maxpagesize=1' },
  )
  expect(list).toMatchObject([{ [children]: [{ firstname: 'Zoe' }, { firstname: 'Max' }] }])
  const url = new URL(String(list[0]?.[`${children}@odata.nextLink`]))
  expect((await client.get(url.pathname + url.search)).list).toMatchObject([
    { firstname: 'Zoe' },
    { firstname: 'Max' },
  ])
  const top = await client.get(`accounts?$expand=${children}($top=1;$orderby=firstname),primarycontactid/$ref`)
  expect(top.list[0]).toMatchObject({
    [children]: [{ firstname: 'Max' }],
    primarycontactid: { '@odata.id': `${api}/contacts(${rowId('c', 1)})` },
  })
})

test('with a nested $expand, expanded collections come in pages', async () => {
  const client = aClient({ environment: queryEnvironment() })
  const path = `accounts?$select=name&$filter=accountid eq ${rowId('a', 1)}&$expand=${children}($select=firstname;$expand=parentcustomerid_account($select=name))`
  const { list } = await client.get(path, { Prefer: 'odata.maxpagesize=1' })
  expect(list[0]?.[children]).toMatchObject([
    { firstname: 'Zoe', parentcustomerid_account: { name: 'Contoso' } },
  ])
  const second = await follow(client, { members: list[0] ?? {} }, 1, `${children}@odata.nextLink`)
  expect(second.list).toMatchObject([{ firstname: 'Max', parentcustomerid_account: { name: 'Contoso' } }])
  expect(second.json).not.toHaveProperty('@odata.nextLink')
  const whole = await client.get(path)
  expect(whole.list[0]?.[children]).toHaveLength(2)
})

test.each([
  ['primarycontactid($top=1)', '0x80060888', /^Only \$select and \$filter clause/],
  ['primarycontactid($orderby=firstname)', '0x80060888', /^Only \$select and \$filter clause/],
  [`${children}($top=1;$expand=parentcustomerid_account)`, '0x80060888', /nested one-to-many relationship/],
  [`${children}($orderby=firstname),primarycontactid($expand=parentcustomerid_account)`, '0x80060888', /^Only/],
  ['cso_account_project($expand=cso_projects_contacts($select=firstname))', '0x80060888', /^The "cso_projects_contacts" .*Multiple levels/],
  [`${children}($expand=cso_projects_contacts($expand=cso_accountid))`, '0x80060888', /^The "cso_projects_contacts" .*Multiple levels/],
  [`${children}/$ref`, '0x80060888', /^Expand with \$ref is only supported on lookup/],
  ['primarycontactid/name', '0x0', /\$ref/],
  [`${children}($count=true)`, '0x80060888', /\$count/],
  [`${children}($skip=1)`, '0x80060888', /\$skip/],
  [`${children}($levels=1)`, '0x80060888', /\$levels/],
  [`${children}($apply=aggregate($count as n))`, '0x80060888', /\$apply/],
] as const)('$expand=%s is refused', async (expand, code, message) => {
  const reply = await aClient({ environment: queryEnvironment() }).get(`accounts?$expand=${expand}`)
  expect([reply.status, reply.json]).toEqual([400, error(code, expect.stringMatching(message))])
})
