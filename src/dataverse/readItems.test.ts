import { expect, test } from 'vitest'
import { readItems } from './readItems.ts'
import { answer, origin, secret, setUp } from './stubServer.ts'

const first = '/api/data/v9.2/solutions?$top=1'
const next = '/api/data/v9.2/solutions?$skiptoken=%3Ccookie%3E'

const page = (items: readonly number[], nextLink?: unknown) =>
  answer(JSON.stringify({ value: items, ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }) }))

test('a list is read to its last page', async () => {
  const { client, seen } = setUp((_, call) => (call === 1 ? page([1, 2], origin + next) : page([3])), { token: secret })
  expect(await readItems(client, first, 'solutions')).toEqual([1, 2, 3])
  expect(seen.map(({ url }) => url)).toEqual([origin + first, origin + next])
})

test.each([
  'https://evil.example/api/data/v9.2/solutions',
  `https://contoso.crm4.dynamics.com@evil.example${next}`,
  `https://user:word@contoso.crm4.dynamics.com${next}`,
  `https://contoso.crm4.dynamics.com.${next}`,
  `https://contoso.crm4.dynamics.com:8443${next}`,
  `http://contoso.crm4.dynamics.com${next}`,
  `//evil.example${next}`,
  `${origin}/secrets`,
  `${origin}/api/data/v9.2/../../../secrets`,
  next,
  'solutions?$skiptoken=2',
  null,
  7,
])('a next link that leads elsewhere is not followed: %s', async (link) => {
  const { client, seen } = setUp(() => page([1], link), { token: secret })
  await expect(readItems(client, first, 'solutions')).rejects.toThrow('solutions.@odata.nextLink')
  expect(seen).toHaveLength(1)
})

test('a next link that leads back is not followed for ever', async () => {
  const { client, seen } = setUp(() => page([1], origin + next))
  await expect(readItems(client, first, 'solutions')).rejects.toThrow('a page that was not read yet')
  expect(seen).toHaveLength(2)
})
