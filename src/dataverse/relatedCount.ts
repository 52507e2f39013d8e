import type { Count } from '../model/impact/lineCounts.ts'
import { loadAggregateCount } from './aggregateCount.ts'
import type { ReadClient } from './client.ts'
import { xml } from './fetchXml.ts'
import type { RelatedFetch } from './relatedFetch.ts'

/**
 * How many rows are related: exact up to 50,000 (contract.md 10.3). Of a many-to-many relationship of a table with
 * itself the links of both directions are counted apart; where both have rows, at least as many as in the greater one.
 * @throws DataverseError, for instance without the privilege to read one of the tables; DecodeError.
 */
export async function loadRelatedCount(
  client: ReadClient,
  related: RelatedFetch,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<Count> {
  const { entitySet } = related
  const counts = await Promise.all(
    related.inside.map((inside) =>
      loadAggregateCount(client, { entitySet, fetch: countOf(related, inside), alias: 'related' }, options),
    ),
  )
  const [one = { rows: 0, isExact: true }, ...others] = counts.toSorted((a, b) => b.rows - a.rows)
  return { rows: one.rows, isExact: one.isExact && others.every(({ rows }) => rows === 0) }
}

function countOf({ table, idColumn, isRepeating }: RelatedFetch, inside: string): string {
  const how = isRepeating ? 'aggregate="countcolumn" distinct="true"' : 'aggregate="count"'
  return `<fetch aggregate="true"><entity name="${xml(table)}"><attribute name="${xml(idColumn)}" alias="related" ${how}/>${inside}</entity></fetch>`
}
