import { expect, test } from 'vitest'
import { aClient, error } from '../../testing/client.ts'
import { refused } from '../../testing/refused.ts'
import { ids, rowsEnvironment } from '../../testing/rowsEnvironment.ts'

const client = () => aClient({ environment: rowsEnvironment() })
const set = 'relationshiprolemaps'
const map = `${set}(${ids.map})`
const whole = {
  primaryobjecttypecode: 'account',
  associateobjecttypecode: 'opportunity',
  'relationshiproleid@odata.bind': `/relationshiproles(${ids.role})`,
}

test('create, read, update, delete (contract.md 7.3)', async () => {
  const { ask, get } = client()
  const { status, headers } = await ask('POST', set, { ...whole, relationshiprolemapid: ids.missing })
  expect([status, headers.get('OData-EntityId')]).toEqual([
    204,
    `https://small.example/api/data/v9.2/${set}(${ids.missing})`,
  ])
  const path = `${set}(${ids.missing})`
  expect((await get(path)).members).toMatchObject({
    primaryobjecttypecode: 'account',
    associateobjecttypecode: 'opportunity',
    _relationshiproleid_value: ids.role,
    organizationid: '0a0a0a0a-0000-4000-8000-000000000002',
    _createdby_value: ids.ada,
  })
  expect((await ask('PATCH', path, { associateobjecttypecode: 'contact' })).status).toBe(204)
  expect((await get(path)).members).toMatchObject({ associateobjecttypecode: 'contact' })
  expect((await ask('DELETE', path)).status).toBe(204)
  expect((await get(path)).status).toBe(404)
})

test('the platform’s columns are ignored', async () => {
  const { ask, get } = client()
  const body = { organizationid: ids.missing, relationshiproleidname: 'x', createdon: '2000-01-01T00:00:00Z' }
  expect((await ask('PATCH', map, body)).status).toBe(204)
  expect((await get(map)).members).toMatchObject({
    organizationid: null,
    createdon: null,
  })
})

test.each<['POST' | 'PATCH', string, unknown, number, string]>([
  ['POST', 'primaryobjecttypecode', undefined, 400, '0x80040203'],
  ['POST', 'associateobjecttypecode', undefined, 400, '0x80040203'],
  ['POST', 'relationshiproleid@odata.bind', undefined, 400, '0x80040203'],
  ['POST', 'primaryobjecttypecode', 'nothing', 400, '0x80040203'],
  ['POST', 'primaryobjecttypecode', 1, 400, '0x80048d19'],
  ['POST', 'relationshiproleid@odata.bind', `relationshiproles(${ids.missing})`, 404, '0x80040217'],
  ['PATCH', 'associateobjecttypecode', 'nothing', 400, '0x80040203'],
  ['PATCH', 'associateobjecttypecode', null, 400, '0x80040203'],
  ['PATCH', 'relationshiproleid', null, 400, '0x80040203'],
  ['PATCH', 'relationshiprolemapid', ids.missing, 400, '0x80040203'],
  // No SetState: there is no state.
  ['PATCH', 'statecode', 1, 400, '0x80048d19'],
])('%s with %s: %j is refused', async (method, member, value, status, code) => {
  const body = { ...(method === 'POST' ? whole : {}), [member]: value }
  const answer = await refused(client(), [method, method === 'POST' ? set : map, body])
  expect(answer).toEqual({ status, json: error(code, expect.any(String)), isUnchanged: true })
})
