import type { LinkRows } from '../model/linkRows.ts'
import type { ReadClient } from './client.ts'
import { list, name, object } from './member.ts'
import { readItems } from './readItems.ts'
import { apiRoot } from './wireRequest.ts'

/** One link of a many-to-many relationship: the ids of its two rows, in the order of the columns that were asked for. */
export type Link = readonly [string, string]

export interface LinksOptions {
  readonly signal?: AbortSignal
  /** The links that have arrived, after each page. */
  readonly onLinks?: (links: number) => void
}

/**
 * Every link of a many-to-many relationship, from its intersect table: 5,000 a page, in a stable order (contract.md
 * 12.5).
 * @throws DataverseError; DecodeError, also for a next link that leads elsewhere.
 */
export async function loadLinks(
  client: ReadClient,
  { entitySet, idColumn }: Pick<LinkRows, 'entitySet' | 'idColumn'>,
  columns: readonly [string, string],
  { signal, onLinks }: LinksOptions = {},
): Promise<readonly Link[]> {
  let arrived = 0
  const counting: ReadClient = {
    origin: client.origin,
    read: async (path, options) => {
      const body = await client.read(path, options)
      arrived += list(object(body, 'links'), 'value', 'links').length
      onLinks?.(arrived)
      return body
    },
  }
  const path = `${apiRoot}${entitySet}?$select=${columns.join(',')}&$orderby=${idColumn}`
  const rows = await readItems(counting, path, 'links', { kind: 'dataRead', signal })
  return rows.map((json, index) => {
    const row = object(json, `links[${index}]`)
    return [name(row, columns[0], `links[${index}]`), name(row, columns[1], `links[${index}]`)]
  })
}
