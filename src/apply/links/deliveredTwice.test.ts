import { expect, test } from 'vitest'
import { createClient } from '../../dataverse/client.ts'
import { systemClock } from '../../dataverse/clock.ts'
import { loadEnvironment } from '../../dataverse/metadata.ts'
import { isJsonObject } from '../../dataverse/json.ts'
import { text } from '../../dataverse/member.ts'
import { readItems } from '../../dataverse/readItems.ts'
import { createEmulator } from '../../emulator/index.ts'
import { sampleEnvironment } from '../../emulator/sample/environment.ts'
import type { LinkMode } from '../../model/links/dryRun.ts'
import { linkEndsFor, type LinkEnds } from '../../model/links/linkEnds.ts'
import { deliverTwice } from '../deliverTwice.ts'
import { linkTransport } from './linkTarget.ts'
import type { LinkOperation } from './linkTransport.ts'
import { queuedWork } from './queuedWork.ts'
import { runLinks } from './runLinks.ts'

/** Batches of links, on a network that delivers each of them twice (safety.md F-DUP). */

async function setUp(schemaName: string) {
  const emulator = createEmulator({ environment: sampleEnvironment(), now: () => new Date(), newId: () => crypto.randomUUID() })
  const client = createClient({ origin: 'http://localhost', fetch: deliverTwice((request) => emulator.fetch(request)) })
  const environment = await loadEnvironment(client)
  const relationship = environment.relationships.get(schemaName)
  const found = relationship === undefined ? null : linkEndsFor(environment, relationship)
  if (found === null || 'problem' in found) throw new Error(`No ends of ${schemaName}.`)
  const { ends } = found
  const ids = async (table: string, query = '') => {
    const items = await readItems(client, `/api/data/v9.2/${table}${query}`, 'rows')
    return items.filter(isJsonObject)
  }
  const run = async (mode: LinkMode, operations: readonly LinkOperation[]) => {
    const work = queuedWork(ends.kind, mode, operations)
    const journal = { keep: () => Promise.resolve() }
    const end = await runLinks(work, { transport: linkTransport(client, ends, mode), clock: systemClock, journal })
    return { end, counts: work.ledger.counts(), details: work.details }
  }
  const look = (operations: readonly LinkOperation[]) => linkTransport(client, ends, 'link').look(operations, new AbortController().signal)
  return { ends, ids, run, look }
}

const keysOf = async ({ ids }: Awaited<ReturnType<typeof setUp>>, { entitySet, idColumn }: LinkEnds['left']) =>
  (await ids(entitySet, `?$select=${idColumn}&$top=5`)).map((row) => text(row, idColumn, 'row'))

test.each(['cso_workitem_skill', 'cso_project_workitem'])('%s: made and taken away, whatever the second delivery is answered', async (schemaName) => {
  const made = await setUp(schemaName)
  const { ends, ids, run, look } = made
  const [left = ''] = await keysOf(made, ends.left)
  const { entitySet, idColumn, lookupColumn } = ends.right
  const rows = await ids(entitySet, `?$top=5`)
  const operations = rows.map((row, line): LinkOperation => {
    const parent = ends.kind === 'OneToMany' ? row[`_${lookupColumn ?? ''}_value`] : null
    return { line, left, right: text(row, idColumn, 'row'), from: typeof parent === 'string' ? parent : null }
  })
  const linked = await run('link', operations)
  expect(linked.details).toEqual(new Map())
  expect(linked.counts.done + linked.counts.already).toBe(operations.length)
  expect((await look(operations)).every((sight) => sight.linked)).toBe(true)
  const ours = operations.map((operation) => ({ ...operation, from: ends.kind === 'OneToMany' ? left : null }))
  const unlinked = await run('unlink', ours)
  expect(unlinked.details).toEqual(new Map())
  expect(unlinked.counts).toMatchObject({ done: operations.length, failed: 0 })
  expect((await look(operations)).some((sight) => sight.linked)).toBe(false)
})
