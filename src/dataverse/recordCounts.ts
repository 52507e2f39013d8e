import type { RetrieveTotalRecordCountResponse } from '../wire/odata.ts'
import type { ReadClient } from './client.ts'
import { DataverseError } from './dataverseError.ts'
import { DecodeError } from './decodeError.ts'
import { list, object } from './member.ts'
import { apiRoot } from './wireRequest.ts'

export interface RecordCountOptions {
  readonly signal?: AbortSignal | undefined
  /** How many tables were asked about so far. */
  readonly onProgress?: (done: number) => void
}

/** Few enough for an address. */
const tablesAtOnce = 40

/**
 * How many rows tables have, up to a day old (contract.md 10.3). Tables whose rows the service does not count are left
 * out. Rejects with a DataverseError for anything else that goes wrong, or a DecodeError.
 */
export async function loadRecordCounts(
  client: ReadClient,
  tables: readonly string[],
  { signal, onProgress }: RecordCountOptions = {},
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (let from = 0; from < tables.length; from += tablesAtOnce) {
    const some = tables.slice(from, from + tablesAtOnce)
    for (const [table, rows] of await countSome(client, some, signal)) counts.set(table, rows)
    onProgress?.(from + some.length)
  }
  return counts
}

/** One table that is not counted makes the service refuse all: the others are asked about without it. */
async function countSome(
  client: ReadClient,
  tables: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly (readonly [string, number])[]> {
  try {
    return await count(client, tables, signal)
  } catch (error) {
    if (!(error instanceof DataverseError) || error.code === null || error.status !== 400) throw error
    if (tables.length === 1) return []
    const middle = Math.ceil(tables.length / 2)
    const first = await countSome(client, tables.slice(0, middle), signal)
    return [...first, ...(await countSome(client, tables.slice(middle), signal))]
  }
}

async function count(client: ReadClient, tables: readonly string[], signal: AbortSignal | undefined) {
  const path = `${apiRoot}RetrieveTotalRecordCount(EntityNames=@p1)?@p1=${encodeURIComponent(JSON.stringify(tables))}`
  const body = object(await client.read(path, { kind: 'dataRead', signal }), 'RetrieveTotalRecordCount')
  const member = 'EntityRecordCountCollection' satisfies keyof RetrieveTotalRecordCountResponse
  const collection = object(body[member], member)
  const values = list(collection, 'Values', member)
  return list(collection, 'Keys', member).map((table, index) => {
    const rows = values[index]
    if (typeof table !== 'string') throw new DecodeError(`${member}.Keys[${index}]`, table, 'a table')
    if (typeof rows !== 'number') throw new DecodeError(`${member}.Values[${index}]`, rows, 'a number')
    return [table, rows] as const
  })
}
