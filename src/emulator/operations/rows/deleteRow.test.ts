import { expect, test } from 'vitest'
import { aClient, error } from '../../testing/client.ts'
import { refused, type Request } from '../../testing/refused.ts'
import { ids, rowsEnvironment } from '../../testing/rowsEnvironment.ts'

const client = () => aClient({ environment: rowsEnvironment() })
const max = `contacts(${ids.max})`
const anything: unknown = expect.any(String)

test('a deleted row is gone, and does not come back with its id', async () => {
  const { ask, get } = client()
  const { status, text } = await ask('DELETE', max)
  expect([status, text]).toEqual([204, ''])
  expect((await get(max)).status).toBe(404)
  expect((await get(`contacts(${ids.jo})/contact_customer_contacts`)).list).toEqual([])
  await ask('PATCH', max, { name: 'Other' })
  expect((await get(max)).members).toMatchObject({ name: 'Other', _parentcustomerid_value: null })
})

test('the version may be a condition', async () => {
  const { ask, get } = client()
  const tag = (await get(max)).headers.get('ETag') ?? ''
  expect((await ask('DELETE', max, undefined, { 'If-Match': 'W/"1"' })).status).toBe(412)
  expect((await ask('DELETE', max, undefined, { 'If-Match': tag })).status).toBe(204)
})

test.each<[Request, number, string]>([
  [['DELETE', max, undefined, { 'If-Match': 'W/"1"' }], 412, '0x80060882'],
  [['DELETE', `contacts(${ids.missing})`], 404, '0x80040217'],
  [['DELETE', 'contacts(7)'], 400, '0x80060888'],
  [['DELETE', `${max}?$id=x`], 400, '0x80060888'],
])('%j is refused', async (request, status, code) => {
  expect(await refused(client(), request)).toEqual({ status, json: error(code, anything), isUnchanged: true })
})

test('rows of intersect tables and components are read-only', async () => {
  const one = aClient()
  const component = String((await one.get('solutioncomponents')).list[0]?.['solutioncomponentid'])
  const link = String((await one.get('cso_projects_contactss')).list[0]?.['cso_projects_contactsid'])
  for (const [path, status, code] of [
    [`solutioncomponents(${component})`, 405, '0x80040800'],
    [`cso_projects_contactss(${link})`, 400, '0x8004830f'],
  ] as const) {
    for (const [method, body] of [
      ['DELETE', undefined],
      ['PATCH', {}],
    ] as const) {
      const answer = await refused(one, [method, path, body])
      expect(answer).toEqual({ status, json: error(code, anything), isUnchanged: true })
    }
  }
})
