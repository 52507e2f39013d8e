import { expect, test } from 'vitest'
import { aClient, error } from '../../testing/client.ts'
import { refused, type Request } from '../../testing/refused.ts'
import { ids, rowsEnvironment } from '../../testing/rowsEnvironment.ts'

const client = () => aClient({ environment: rowsEnvironment() })
const contoso = `accounts(${ids.contoso})`
const mentions = (text: string): unknown => expect.stringContaining(text)

test('a single value is set and emptied', async () => {
  const { ask, get } = client()
  const { status, text } = await ask('PUT', `${contoso}/revenue`, { value: 99 })
  expect([status, text]).toEqual([204, ''])
  expect((await get(contoso)).members).toMatchObject({
    revenue: 99,
    name: 'Contoso',
    _modifiedby_value: ids.ada,
  })
  expect((await ask('DELETE', `${contoso}/revenue`)).status).toBe(204)
  expect((await get(contoso)).members).toMatchObject({ revenue: null, name: 'Contoso' })
})

test.each<[Request, number, string, unknown]>([
  [['PUT', `${contoso}/revenue`, { value: 'x' }], 400, '0x80048d19', mentions('Edm.Decimal')],
  [['PUT', `${contoso}/code`, { value: 'abcdef' }], 400, '0x80044331', mentions('too long')],
  [['PUT', `${contoso}/revenue`, {}], 400, '0x80048d19', mentions("no 'value'")],
  [['PUT', `${contoso}/revenue`, { value: 1, other: 2 }], 400, '0x80048d19', mentions("'other'")],
  [['PUT', `${contoso}/nothing`, { value: 1 }], 404, '0x8006088a', mentions("'nothing'")],
  [['PUT', `${contoso}/_ownerid_value`, { value: ids.bob }], 404, '0x8006088a', mentions('_ownerid_value')],
  [
    ['PUT', `${contoso}/createdon`, { value: '2026-01-01T00:00:00Z' }],
    400,
    '0x80040203',
    mentions('read-only'),
  ],
  [['PUT', `${contoso}/accountid`, { value: ids.missing }], 400, '0x80040203', mentions('id')],
  [['PUT', `accounts(${ids.missing})/name`, { value: 'x' }], 404, '0x80040217', mentions('Does Not Exist')],
  [['DELETE', `cso_projects(${ids.bridge})/cso_code`], 400, '0x80040203', mentions('mandatory')],
  [['DELETE', `${contoso}/versionnumber`], 400, '0x80040203', mentions('read-only')],
  [['PUT', contoso, { name: 'x' }], 501, '0x80040203', mentions('PUT rows')],
])('%j is refused', async (request, status, code, message) => {
  expect(await refused(client(), request)).toEqual({ status, json: error(code, message), isUnchanged: true })
})
