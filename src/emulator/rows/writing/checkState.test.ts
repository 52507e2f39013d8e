import { beforeAll, expect, test } from 'vitest'
import { sampleEnvironment } from '../../sample/environment.ts'
import { aClient, error, type Client } from '../../testing/client.ts'

let client: Client
beforeAll(() => {
  client = aClient({ environment: sampleEnvironment() })
})

const first = async (set: string): Promise<string> => {
  const { list } = await client.get(`${set}?$top=1&$select=statecode`)
  const [, id] = Object.entries(list[0] ?? {}).find(([name]) => !name.startsWith('@') && name.endsWith('id')) ?? []
  return `${set}(${String(id)})`
}

test.each(['relationshiproles', 'connectionroles', 'cso_projects'])('%s are active or not', async (set) => {
  const row = await first(set)
  for (const statecode of [2, -1, null]) {
    const before = client.emulator.snapshot()
    const reply = await client.ask('PATCH', row, { statecode })
    expect([reply.status, reply.json]).toEqual([400, error('0x80040203', expect.stringContaining('statecode'))])
    expect(client.emulator.snapshot()).toEqual(before)
  }
  for (const statecode of [1, 0]) {
    expect((await client.ask('PATCH', row, { statecode })).status).toBe(204)
    const { members } = await client.get(`${row}?$select=statecode,statuscode`)
    expect(members).toMatchObject({ statecode, statuscode: statecode + 1 })
  }
})

test('other tables have states of their own', async () => {
  expect((await client.ask('PATCH', await first('opportunities'), { statecode: 2 })).status).toBe(204)
})
