import { beforeEach, describe, expect, test } from 'vitest'
import { aClient, api, error, type Client } from '../../testing/client.ts'
import { refused, type Request } from '../../testing/refused.ts'
import { ids, rowsEnvironment } from '../../testing/rowsEnvironment.ts'

let client: Client
beforeEach(() => {
  client = aClient({ environment: rowsEnvironment() })
})

const contoso = `accounts(${ids.contoso})`
const fabrikam = `accounts(${ids.fabrikam})`
const jo = `contacts(${ids.jo})`
const deal = `opportunities(${ids.deal})`
const red = `cso_tags(${ids.red})`
const blue = `cso_tags(${ids.blue})`
const bridge = `cso_projects(${ids.bridge})`
const anything: unknown = expect.any(String)

const to = (path: string) => ({ '@odata.id': `${api}/${path}` })

/** Sends a request that must succeed with nothing in the answer. */
const send = async (method: string, path: string, body?: unknown) => {
  const { status, text } = await client.ask(method, path, body)
  expect([method, path, status, text]).toEqual([method, path, 204, ''])
}
/** The rows behind a navigation property, as addresses below the API's root. */
const linked = async (path: string): Promise<string[]> => {
  const { status, members, list } = await client.get(`${path}/$ref`)
  if (status === 204) return []
  const found = 'value' in members ? list : [members]
  return found.map((item) => String(item['@odata.id']).replace(`${api}/`, ''))
}

describe('one-to-many', () => {
  test('from the parent: a child moves without a word', async () => {
    await send('POST', `${fabrikam}/opportunity_customer_accounts/$ref`, to(deal))
    expect(await linked(`${deal}/customerid_account`)).toEqual([fabrikam])
    expect(await linked(`${contoso}/opportunity_customer_accounts`)).toEqual([])
    const { members } = await client.get(fabrikam)
    expect(members['_modifiedby_value']).toBeNull()
  })

  test('another target of the same lookup takes the place of the first', async () => {
    await send('POST', `${jo}/opportunity_customer_contacts/$ref`, to(deal))
    expect(await linked(`${deal}/customerid_account`)).toEqual([])
    expect(await linked(`${deal}/customerid_contact`)).toEqual([jo])
  })

  test('from the child', async () => {
    await send('PUT', `${deal}/customerid_account/$ref`, to(fabrikam))
    expect(await linked(`${deal}/customerid_account`)).toEqual([fabrikam])
    await send('DELETE', `${deal}/customerid_account/$ref`)
    expect(await linked(`${deal}/customerid_account`)).toEqual([])
    await send('DELETE', `${deal}/customerid_account/$ref`)
  })

  test('a property that is empty clears nothing', async () => {
    await send('DELETE', `${deal}/customerid_contact/$ref`)
    expect(await linked(`${deal}/customerid_account`)).toEqual([contoso])
  })

  test.each([
    `${contoso}/opportunity_customer_accounts/$ref?$id=${api}/${deal}`,
    `${contoso}/opportunity_customer_accounts/$ref?$id=${encodeURIComponent(`${api}/${deal}`)}`,
    `${contoso}/opportunity_customer_accounts/$ref?$id=${api}/opportunities%28${ids.deal}%29`,
    `${contoso}/opportunity_customer_accounts/$ref?$id=${deal}`,
    `${contoso}/opportunity_customer_accounts(${ids.deal})/$ref`,
    `${contoso}/opportunity_customer_accounts(opportunityid=${ids.deal})/$ref`,
  ])('DELETE %s takes the child out', async (path) => {
    await send('DELETE', path)
    expect(await linked(`${contoso}/opportunity_customer_accounts`)).toEqual([])
    expect(await linked(`${deal}/customerid_account`)).toEqual([])
  })

  test('a child of somebody else stays there', async () => {
    await send('DELETE', `${fabrikam}/opportunity_customer_accounts(${ids.deal})/$ref`)
    expect(await linked(`${deal}/customerid_account`)).toEqual([contoso])
  })

  test('of a table with itself, from either side', async () => {
    await send('POST', `${contoso}/child_accounts/$ref`, to(fabrikam))
    expect(await linked(`${fabrikam}/parentaccountid`)).toEqual([contoso])
    expect(await linked(`${contoso}/parentaccountid`)).toEqual([])
    await send('PUT', `${contoso}/parentaccountid/$ref`, to(contoso))
    expect((await linked(`${contoso}/child_accounts`)).toSorted()).toEqual([contoso, fabrikam])
    await send('DELETE', `${contoso}/child_accounts(${ids.fabrikam})/$ref`)
    expect(await linked(`${contoso}/child_accounts`)).toEqual([contoso])
  })

  test('a mandatory lookup moves, and is never cleared', async () => {
    const projects = 'cso_site_project'
    for (const path of [
      `cso_sites(${ids.north})/${projects}(${ids.bridge})/$ref`,
      `${bridge}/cso_SiteId/$ref`,
    ]) {
      expect(await refused(client, ['DELETE', path])).toEqual({
        status: 400,
        json: error('0x80040203', expect.stringContaining("'cso_siteid'")),
        isUnchanged: true,
      })
    }
    await send('POST', `cso_sites(${ids.south})/${projects}/$ref`, to(bridge))
    expect(await linked(`${bridge}/cso_SiteId`)).toEqual([`cso_sites(${ids.south})`])
  })

  test('an owner, who is a user or a team', async () => {
    await send('PUT', `${contoso}/ownerid/$ref`, to(`teams(${ids.sales})`))
    expect((await client.get(contoso)).members).toMatchObject({ _ownerid_value: ids.sales })
  })
})

