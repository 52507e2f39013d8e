import { beforeEach, expect, test } from 'vitest'
import { sampleEnvironment } from '../../sample/environment.ts'
import { aClient, error, type Client } from '../../testing/client.ts'
import { refused } from '../../testing/refused.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const environment = sampleEnvironment()
let client: Client
beforeEach(() => {
  client = aClient({ environment })
})

const email = `emails(${rowId('e', 1)})`
const parties = `${email}/email_activity_parties`
const contact = (index: number) => `contacts(${rowId('c', index)})`

/** An e-mail with one party, the first contact, who gets it. */
const prepare = async () => {
  for (const index of [1, 2, 3]) await client.ask('PATCH', contact(index), { fullname: `Contact ${index}` })
  const body = {
    subject: 'Hello',
    email_activity_parties: [{ 'partyid_contact@odata.bind': contact(1), participationtypemask: 2 }],
  }
  expect((await client.ask('PATCH', email, body)).status).toBe(204)
}

const present = async () =>
  (
    await client.get(`${parties}?$select=participationtypemask,_partyid_value&$orderby=participationtypemask`)
  ).list.map((item) => [item['participationtypemask'], item['_partyid_value']])

test('the parties of an activity are replaced, and nobody else’s', async () => {
  await prepare()
  const others = (await client.get('activityparties/$count')).text
  expect(await present()).toEqual([[2, rowId('c', 1)]])
  const value = [
    { 'partyid_contact@odata.bind': contact(2), participationtypemask: 1 },
    { 'partyid_contact@odata.bind': `/${contact(3)}`, participationtypemask: 2 },
  ]
  const { status, text } = await client.ask('PUT', parties, { value })
  expect([status, text]).toEqual([204, ''])
  expect(await present()).toEqual([
    [1, rowId('c', 2)],
    [2, rowId('c', 3)],
  ])
  expect(Number((await client.get('activityparties/$count')).text.slice(1))).toBe(Number(others.slice(1)) + 1)
  expect((await client.ask('PUT', parties, { value: [] })).status).toBe(204)
  expect(await present()).toEqual([])
})

test.each<[unknown, number, string]>([
  [{}, 400, '0x80048d19'],
  [{ value: {} }, 400, '0x80048d19'],
  [{ value: [7] }, 400, '0x80048d19'],
  [{ value: [], other: 1 }, 400, '0x80048d19'],
  [{ value: [{ participationtypemask: 'To' }] }, 400, '0x80048d19'],
  [{ value: [{ 'partyid_contact@odata.bind': `contacts(${rowId('9', 9)})` }] }, 404, '0x80040217'],
  [{ value: [{ 'partyid_contact@odata.bind': email }] }, 400, '0x80040236'],
])('%j is refused and replaces nothing', async (body, status, code) => {
  await prepare()
  expect(await refused(client, ['PUT', parties, body])).toEqual({
    status,
    json: error(code, expect.any(String)),
    isUnchanged: true,
  })
})
