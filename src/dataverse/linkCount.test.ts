import { expect, test } from 'vitest'
import type { LinkRows } from '../model/linkRows.ts'
import { loadLinkCount } from './linkCount.ts'
import { answer, failing, fault, origin, setUp } from './stubServer.ts'

const tasks: LinkRows = {
  table: 'cso_task',
  entitySet: 'cso_tasks',
  idColumn: 'cso_taskid',
  lookup: { column: 'cso_projectid', target: null },
}
const ofAccounts: LinkRows = { ...tasks, lookup: { column: 'cso_partyid', target: { table: 'account', idColumn: 'accountid' } } }
const links: LinkRows = { table: 'cso_project_skill', entitySet: 'cso_project_skillset', idColumn: 'cso_project_skillid', lookup: null }

const count = (inside: string) => `<fetch aggregate="true">${inside}</fetch>`

test.each([
  [
    tasks,
    'cso_tasks',
    '<entity name="cso_task"><attribute name="cso_taskid" alias="links" aggregate="count"/>' +
      '<filter><condition attribute="cso_projectid" operator="not-null"/></filter></entity>',
  ],
  [
    ofAccounts,
    'cso_tasks',
    '<entity name="cso_task"><attribute name="cso_taskid" alias="links" aggregate="count"/>' +
      '<link-entity name="account" from="accountid" to="cso_partyid" link-type="inner"/></entity>',
  ],
  [
    links,
    'cso_project_skillset',
    '<entity name="cso_project_skill"><attribute name="cso_project_skillid" alias="links" aggregate="count"/></entity>',
  ],
])('links are counted by one aggregate: %#', async (rows, set, inside) => {
  const { client, seen } = setUp(() => answer('{"value":[{"links":12345}]}'))
  expect(await loadLinkCount(client, rows)).toEqual({ links: 12_345, exactness: 'exact' })
  expect(seen.map(({ url }) => decodeURIComponent(url))).toEqual([`${origin}/api/data/v9.2/${set}?fetchXml=${count(inside)}`])
})

test('above the limit of aggregates there are at least as many', async () => {
  const { client, seen } = setUp(() => fault(400, '0x8004E023'))
  expect(await loadLinkCount(client, tasks)).toEqual({ links: 50_000, exactness: 'atLeast' })
  expect(seen).toHaveLength(1)
})

test('any other refusal is no count', async () => {
  const { client } = setUp(() => fault(403, '0x80040220'))
  expect(await failing(loadLinkCount(client, tasks))).toMatchObject({ code: '0x80040220' })
})

test.each(['{"value":[]}', '{"value":[{}]}', '{"value":[{"links":null}]}', '{"value":[{"links":"3"}]}'])(
  'an answer without a number is no count: %s',
  async (body) => {
    await expect(loadLinkCount(setUp(() => answer(body)).client, tasks)).rejects.toThrow('links[0]')
  },
)

test('a name with markup in it stays a name', async () => {
  const { client, seen } = setUp(() => answer('{"value":[{"links":0}]}'))
  await loadLinkCount(client, { ...links, table: '"/><fetch a="&' })
  expect(decodeURIComponent(seen[0]?.url ?? '')).toContain('<entity name="&quot;/&gt;&lt;fetch a=&quot;&amp;">')
})