describe('many-to-many', () => {
  test('from either side, as often as one likes', async () => {
    await send('POST', `${fabrikam}/account_tag/$ref`, to(blue))
    await send('POST', `${fabrikam}/account_tag/$ref`, to(blue))
    await send('POST', `${blue}/account_tag/$ref`, to(fabrikam))
    expect(await linked(`${fabrikam}/account_tag`)).toEqual([blue])
    expect(await linked(`${blue}/account_tag`)).toEqual([fabrikam])
    expect((await client.get('account_tags')).list).toHaveLength(2)
  })

  test.each([
    `${contoso}/account_tag/$ref?$id=${api}/${red}`,
    `${contoso}/account_tag(${ids.red})/$ref`,
    `${red}/account_tag/$ref?$id=${api}/${contoso}`,
    `${red}/account_tag(${ids.contoso})/$ref`,
  ])('DELETE %s twice', async (path) => {
    await send('DELETE', path)
    await send('DELETE', path)
    expect(await linked(`${contoso}/account_tag`)).toEqual([])
    expect(await linked(`${red}/account_tag`)).toEqual([])
  })

  test('of a table with itself: two sides that differ', async () => {
    await send('POST', `${red}/tag_broader/$ref`, to(blue))
    expect(await linked(`${red}/tag_broader`)).toEqual([blue])
    expect(await linked(`${blue}/tag_narrower`)).toEqual([red])
    expect(await linked(`${red}/tag_narrower`)).toEqual([])
    expect(await linked(`${blue}/tag_broader`)).toEqual([])
    await send('DELETE', `${red}/tag_narrower(${ids.blue})/$ref`)
    expect(await linked(`${red}/tag_broader`)).toEqual([blue])
    await send('DELETE', `${blue}/tag_narrower(${ids.red})/$ref`)
    expect(await linked(`${red}/tag_broader`)).toEqual([])
  })
})

describe('addresses', () => {
  test.each([
    `${api}/${fabrikam}`,
    `https://small.example/api/data/v9.0/${fabrikam}`,
    `https://SMALL.example/api/data/v9.1/${fabrikam}`,
    `/api/data/v9.2/${fabrikam}`,
    `/${fabrikam}`,
    fabrikam,
    `accounts(accountid=${ids.fabrikam.toUpperCase()})`,
    `accounts%28${ids.fabrikam}%29`,
  ])('%s', async (address) => {
    await send('PUT', `${deal}/customerid_account/$ref`, { '@odata.id': address })
    expect(await linked(`${deal}/customerid_account`)).toEqual([fabrikam])
  })

  test.each(['v9.0', 'v9.1', 'v9.2'])('the request itself may be one of %s', async (version) => {
    const path = `/api/data/${version}/${deal}/customerid_account/$ref`
    await send('PUT', path, { '@odata.id': `https://small.example/api/data/${version}/${fabrikam}` })
    expect(await linked(`${deal}/customerid_account`)).toEqual([fabrikam])
  })

  test('the host is the same with .api and without', async () => {
    const url = `https://org.api.crm4.dynamics.com/api/data/v9.2/${deal}/customerid_account/$ref`
    const body = JSON.stringify({ '@odata.id': `https://org.crm4.dynamics.com/api/data/v9.2/${fabrikam}` })
    const headers = { 'Content-Type': 'application/json' }
    const { status } = await client.emulator.fetch(new Request(url, { method: 'PUT', body, headers }))
    expect(status).toBe(204)
    expect(await linked(`${deal}/customerid_account`)).toEqual([fabrikam])
  })
})

