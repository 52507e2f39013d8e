import { expect, test } from 'vitest'
import { loadLinks } from './links.ts'
import { answer, failing, fault, origin, secret, setUp } from './stubServer.ts'

const rows = { entitySet: 'cso_project_skillset', idColumn: 'cso_project_skillid' }
const columns = ['cso_projectid', 'cso_skillid'] as const
const first = '/api/data/v9.2/cso_project_skillset?$select=cso_projectid,cso_skillid&$orderby=cso_project_skillid'
const next = '/api/data/v9.2/cso_project_skillset?$skiptoken=%3Ccookie%3E'

const page = (links: readonly (readonly [string, string])[], nextLink?: string) =>
  answer(
    JSON.stringify({
      value: links.map(([project, skill]) => ({ cso_projectid: project, cso_skillid: skill, cso_project_skillid: 'id' })),
      ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }),
    }),
  )

test('links are read page by page, and counted as they arrive', async () => {
  const { client, seen } = setUp((_, call) => (call === 1 ? page([['p1', 's1'], ['p1', 's2']], origin + next) : page([['p2', 's1']])))
  const counts: number[] = []
  expect(await loadLinks(client, rows, columns, { onLinks: (links) => counts.push(links) })).toEqual([
    ['p1', 's1'],
    ['p1', 's2'],
    ['p2', 's1'],
  ])
  expect(seen.map(({ url }) => url)).toEqual([origin + first, origin + next])
  expect(counts).toEqual([2, 3])
})

test('a page that leads elsewhere is not followed, and the links before it are not taken for all', async () => {
  const { client, seen } = setUp(() => page([['p1', 's1']], 'https://evil.example/api/data/v9.2/more'), { token: secret })
  await expect(loadLinks(client, rows, columns)).rejects.toThrow('links.@odata.nextLink')
  expect(seen).toHaveLength(1)
})

test('a page that fails leaves no half of the links', async () => {
  const { client } = setUp((_, call) => (call === 1 ? page([['p1', 's1']], origin + next) : fault(403, '0x80040220')))
  expect(await failing(loadLinks(client, rows, columns))).toMatchObject({ status: 403 })
})

test('a link without one of its ends is refused', async () => {
  const { client } = setUp(() => answer('{"value":[{"cso_projectid":"p1","cso_skillid":null}]}'))
  await expect(loadLinks(client, rows, columns)).rejects.toThrow('links[0].cso_skillid')
})
