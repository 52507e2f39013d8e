import { expect, test } from 'vitest'
import { createClient } from '../dataverse/client.ts'
import { systemClock } from '../dataverse/clock.ts'
import { text, textOrNull, object } from '../dataverse/member.ts'
import { observeRow, type WatchedRow } from '../dataverse/observeRow.ts'
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
import type { WireRequest } from '../dataverse/wireRequest.ts'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { deliverTwice } from './deliverTwice.ts'
import { aRowEntry, createRowJournal } from './rowJournalStub.ts'
import { sendRow } from './sendRow.ts'

/** Every form that writes rows, on a network that delivers each of them twice (safety.md F-DUP). */

const origin = 'http://localhost'
const newId = '00000000-0000-4000-9000-000000000001'
const contacts = { table: 'contact', entitySet: 'contacts', idColumn: 'contactid', nameColumn: 'fullname' }
const link = 'contact_customer_accounts'
const property = 'parentcustomerid_account'

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

const lookup = (place: Place, wanted: string | null): WatchedRow => ({
  type: 'lookup',
  row: place.contact,
  lookupColumn: 'parentcustomerid',
  only: null,
  wanted: wanted === null ? null : { table: 'account', id: wanted },
  before: { table: 'account', id: place.parent.id },
  version: null,
})

test.each<[string, (place: Place) => WireRequest, (place: Place) => WatchedRow]>([
  ['add', (p) => addToCollection(origin, p.other, link, p.contact), (p) => lookup(p, p.other.id)],
  ['set', (p) => setReference(origin, p.contact, property, p.other), (p) => lookup(p, p.other.id)],
  ['bind', (p) => bindReference(origin, p.contact, property, p.other, p.version), (p) => lookup(p, p.other.id)],
  ['removeByKey', (p) => removeByKey(p.parent, link, p.contact.id), (p) => lookup(p, null)],
  ['removeById', (p) => removeById(origin, p.parent, link, p.contact), (p) => lookup(p, null)],
  ['clear', (p) => clearReference(p.contact, property), (p) => lookup(p, null)],
  ['insert', () => insertRow(origin, 'contacts', { values: { contactid: newId, lastname: 'Doe' } }), () => ({ type: 'new', rows: contacts, id: newId })],
])('%s: what the second delivery is answered hides nothing', async (_, request, watched) => {
  const place = await setUp()
  const look = (signal?: AbortSignal) => observeRow(place.client, watched(place), signal)
  const outcome = await sendRow(
    { request: request(place), withoutVersion: null, look, entry: aRowEntry() },
    { transport: place.client, clock: systemClock, journal: createRowJournal().journal, signal: new AbortController().signal, onSettling: () => undefined },
  )
  expect(outcome).toMatchObject({ type: 'done' })
})
