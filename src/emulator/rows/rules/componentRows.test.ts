import { expect, test } from 'vitest'
import { sampleEnvironment } from '../../sample/environment.ts'
import { aClient } from '../../testing/client.ts'

test('a connection role that somebody makes is unmanaged and published (contract.md 7.4)', async () => {
  const { ask, get } = aClient({ environment: sampleEnvironment() })
  const { status, headers } = await ask('POST', 'connectionroles', { name: 'Referee', category: 4 })
  expect(status).toBe(204)
  const id = /\(([0-9a-f-]{36})\)$/.exec(headers.get('OData-EntityId') ?? '')?.[1]
  expect((await get(`connectionroles(${id})`)).members).toMatchObject({ name: 'Referee', ismanaged: false, componentstate: 0, statecode: 0 })
})
