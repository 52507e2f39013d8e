import { expect, test } from 'vitest'
import { aClient, api, error } from '../../testing/client.ts'
import { refused } from '../../testing/refused.ts'
import { ids, rowsEnvironment } from '../../testing/rowsEnvironment.ts'

const loop = error(
  '0x80040387',
  'Creating this parental association would create a loop in this entity hierarchy.',
)
const idEndingIn = (end: string): string => `00000000-0000-4000-8000-0000000000${end}`
const top = idEndingIn('a1')
const middle = idEndingIn('a2')
const bottom = idEndingIn('a3')
const under = (id: string) => ({ 'parentaccountid@odata.bind': `accounts(${id})` })

const chain = async () => {
  const client = aClient({})
  await client.ask('POST', 'accounts', { accountid: top, name: 'Top' })
  await client.ask('POST', 'accounts', { accountid: middle, name: 'Middle', ...under(top) })
  await client.ask('POST', 'accounts', { accountid: bottom, name: 'Bottom', ...under(middle) })
  return client
}

test.each([top, middle, bottom])('a row does not become its own ancestor (contract.md 4.3): %s', async (id) => {
  const request = ['PATCH', `accounts(${top})`, under(id)] as const
  expect(await refused(await chain(), [...request])).toEqual({ status: 400, json: loop, isUnchanged: true })
})

test('neither by a link, from either end', async () => {
  const client = await chain()
  const links: [string, string][] = [
    [`accounts(${bottom})/account_parent_account/$ref`, top],
    [`accounts(${top})/parentaccountid/$ref`, bottom],
  ]
  for (const [path, id] of links) {
    const method = path.includes('account_parent_account') ? 'POST' : 'PUT'
    const body = { '@odata.id': `${api}/accounts(${id})` }
    expect(await refused(client, [method, path, body])).toEqual({ status: 400, json: loop, isUnchanged: true })
  }
})

test('a row may move within its tree', async () => {
  const client = await chain()
  expect((await client.ask('PATCH', `accounts(${bottom})`, under(top))).status).toBe(204)
  expect((await client.ask('PATCH', `accounts(${middle})`, under(bottom))).status).toBe(204)
  expect((await client.get(`accounts(${middle})`)).members).toMatchObject({ _parentaccountid_value: bottom })
})

test('a relationship that is neither parental nor a hierarchy may close a loop', async () => {
  const client = aClient({ environment: rowsEnvironment() })
  expect((await client.ask('PATCH', `accounts(${ids.contoso})`, under(ids.contoso))).status).toBe(204)
})
