import type { LinkRows } from '../model/linkRows.ts'
import { loadAggregateCount } from './aggregateCount.ts'
import type { ReadClient } from './client.ts'
import { xml } from './fetchXml.ts'

/** How many rows lose a link. Above the server's limit only that there are more is known. */
export interface LinkCount {
  readonly links: number
  readonly exactness: 'exact' | 'atLeast'
}

/**
 * The number of rows that lose a link.
 * @throws DataverseError, for instance without the privilege to read the table; DecodeError.
 */
export async function loadLinkCount(
  client: ReadClient,
  rows: LinkRows,
  options: { signal?: AbortSignal } = {},
): Promise<LinkCount> {
  const { entitySet } = rows
  const count = await loadAggregateCount(client, { entitySet, fetch: fetchOf(rows), alias: 'links' }, options)
  return { links: count.rows, exactness: count.isExact ? 'exact' : 'atLeast' }
}

function fetchOf({ table, idColumn, lookup }: LinkRows): string {
  const count = `<attribute name="${xml(idColumn)}" alias="links" aggregate="count"/>`
  return `<fetch aggregate="true"><entity name="${xml(table)}">${count}${lookup === null ? '' : condition(lookup)}</entity></fetch>`
}

function condition({ column, target }: NonNullable<LinkRows['lookup']>): string {
  if (target === null) return `<filter><condition attribute="${xml(column)}" operator="not-null"/></filter>`
  return `<link-entity name="${xml(target.table)}" from="${xml(target.idColumn)}" to="${xml(column)}" link-type="inner"/>`
}
