import { queryOptions } from '@tanstack/react-query'
import { set, values } from 'idb-keyval'
import { durableStore } from './applyDatabase.ts'
import { storedReceipt, type StoredReceipt } from './applyStored.ts'
import { toldLater, type Seen } from './laterSights.ts'
import { queryClient } from './queryClient.ts'

const store = durableStore('kinship.receipts')

/** The receipts of an organization, newest first, and how many could not be read. */
export interface History {
  readonly receipts: readonly StoredReceipt[]
  readonly unreadable: number
}

export const receiptsOf = (organizationId: string) =>
  queryOptions({
    queryKey: ['receipts', organizationId],
    queryFn: () => loadReceipts(organizationId),
  })

export async function loadReceipts(organizationId: string): Promise<History> {
  const read = (await values<unknown>(store)).map(storedReceipt)
  const receipts = read
    .filter((receipt) => receipt !== null)
    .filter(({ receipt }) => receipt.organizationId === organizationId)
    .toSorted((a, b) => b.receipt.startedAt.localeCompare(a.receipt.startedAt))
  return { receipts, unreadable: read.filter((receipt) => receipt === null).length }
}

/**
 * Tells earlier receipts what was seen of writes of which they do not know how they ended. `present`: the one of the run
 * that has seen it; null where it was no run. `now`: when. Rejects when the browser does not store it.
 */
export async function tellEarlier(organizationId: string, seen: readonly Seen[], present: string | null, now: Date): Promise<void> {
  if (seen.length === 0) return
  const { receipts } = await loadReceipts(organizationId)
  const earlier = receipts.filter(({ id }) => id !== present)
  for (const told of toldLater(earlier, seen, now)) await keepReceipt(told)
}

/** Keeps a receipt; what it says is replaced only while it is running. Rejects when the browser does not store it. */
export async function keepReceipt(receipt: StoredReceipt): Promise<void> {
  await set(receipt.id, receipt, store)
  await queryClient.invalidateQueries({ queryKey: ['receipts', receipt.receipt.organizationId] })
}
