import type { LinkRows } from '../model/linkRows.ts'
import type { ReadClient } from './client.ts'
import { DataverseError } from './dataverseError.ts'
import { DecodeError } from './decodeError.ts'
import { items, numberOrNull, object } from './member.ts'
import { apiRoot } from './wireRequest.ts'

/** How many rows lose a link. Above the server's limit only that there are more is known. */
export interface LinkCount {
  readonly links: number
  readonly exactness: 'exact' | 'atLeast'
}

/** Dataverse does not aggregate more rows, and answers this code instead (contract.md 10.3). */
const aggregateLimit = 50_000
const limitExceeded = '0x8004e023'

/**
 * The number of rows that lose a link. By an aggregate, because `$count` ends at 5,000 (contract.md 10.3).
 * @throws DataverseError, for instance without the privilege to read the table; DecodeError.
 */
export async function loadLinkCount(
  client: ReadClient,
  rows: LinkRows,
  { signal }: { signal?: AbortSignal } = {},
): Promise<LinkCount> {
  const path = `${apiRoot}${rows.entitySet}?fetchXml=${encodeURIComponent(fetchOf(rows))}`
  try {
    const [first] = items(await client.read(path, { kind: 'dataRead', signal }), 'links')
    const links = numberOrNull(object(first, 'links[0]'), 'links', 'links[0]')
    if (links === null) throw new DecodeError('links[0].links', links, 'a number')
    return { links, exactness: 'exact' }
  } catch (error) {
    if (!(error instanceof DataverseError) || error.code !== limitExceeded) throw error
    return { links: aggregateLimit, exactness: 'atLeast' }
  }
}

function fetchOf({ table, idColumn, lookup }: LinkRows): string {
  const count = `<attribute name="${xml(idColumn)}" alias="links" aggregate="count"/>`
  return `<fetch aggregate="true"><entity name="${xml(table)}">${count}${lookup === null ? '' : condition(lookup)}</entity></fetch>`
}

function condition({ column, target }: NonNullable<LinkRows['lookup']>): string {
  if (target === null) return `<filter><condition attribute="${xml(column)}" operator="not-null"/></filter>`
  return `<link-entity name="${xml(target.table)}" from="${xml(target.idColumn)}" to="${xml(column)}" link-type="inner"/>`
}

/** Names come from a server: none may become markup. */
const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
