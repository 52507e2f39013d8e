import { expect, test } from 'vitest'
import type { RowSeed } from '../../seed.ts'
import { aClient, error, type Client } from '../../testing/client.ts'
import { queryEnvironment } from '../../testing/queryEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const Prefer =
  'odata.include-annotations="Microsoft.Dynamics.CRM.fetchxmlpagingcookie,Microsoft.Dynamics.CRM.morerecords"'
const crm = '@Microsoft.Dynamics.CRM.'

const clientWith = (account?: readonly RowSeed[]) =>
  aClient({ environment: queryEnvironment(account === undefined ? {} : { account }) })

const xmlText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** As Microsoft's page says: the attribute `pagingcookie`, decoded twice, is what the next request sends. */
const cookieIn = (annotation: unknown): string => {
  const found = /pagingcookie="([^"]*)"/.exec(String(annotation))?.[1] ?? ''
  return decodeURIComponent(decodeURIComponent(found))
}

const page = ({ get }: Client, attributes: string, content: string, set = 'accounts', table = 'account') =>
  get(
    `${set}?fetchXml=${encodeURIComponent(`<fetch ${attributes}><entity name='${table}'>${content}</entity></fetch>`)}`,
    { Prefer },
  )

const byName = "<attribute name='name'/><order attribute='name' descending='true'/>"

test('pages by cookie, to the end', async () => {
  const client = clientWith()
  const names: unknown[] = []
  let cookie = ''
  for (let number = 1; number < 9; number += 1) {
    const given = cookie === '' ? '' : `paging-cookie="${xmlText(cookie)}"`
    const { list, members } = await page(client, `count='1' page='${number}' ${given}`, byName)
    names.push(...list.map(({ name }) => name))
    if (members[`${crm}morerecords`] !== true) {
      expect(members).not.toHaveProperty([`${crm}fetchxmlpagingcookie`])
      break
    }
    expect(members[`${crm}fetchxmlpagingcookie`]).toContain(
      `<cookie pagenumber="${number + 1}" pagingcookie="%253C`,
    )
    cookie = cookieIn(members[`${crm}fetchxmlpagingcookie`])
  }
  expect(names).toEqual(['Fabrikam 100%', 'Contoso North Pole', 'Contoso North', 'Contoso'])
  expect(cookie).toBe(
    `<cookie page="3"><name last="Contoso North" first="Contoso North" /><accountid last="{${rowId('A', 2)}}" first="{${rowId('A', 2)}}" /></cookie>`,
  )
})

const row = (index: number, name: string) => ({ accountid: rowId('a', index), name })

test('the cookie holds its place though rows came and went; the number alone does not', async () => {
  const first = await page(clientWith([row(1, 'g'), row(2, 'e'), row(3, 'c')]), "count='2'", byName)
  const cookie = cookieIn(first.members[`${crm}fetchxmlpagingcookie`])
  const later = clientWith([row(9, 'h'), row(1, 'g'), row(4, 'd'), row(3, 'c')])
  const names = async (attributes: string) =>
    (await page(later, attributes, byName)).list.map(({ name }) => name)
  expect(await names(`count='2' page='2' paging-cookie="${xmlText(cookie)}"`)).toEqual(['d', 'c'])
  expect(await names("count='2' page='2'")).toEqual(['d', 'c'])
  expect(await names("count='2' page='3'")).toEqual([])
  expect(await names("count='3' page='2'")).toEqual(['c'])
})

test('joined rows and empty values have their place too', async () => {
  const client = clientWith()
  const content = `<attribute name='name'/><order attribute='accountnumber'/>
    <link-entity name='contact' from='parentcustomerid' to='accountid' link-type='outer' alias='c'><attribute name='firstname'/></link-entity>`
  const seen: unknown[] = []
  for (let [number, cookie] = [1, '']; ; number += 1) {
    const given = cookie === '' ? '' : `paging-cookie="${xmlText(cookie)}"`
    const { list, members } = await page(client, `count='1' page='${number}' ${given}`, content)
    seen.push(...list.map((each) => [each['name'], each['c.firstname']]))
    if (members[`${crm}morerecords`] !== true) break
    cookie = cookieIn(members[`${crm}fetchxmlpagingcookie`])
  }
  expect(seen).toEqual([
    ['Contoso North Pole', undefined],
    ['Contoso', 'Zoe'],
    ['Contoso', 'Max'],
    ['Contoso North', undefined],
    ['Fabrikam 100%', undefined],
  ])
})

test('without annotations there is no word about pages; the Prefer header gives their size', async () => {
  const { get } = clientWith()
  const fetch = encodeURIComponent("<fetch><entity name='account'/></fetch>")
  const reply = await get(`accounts?fetchXml=${fetch}`, { Prefer: 'odata.maxpagesize=3' })
  expect([Object.keys(reply.members), reply.list.length]).toEqual([['@odata.context', 'value'], 3])
})

test.each([
  ["page='2' count='1' paging-cookie='x'", '0x0'],
  ["page='2' count='1' paging-cookie='&lt;cookie page=&quot;1&quot;/&gt;'", '0x0'],
  ["page='20' count='5000'", '0x80041108'],
  ["page='0'", '0x80041108'],
  ["count='-1'", '0x80041108'],
  ["top='1' count='1'", '0x80041108'],
])('<fetch %s> is refused', async (attributes, code) => {
  const reply = await page(clientWith(), attributes, byName)
  expect([reply.status, reply.json]).toEqual([400, error(code, expect.any(String))])
})
