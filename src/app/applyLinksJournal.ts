import { delMany, entries, set } from 'idb-keyval'
import type { BatchRecord, LinkJournal } from '../apply/links/linkJournal.ts'
import { durableStore } from './applyDatabase.ts'
import { storedBatch, storedLinkRun, type StoredLinkRun } from './applyLinksStored.ts'

const store = durableStore('kinship.links')

/** A run that was begun in this browser, and its batches; `damaged`: something of it cannot be read. */
export type KeptLinkRun =
  | { readonly type: 'none' | 'damaged' }
  | { readonly type: 'run'; readonly run: StoredLinkRun; readonly batches: readonly BatchRecord[] }

const runKey = (organizationId: string) => `${organizationId}/run`
const batchPrefix = (organizationId: string, runId: string) => `${organizationId}/batch/${runId}/`

/** The last run of an organization. Rejects when the browser gives no database. */
export async function loadLinkRun(organizationId: string): Promise<KeptLinkRun> {
  const kept = new Map((await entries<IDBValidKey, unknown>(store)).filter(([key]) => typeof key === 'string' && key.startsWith(`${organizationId}/`)))
  const value = kept.get(runKey(organizationId))
  if (value === undefined) return { type: 'none' }
  const run = storedLinkRun(value)
  if (run === null) return { type: 'damaged' }
  const prefix = batchPrefix(organizationId, run.id)
  const batches: BatchRecord[] = []
  for (const [key, each] of kept) {
    if (typeof key !== 'string' || !key.startsWith(prefix)) continue
    const batch = storedBatch(each)
    if (batch === null) return { type: 'damaged' }
    batches.push(batch)
  }
  return { type: 'run', run, batches }
}

/** Keeps a run in place of the one before. Resolves when it will survive a crash. */
export async function beginLinkRun(run: StoredLinkRun): Promise<void> {
  await forgetLinkRun(run.organizationId)
  await set(runKey(run.organizationId), run, store)
}

export async function forgetLinkRun(organizationId: string): Promise<void> {
  const keys = (await entries<IDBValidKey, unknown>(store)).map(([key]) => key)
  await delMany(keys.filter((key) => typeof key === 'string' && key.startsWith(`${organizationId}/`)), store)
}

/** The batches of one run, on the disk before they are sent (safety.md P6). */
export const linkJournalOf = (organizationId: string, runId: string): LinkJournal => ({
  keep: (record) => set(`${batchPrefix(organizationId, runId)}${record.number}`, record, store),
})
