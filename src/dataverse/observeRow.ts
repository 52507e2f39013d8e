import { isSameRow } from '../model/linkIntent.ts'
import { areSameParties } from '../model/participation.ts'
import type { RowAddress, RowRef } from '../model/row.ts'
import type { ReadClient } from './client.ts'
import { isNotThere } from './dataverseError.ts'
import type { RowSight } from './rowSight.ts'
import { readIsLinked, readLookup, readParties, readRow, type Party, type RowNaming } from './rows.ts'

/**
 * What is looked at to learn what came of a write of a row: where, what was wanted, and what was there before. It names
 * all it needs, so that it can be kept and looked at by another page.
 */
export type WatchedRow =
  | {
      readonly type: 'lookup'
      readonly row: RowAddress
      readonly lookupColumn: string
      /** The one table it can point to; null where it has several. */
      readonly only: string | null
      readonly wanted: RowRef | null
      readonly before: RowRef | null
      /** The version that the request names; null where it names none: it is carried out whatever was changed meanwhile. */
      readonly version: string | null
    }
  | {
      readonly type: 'link'
      readonly row: RowAddress
      readonly navigation: string
      readonly member: { readonly idColumn: string; readonly id: string }
      readonly wanted: boolean
    }
  /** A new row, by the id that it was sent with. */
  | { readonly type: 'new'; readonly rows: RowNaming; readonly id: string }
  | {
      readonly type: 'parties'
      readonly activity: RowAddress
      readonly navigation: string
      readonly wanted: readonly Party[]
      readonly before: readonly Party[]
    }

/**
 * Looks at the row of a write, past the caches (contract.md 1.1). Rejects with a DataverseError or a DecodeError when it
 * cannot be read.
 */
export async function observeRow(client: ReadClient, watched: WatchedRow, signal?: AbortSignal): Promise<RowSight> {
  try {
    return await sightOf(client, watched, signal)
  } catch (error) {
    if (!isNotThere(error)) throw error
    return watched.type === 'new' ? 'baseline' : 'gone'
  }
}

async function sightOf(client: ReadClient, watched: WatchedRow, signal: AbortSignal | undefined): Promise<RowSight> {
  const reading = { signal, strong: true }
  switch (watched.type) {
    case 'lookup': {
      const { row, lookupColumn, only, wanted, before, version } = watched
      const present = await readLookup(client, row, lookupColumn, only, reading)
      if (isSameRow(wanted, present.target)) return 'target'
      const isUntouched = isSameRow(before, present.target) && (version === null || version === present.version)
      return isUntouched ? 'baseline' : 'changed'
    }
    case 'link':
      return (await readIsLinked(client, watched.row, watched.navigation, watched.member, reading)) === watched.wanted ? 'target' : 'baseline'
    case 'new':
      await readRow(client, watched.rows, watched.id, reading)
      return 'target'
    case 'parties': {
      const present = await readParties(client, watched.activity, watched.navigation, reading)
      if (areSameParties(watched.wanted, present)) return 'target'
      return areSameParties(watched.before, present) ? 'baseline' : 'changed'
    }
  }
}
