import { expect, test } from 'vitest'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { rowAddressOf, type RowAddress, type RowRef } from '../model/row.ts'
import { createClient } from './client.ts'
import { DecodeError } from './decodeError.ts'
import { loadEnvironment } from './metadata.ts'
import { addToCollection, insertRow, removeByKey } from './rowRequests.ts'
import { countRelated, findRows, readIsLinked, readLookup, readParties, readRelated, readRow, type RowNaming } from './rows.ts'
import { answer, failing, setUp } from './stubServer.ts'

/** What the page of rows reads, of a server that shares no code with the client. */

const origin = 'http://localhost:4173'
const emulator = createEmulator({ environment: sampleEnvironment(), now: () => new Date('2026-11-22T00:00:00Z'), newId: () => crypto.randomUUID() })
const client = createClient({ origin, fetch: (request) => emulator.fetch(request) })
const environment = await loadEnvironment(client)

function naming(table: string): RowNaming {
  const known = environment.tables.get(table)
  if (known?.entitySetName === undefined || known.entitySetName === null) throw new Error(`The sample has no ${table}.`)
  return { table, entitySet: known.entitySetName, idColumn: known.primaryIdColumn, nameColumn: known.primaryNameColumn }
}
function address(row: RowRef): RowAddress {
  const found = rowAddressOf(environment, row)
  if (found === null) throw new Error(`No address of ${row.table}.`)
  return found
}
const newAccount = async (values: Record<string, string>) => {
  const id = crypto.randomUUID()
  await client.write(insertRow(origin, 'accounts', { values: { ...values, accountid: id } }), { kind: 'dataWrite' })
  return { table: 'account', id }
}

test('rows are found by words of their name, whatever signs are in it, and by their id', async () => {
  const name = "O'Neil & Söhne 100% #1"
  const { id } = await newAccount({ name })
  expect(await findRows(client, naming('account'), "o'neil & s")).toEqual({ rows: [{ id, name }], areMore: false })
  expect(await findRows(client, naming('account'), '100% #')).toEqual({ rows: [{ id, name }], areMore: false })
  expect(await findRows(client, naming('account'), 'no such account')).toEqual({ rows: [], areMore: false })
  const all = await findRows(client, naming('account'), '')
  expect([all.rows.length, all.areMore]).toEqual([20, true])
  expect(await findRows(client, { ...naming('account'), nameColumn: null }, 'x')).toEqual({ rows: [], areMore: false })
  expect(await readRow(client, naming('account'), id)).toEqual({ id, name })
  expect(await failing(readRow(client, naming('account'), '00000000-0000-4000-8000-00000000beef'))).toMatchObject({ status: 404 })
})

test('a lookup tells its row, table and name, and changes its version when it changes', async () => {
  const [parent, child] = [await newAccount({ name: 'Parent' }), await newAccount({ name: 'Child' })]
  const read = () => readLookup(client, address(child), 'parentaccountid', 'account')
  const before = await read()
  expect(before).toMatchObject({ target: null, name: null })
  const collection = environment.relationships.get('account_parent_account')
  if (collection?.type !== 'OneToMany') throw new Error('The sample has no parents of accounts.')
  await client.write(addToCollection(origin, address(parent), collection.referencedNavigation, address(child)), { kind: 'dataWrite' })
  const after = await read()
  expect(after).toMatchObject({ target: parent, name: 'Parent' })
  expect(after.version).not.toBe(before.version)
})

