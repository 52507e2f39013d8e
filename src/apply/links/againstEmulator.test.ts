import { beforeEach, expect, test } from 'vitest'
import { createClient, type BatchClient } from '../../dataverse/client.ts'
import { systemClock } from '../../dataverse/clock.ts'
import { loadFetchRows } from '../../dataverse/fetchRows.ts'
import { loadLinkedPairs } from '../../dataverse/linkedPairs.ts'
import { loadEnvironment } from '../../dataverse/metadata.ts'
import { readItems } from '../../dataverse/readItems.ts'
import { loadMatches } from '../../dataverse/rowMatches.ts'
import { isJsonObject, type JsonObject } from '../../dataverse/json.ts'
import { createEmulator } from '../../emulator/index.ts'
import { sampleEnvironment } from '../../emulator/sample/environment.ts'
import type { LinkMode } from '../../model/links/dryRun.ts'
import { linkEndsFor, type LinkEnds } from '../../model/links/linkEnds.ts'
import type { Environment } from '../../model/environment.ts'
import type { BatchRecord } from './linkJournal.ts'
import { linkTransport } from './linkTarget.ts'
import type { LinkOperation } from './linkTransport.ts'
import { queuedWork } from './queuedWork.ts'
import { runLinks } from './runLinks.ts'

let client: BatchClient
let environment: Environment
const options = { signal: new AbortController().signal, onProgress: () => undefined }

beforeEach(async () => {
  const emulator = createEmulator({ environment: sampleEnvironment(), now: () => new Date(), newId: () => crypto.randomUUID() })
  client = createClient({ origin: 'http://localhost', fetch: (request) => emulator.fetch(request) })
  environment = await loadEnvironment(client)
})

function endsOf(schemaName: string): LinkEnds {
  const relationship = environment.relationships.get(schemaName)
  const found = relationship === undefined ? null : linkEndsFor(environment, relationship)
  if (found === null || 'problem' in found) throw new Error(`No ends of ${schemaName}.`)
  return found.ends
}

async function rows(query: string) {
  const items = await readItems(client, `/api/data/v9.2/${query}`, 'rows')
  return items.map((item) => {
    if (!isJsonObject(item)) throw new Error('A row is an object.')
    return item
  })
}
function textIn(row: JsonObject, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`No text in ${column}.`)
  return value
}
const texts = async (query: string, column: string) => (await rows(query)).map((row) => textIn(row, column))

async function run(ends: LinkEnds, mode: LinkMode, operations: readonly LinkOperation[]) {
  const work = queuedWork(ends.kind, mode, operations)
  const records = new Map<number, BatchRecord>()
  const journal = { keep: (record: BatchRecord) => Promise.resolve(void records.set(record.number, record)) }
  const end = await runLinks(work, { transport: linkTransport(client, ends, mode), clock: systemClock, journal })
  return { end, work, records }
}

test('many-to-many links are made, found, and taken away; a row that is gone fails alone', async () => {
  const ends = endsOf('cso_workitem_skill')
  const items = await texts('cso_workitems?$select=cso_workitemid', 'cso_workitemid')
  const [skill = ''] = await texts('cso_skills?$select=cso_skillid', 'cso_skillid')
  const gone = '00000000-0000-0000-0000-000000000001'
  const operations = [...items, gone].map((left, line) => ({ line, left, right: skill, from: null }))
  const { end, work, records } = await run(ends, 'link', operations)
  expect(end).toEqual({ type: 'complete' })
  expect(work.ledger.counts()).toMatchObject({ done: items.length, failed: 1 })
  expect(work.details.get(items.length)).toMatchObject({ type: 'failed', reason: { type: 'refused', status: 404 } })
  expect(records.size).toBe(2)
  const linked = new Set<string>()
  if (ends.kind !== 'ManyToMany') throw new Error('It is a many-to-many.')
  const groups = items.map((left) => ({ left, rights: [skill] }))
  await loadLinkedPairs(client, ends.links, groups, (left) => linked.add(left), options)
  expect(linked).toEqual(new Set(items))
  const undone = await run(ends, 'unlink', operations.slice(0, 120))
  expect(undone.work.ledger.counts().done).toBe(120)
  const left = new Set<string>()
  await loadLinkedPairs(client, ends.links, groups, (one) => left.add(one), options)
  expect(left).toEqual(new Set(items.slice(120)))
})