const noRow = (table: string): unknown => `${table} With Id = ${ids.missing} Does Not Exist`
const noSegment = (name: string): unknown => `Resource not found for the segment '${name}'.`
const none = 'No relationship exists between the objects specified.'
const tags = `${contoso}/account_tag/$ref`
const customer = `${deal}/customerid_account/$ref`

test.each<[Request, number, string, unknown]>([
  [['POST', `accounts(${ids.missing})/account_tag/$ref`, to(red)], 404, '0x80040217', noRow('account')],
  [['POST', tags, to(`cso_tags(${ids.missing})`)], 404, '0x80040217', noRow('cso_tag')],
  [['DELETE', `${contoso}/account_tag(${ids.missing})/$ref`], 404, '0x80040217', noRow('cso_tag')],
  [['DELETE', `${tags}?$id=${api}/cso_tags(${ids.missing})`], 404, '0x80040217', noRow('cso_tag')],
  [['POST', `${contoso}/Account_Tag/$ref`, to(red)], 404, '0x8006088a', noSegment('Account_Tag')],
  // The relationship's schema name, where the property has another one.
  [
    ['POST', `${contoso}/account_parent_account/$ref`, to(fabrikam)],
    404,
    '0x8006088a',
    noSegment('account_parent_account'),
  ],
  [['PUT', `${deal}/customerid/$ref`, to(contoso)], 404, '0x8006088a', noSegment('customerid')],
  [['PUT', `${contoso}/name/$ref`, to(contoso)], 404, '0x8006088a', noSegment('name')],
  [['POST', tags, to(`Cso_tags(${ids.red})`)], 404, '0x8006088a', noSegment('Cso_tags')],
  [['POST', tags, to(contoso)], 400, '0x80040236', none],
  [['PUT', customer, to(jo)], 400, '0x80040236', none],
  [['PUT', `${contoso}/ownerid/$ref`, to(contoso)], 400, '0x80040236', none],
  [['POST', `${contoso}/opportunity_customer_accounts/$ref`, to(jo)], 400, '0x80040236', none],
  [['DELETE', `${tags}?$id=${api}/${jo}`], 400, '0x80040236', none],
  [
    ['POST', tags, { '@odata.id': `https://other.example/api/data/v9.2/${red}` }],
    400,
    '0x80060888',
    anything,
  ],
  [['DELETE', `${tags}?$id=https://other.example/api/data/v9.2/${red}`], 400, '0x80060888', anything],
  [['POST', tags, { '@odata.id': `${api}/cso_tags` }], 400, '0x80060888', anything],
  [['POST', tags, { '@odata.id': `${api}/${contoso}/account_tag(${ids.red})` }], 400, '0x80060888', anything],
  [['POST', tags, { '@odata.id': '' }], 400, '0x80060888', anything],
  [['POST', tags, { '@odata.id': 'http://' }], 400, '0x80060888', anything],
  [['POST', tags, { '@odata.id': 7 }], 400, '0x80048d19', anything],
  [['POST', tags, {}], 400, '0x80048d19', anything],
  [['POST', tags, { ...to(red), name: 'x' }], 400, '0x80048d19', anything],
  [['DELETE', tags], 400, '0x80060888', anything],
  [['DELETE', `${contoso}/account_tag(${ids.red})/$ref?$id=${red}`], 400, '0x80060888', anything],
  [['DELETE', `${customer}?$id=${contoso}`], 400, '0x80060888', anything],
  [['DELETE', `${deal}/customerid_account(${ids.contoso})/$ref`], 400, '0x80060888', anything],
  [['PUT', tags, to(red)], 405, '0x80060888', anything],
  [['POST', customer, to(contoso)], 405, '0x80060888', anything],
  [['PUT', `${contoso}/createdby/$ref`, to(`systemusers(${ids.bob})`)], 400, '0x80040203', anything],
  [['POST', `systemusers(${ids.bob})/lk_account_createdby/$ref`, to(contoso)], 400, '0x80040203', anything],
  [['PUT', `${contoso}/account_tag`, { value: [] }], 405, '0x80060888', anything],
  [['DELETE', `${contoso}/account_tag(${ids.red})`], 405, '0x80060888', anything],
])('%j is refused', async (request, status, code, message) => {
  expect(await refused(client, request)).toEqual({ status, json: error(code, message), isUnchanged: true })
})