test('links are counted, paged in the order that was asked for, and told one by one', async () => {
  const relationship = environment.relationships.get('cso_workitem_skill')
  if (relationship?.type !== 'ManyToMany') throw new Error('The sample has no skills of work items.')
  const [item] = (await findRows(client, naming('cso_workitem'), '')).rows
  if (item === undefined) throw new Error('The sample has no work items.')
  const skills = address({ table: 'cso_workitem', id: item.id })
  const members = (await findRows(client, naming('cso_skill'), '')).rows
  for (const { id } of members) await client.write(addToCollection(origin, skills, relationship.navigation1, address({ table: 'cso_skill', id })), { kind: 'dataWrite' })
  expect(await countRelated(client, skills, relationship.navigation1, 'cso_skillid')).toEqual({ links: members.length, exactness: 'exact' })
  const page = await readRelated(client, { row: skills, navigation: relationship.navigation1, naming: naming('cso_skill'), columns: ['createdon'], sort: { column: 'cso_name', descending: true } }, null)
  expect(page.next).toBeNull()
  expect(page.rows.map(({ name }) => name)).toEqual(members.map(({ name }) => name).toReversed())
  const [first] = members
  if (first === undefined) throw new Error('The sample has no skills.')
  const member = { idColumn: 'cso_skillid', id: first.id }
  expect(await readIsLinked(client, skills, relationship.navigation1, member)).toBe(true)
  await client.write(removeByKey(skills, relationship.navigation1, first.id), { kind: 'dataWrite' })
  expect(await readIsLinked(client, skills, relationship.navigation1, member)).toBe(false)
})

test('pages follow the next link, and a page that leads elsewhere is refused', async () => {
  const parent = await newAccount({ name: 'With many' })
  const collection = environment.relationships.get('contact_customer_accounts')
  if (collection?.type !== 'OneToMany') throw new Error('The sample has no contacts of accounts.')
  const bound = { [collection.referencingNavigation]: address(parent) }
  for (let number = 0; number < 103; number += 1)
    await client.write(insertRow(origin, 'contacts', { values: { lastname: `Many ${number}` }, bind: bound }), { kind: 'dataWrite' })
  const query = { row: address(parent), navigation: collection.referencedNavigation, naming: naming('contact'), columns: ['createdon', '_ownerid_value'], sort: null }
  const first = await readRelated(client, query, null)
  if (first.next === null) throw new Error('There is one page.')
  const second = await readRelated(client, query, first.next)
  expect([first.rows.length, second.rows.length, second.next]).toEqual([100, 3, null])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(103)
  expect(second.rows[0]?.values['_ownerid_value']?.text).toMatch(/\w/)
  const elsewhere = setUp(() => answer('{"value":[],"@odata.nextLink":"https://evil.example/api/data/v9.2/contacts"}')).client
  await expect(readRelated(elsewhere, query, null)).rejects.toBeInstanceOf(DecodeError)
})

test.each([
  ['{"@odata.count":12,"value":[]}', { links: 12, exactness: 'exact' }],
  ['{"@odata.count":5000,"value":[]}', { links: 5_000, exactness: 'atLeast' }],
  ['{"@odata.count":5000,"@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded":true,"value":[]}', { links: 5_000, exactness: 'atLeast' }],
])('a count of %s', async (body, expected) => {
  const { client: stub, seen } = setUp(() => answer(body))
  expect(await countRelated(stub, { entitySet: 'accounts', id: crypto.randomUUID() }, 'x', 'contactid')).toEqual(expected)
  expect(seen[0]?.headers.get('Prefer')).toContain('totalrecordcountlimitexceeded')
})

test('an answer without a count is not nothing', async () => {
  const { client: stub } = setUp(() => answer('{"value":[]}'))
  await expect(countRelated(stub, { entitySet: 'accounts', id: crypto.randomUUID() }, 'x', 'contactid')).rejects.toBeInstanceOf(DecodeError)
})

test('parties tell who takes part, and how', async () => {
  const [email] = (await findRows(client, naming('email'), '')).rows
  if (email === undefined) throw new Error('The sample has no e-mail.')
  const parties = await readParties(client, address({ table: 'email', id: email.id }), 'email_activity_parties')
  expect(parties.length).toBeGreaterThan(1)
  for (const { participant, name } of parties) {
    expect(environment.tables.has(participant?.table ?? '')).toBe(true)
    expect(name).toMatch(/\w/)
  }
})
