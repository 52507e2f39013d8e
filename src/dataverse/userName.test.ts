import { expect, test } from 'vitest'
import type { ReadClient } from './client.ts'
import { loadUserName } from './userName.ts'

const id = '1c5ae5ec-6f4a-41e6-898f-d46f9f802302'

function answering(body: Awaited<ReturnType<ReadClient['read']>>) {
  const asked: string[] = []
  const read = (path: string) => {
    asked.push(path)
    return Promise.resolve(body)
  }
  return { asked, client: { origin: 'https://sample', read } }
}

test('reads the full name of one user', async () => {
  const { asked, client } = answering({ fullname: 'Maren Holm', systemuserid: id })
  expect(await loadUserName(client, id)).toBe('Maren Holm')
  expect(asked).toEqual([`/api/data/v9.2/systemusers(${id})?$select=fullname`])
})

test.each([{ fullname: null }, { fullname: '' }, {}])('a user without a name is not given one: %j', async (body) => {
  await expect(loadUserName(answering(body).client, id)).rejects.toThrow('fullname')
})

test('only an id becomes part of the address', async () => {
  const { asked, client } = answering({ fullname: 'Maren Holm' })
  await expect(loadUserName(client, `${id})/other(`)).rejects.toThrow('id')
  expect(asked).toEqual([])
})
