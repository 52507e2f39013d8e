import { beforeAll, expect, test } from 'vitest'
import { sampleEnvironment } from '../../sample/environment.ts'
import { aClient, type Client } from '../../testing/client.ts'

let client: Client
beforeAll(() => {
  client = aClient({ environment: sampleEnvironment() })
})

const represented = { Prefer: 'return=representation' }
const select = '?$select=fullname'

test.each([
  [{ firstname: 'Jane', lastname: 'Doe' }, 'Jane Doe'],
  [{ lastname: 'Doe' }, 'Doe'],
  [{ firstname: 'Jane', lastname: 'Doe', fullname: 'Somebody Else' }, 'Jane Doe'],
  [{ fullname: 'Jane Doe' }, 'Jane Doe'],
])('a contact of %j is called %s', async (body, fullname) => {
  const { status, members } = await client.ask('POST', `contacts${select}`, body, represented)
  expect([status, members['fullname']]).toEqual([201, fullname])
})

test('the name follows its parts, and nothing else', async () => {
  const { members } = await client.ask('POST', 'contacts', { firstname: 'Jane', lastname: 'Doe' }, represented)
  const contact = `contacts(${String(members['contactid'])})${select}`
  for (const [body, fullname] of [
    [{ lastname: 'Roe' }, 'Jane Roe'],
    [{ firstname: null }, 'Roe'],
    [{ description: 'Buys' }, 'Roe'],
    [{ fullname: 'Somebody Else' }, 'Roe'],
    [{ lastname: '' }, null],
  ] as const) {
    const { status, members: after } = await client.ask('PATCH', contact, body, represented)
    expect([status, after['fullname']]).toEqual([200, fullname])
  }
})