test('a one-to-many moves rows as they were seen, and overwrites nobody who was quicker', async () => {
  const ends = endsOf('cso_project_workitem')
  const items = await rows('cso_workitems?$select=cso_workitemid,_cso_projectid_value&$top=3')
  const projects = await texts('cso_projects?$select=cso_projectid', 'cso_projectid')
  const present = items.map((row) => textIn(row, '_cso_projectid_value'))
  const target = projects.find((id) => !present.includes(id)) ?? ''
  const other = projects.find((id) => id !== target && !present.includes(id)) ?? ''
  const operations = items.map((row, line) => ({
    line,
    left: target,
    right: textIn(row, 'cso_workitemid'),
    from: line === 2 ? other : (present[line] ?? null),
  }))
  const { work } = await run(ends, 'link', operations)
  expect(work.ledger.counts()).toMatchObject({ done: 2, failed: 1 })
  expect(work.details.get(2)).toEqual({ type: 'failed', reason: { type: 'changedMeanwhile', to: present[2] } })
  const after = new Set(await texts(`cso_workitems?$select=cso_workitemid&$filter=_cso_projectid_value eq ${target}`, 'cso_workitemid'))
  expect(operations.map(({ right }) => after.has(right))).toEqual([true, true, false])
  const undone = await run(ends, 'unlink', operations.slice(0, 2).map((operation) => ({ ...operation, from: target })))
  expect(undone.work.ledger.counts().done).toBe(2)
})

test('rows are found by name, by key and by id, however many are asked for', async () => {
  const { left, right } = endsOf('cso_project_workitem')
  const names = await texts('cso_projects?$select=cso_name', 'cso_name')
  const wanted = [...names, ...Array.from({ length: 250 }, (_, index) => `nobody ${index} O'Neill & sons`)]
  const found = await loadMatches(client, left, 'cso_name', 'text', wanted.map((name) => name.toUpperCase()), options)
  expect(found.map(({ name }) => name ?? '').toSorted()).toEqual(names.toSorted())
  const items = await rows('cso_workitems?$select=cso_workitemid,_cso_projectid_value')
  const byId = await loadMatches(client, right, 'cso_workitemid', 'guid', items.map((row) => textIn(row, 'cso_workitemid')), options)
  expect(new Map(byId.map(({ id, parent }) => [id, parent]))).toEqual(new Map(items.map((row) => [row['cso_workitemid'], row['_cso_projectid_value']])))
  const accounts = await rows('accounts?$select=accountid,accountnumber&$top=2')
  const account = { entitySet: 'accounts', idColumn: 'accountid', nameColumn: 'name', lookupColumn: null }
  const byKey = await loadMatches(client, account, 'accountnumber', 'text', accounts.map((row) => textIn(row, 'accountnumber')), options)
  expect(byKey.map(({ id }) => id).toSorted()).toEqual(accounts.map((row) => textIn(row, 'accountid')).toSorted())
})

test('a query gives its rows once each', async () => {
  const { right } = endsOf('cso_workitem_skill')
  const skills = await texts('cso_skills?$select=cso_skillid', 'cso_skillid')
  const told: number[] = []
  const found = await loadFetchRows(client, right, '<fetch><entity name="cso_skill"><attribute name="cso_skillid"/></entity></fetch>', {
    signal: options.signal,
    onRows: (amount) => told.push(amount),
  })
  expect(found.map(({ id }) => id).toSorted()).toEqual(skills.toSorted())
  expect(told).toEqual([skills.length])
})
