import type { ReadClient } from './client.ts'
import { DataverseError } from './dataverseError.ts'
import { DecodeError } from './decodeError.ts'
import { items, numberOrNull, object } from './member.ts'
import { apiRoot } from './wireRequest.ts'

/** Dataverse does not aggregate more rows, and answers this code instead (contract.md 10.3). */
const aggregateLimit = 50_000
const limitExceeded = '0x8004e023'

/** A number of rows. Above the server's limit only that there are at least so many is known. */
export interface AggregateCount {
  readonly rows: number
  readonly isExact: boolean
}

/**
 * Counts by an aggregate of FetchXML, because `$count` ends at 5,000 (contract.md 10.3).
 * @param alias Of the number in the aggregate.
 * @throws DataverseError, for instance without the privilege to read the table; DecodeError.
 */
export async function loadAggregateCount(
  client: ReadClient,
  { entitySet, fetch, alias }: { readonly entitySet: string; readonly fetch: string; readonly alias: string },
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<AggregateCount> {
  const path = `${apiRoot}${entitySet}?fetchXml=${encodeURIComponent(fetch)}`
  try {
    const where = `${alias}[0]`
    const [first] = items(await client.read(path, { kind: 'dataRead', signal }), alias)
    const rows = numberOrNull(object(first, where), alias, where)
    if (rows === null) throw new DecodeError(`${where}.${alias}`, rows, 'a number')
    return { rows, isExact: true }
  } catch (error) {
    if (!(error instanceof DataverseError) || error.code !== limitExceeded) throw error
    return { rows: aggregateLimit, isExact: false }
  }
}
