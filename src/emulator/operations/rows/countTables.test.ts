import { expect, test } from 'vitest'
import { aClient, api, error } from '../../testing/client.ts'
import { queryEnvironment } from '../../testing/queryEnvironment.ts'

const client = () => aClient({ environment: queryEnvironment() })
const count = (names: string) => `RetrieveTotalRecordCount(EntityNames=@p1)?@p1=${names}`

test.each([
  [
    count('["account","cso_projects_contacts","solution"]'),
    ['account', 'cso_projects_contacts', 'solution'],
    [4, 3, 1],
  ],
  [count("['account','account']"), ['account'], [4]],
  ["RetrieveTotalRecordCount(EntityNames=['contact'])", ['contact'], [3]],
])('%s', async (path, keys, values) => {
  expect((await client().get(path)).json).toEqual({
    '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.RetrieveTotalRecordCountResponse`,
    EntityRecordCountCollection: { Count: keys.length, IsReadOnly: false, Keys: keys, Values: values },
  })
})

test.each([
  [count('["account","gone"]'), '0x80041102'],
  [count('[]'), '0x80040203'],
  [count('"account"'), '0x0'],
  [count("'account'"), '0x80060888'],
  ['RetrieveTotalRecordCount(EntityNames=@p1)', '0x80040203'],
])('%s is refused', async (path, code) => {
  const reply = await client().get(path)
  expect([reply.status, reply.json]).toEqual([400, error(code, expect.any(String))])
})

test('without its parameter there is no such function', async () => {
  const { status, json } = await client().get('RetrieveTotalRecordCount')
  expect([status, json]).toEqual([404, error('', expect.stringContaining('No HTTP resource'))])
})

test.each(['', '/api/data/v9.2'])(
  'the service document at %j lists the sets, and each can be read',
  async (path) => {
    const { get } = client()
    const { list, members } = await get(path)
    expect(members['@odata.context']).toBe(`${api}/$metadata`)
    const names = list.map(({ name }) => String(name))
    expect(names).toEqual(
      expect.arrayContaining(['EntityDefinitions', 'RelationshipDefinitions', 'accounts', 'solutions']),
    )
    for (const [index, name] of names.entries()) {
      expect(list[index]).toEqual({ name, kind: 'EntitySet', url: name })
      expect((await get(name)).status).toBe(200)
    }
  },
)
