import { expect, test } from 'vitest'
import { createClient, type DataverseClient } from '../dataverse/client.ts'
import { text, textOrNull, object } from '../dataverse/member.ts'
import { readItems } from '../dataverse/readItems.ts'
import {
  addToCollection,
  bindReference,
  clearReference,
  insertRow,
  removeById,
  removeByKey,
  setReference,
} from '../dataverse/rowRequests.ts'
import { readIsLinked, readRow } from '../dataverse/rows.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { deliverTwice } from './deliverTwice.ts'
import { sendRowWrite } from './sendRowWrite.ts'

/** Every form that writes rows, on a network that delivers each of them twice (safety.md F-DUP). */

const origin = 'http://localhost'
const newId = '00000000-0000-4000-9000-000000000001'
const contacts = { table: 'contact', entitySet: 'contacts', idColumn: 'contactid', nameColumn: 'fullname' }
const link = 'contact_customer_accounts'
const lookup = 'parentcustomerid_account'

const accountOf = (id: string) => ({ entitySet: 'accounts', id })

async function setUp() {
  const emulator = createEmulator({ environment: sampleEnvironment(), now: () => new Date(), newId: () => crypto.randomUUID() })
  const client = createClient({ origin, fetch: deliverTwice((request) => emulator.fetch(request)) })
  const [row] = await readItems(client, '/api/data/v9.2/contacts?$select=contactid,_parentcustomerid_value&$filter=_parentcustomerid_value%20ne%20null&$top=1', 'contacts')
  const found = object(row ?? null, 'contact')
  const id = text(found, 'contactid', 'contact')
  const parent = textOrNull(found, '_parentcustomerid_value', 'contact') ?? ''
  const accounts = await readItems(client, '/api/data/v9.2/accounts?$select=accountid&$top=2', 'accounts')
  const ids = accounts.map((account) => text(object(account, 'account'), 'accountid', 'account'))
  return {
    client,
    contact: { entitySet: 'contacts', id },
    parent: accountOf(parent),
    other: accountOf(ids.find((each) => each !== parent) ?? ''),
    version: text(found, '@odata.etag', 'contact'),
  }
}
type Place = Awaited<ReturnType<typeof setUp>>

const isIn = ({ client, contact }: Place, account: Place['parent']) => () =>
  readIsLinked(client, account, link, { idColumn: 'contactid', id: contact.id })
const isOut = (place: Place, account: Place['parent']) => async () => !(await isIn(place, account)())
const exists = (client: DataverseClient) => async () => (await readRow(client, contacts, newId)).id === newId

test.each<[string, (place: Place) => WireRequest, (place: Place) => () => Promise<boolean>]>([
  ['add', (p) => addToCollection(origin, p.other, link, p.contact), (p) => isIn(p, p.other)],
  ['set', (p) => setReference(origin, p.contact, lookup, p.other), (p) => isIn(p, p.other)],
  ['bind', (p) => bindReference(origin, p.contact, lookup, p.other, p.version), (p) => isIn(p, p.other)],
  ['removeByKey', (p) => removeByKey(p.parent, link, p.contact.id), (p) => isOut(p, p.parent)],
  ['removeById', (p) => removeById(origin, p.parent, link, p.contact), (p) => isOut(p, p.parent)],
  ['clear', (p) => clearReference(p.contact, lookup), (p) => isOut(p, p.parent)],
  ['insert', () => insertRow(origin, 'contacts', { values: { contactid: newId, lastname: 'Doe' } }), (p) => exists(p.client)],
])('%s: what the second delivery is answered hides nothing', async (_, request, isAsWanted) => {
  const place = await setUp()
  const outcome = await sendRowWrite(place.client, request(place), isAsWanted(place))
  expect(outcome).toMatchObject({ seen: { type: 'there' } })
})
