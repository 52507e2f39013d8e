import { expect, test } from 'vitest'
import { aClient, cascading, error, type Client } from '../testing/client.ts'

const path = "RelationshipDefinitions(SchemaName='cso_account_project')"

const put = async ({ get, ask }: Client) =>
  ask('PUT', path, cascading((await get(path)).members, { Delete: 'Restrict' }))

/** A client and its clock. */
const aClock = () => {
  let time = Date.parse('2026-03-01T12:00:00Z')
  return {
    client: aClient({ controls: true, now: () => new Date(time) }),
    pass: (milliseconds: number) => {
      time += milliseconds
    },
  }
}

const hold = (client: Client, body: Record<string, unknown>) => client.ask('POST', '/emulator/lock', body)

const locked = (requested: string, running: string) =>
  error(
    '0x80071151',
    `Cannot start the requested operation [${requested}] because there is another [${running}] running at this moment. ` +
      'Use Solution History for more details.',
  )

test.each([
  [{}, 429],
  [{ status: 429 }, 429],
  [{ status: 503 }, 503],
  [{ status: 400 }, 400],
])('a held lock %j refuses schema writes and publishing with %i, until its time is over', async (more, status) => {
  const { client, pass } = aClock()
  expect((await hold(client, { name: 'Import', milliseconds: 5000, ...more })).status).toBe(204)
  const before = client.emulator.snapshot()
  pass(4999)
  const refused = await put(client)
  expect([refused.status, refused.json]).toEqual([status, locked('EntityCustomization', 'Import')])
  expect((await client.ask('POST', 'PublishAllXml')).json).toEqual(locked('PublishAll', 'Import'))
  expect(client.emulator.snapshot()).toEqual(before)
  // Reading goes on.
  expect((await client.get(path)).status).toBe(200)
  pass(1)
  expect((await put(client)).status).toBe(204)
})

test('a lock can be released before its time, and goes with a reset', async () => {
  const { client } = aClock()
  for (const [method, release] of [['DELETE', 'lock'], ['POST', 'reset']] as const) {
    await hold(client, { name: 'Publish', milliseconds: 5000 })
    expect((await put(client)).status).toBe(429)
    expect((await client.ask(method, `/emulator/${release}`)).status).toBe(204)
    expect((await put(client)).status).toBe(204)
  }
})

test.each([
  [{ name: 'Import' }],
  [{ milliseconds: 10 }],
  [{ name: 'Nothing', milliseconds: 10 }],
  [{ name: 'Import', milliseconds: 0 }],
  [{ name: 'Import', milliseconds: 10, status: 500 }],
  [{ name: 'Import', milliseconds: 10, reason: 'x' }],
])('the lock %j is no lock', async (body) => {
  const { client } = aClock()
  const reply = await hold(client, body)
  expect([reply.status, reply.members['message']]).toEqual([400, expect.stringContaining('The lock is not valid.')])
  expect((await put(client)).status).toBe(204)
})
