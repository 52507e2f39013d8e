import type { FoundRow } from '../model/links/resolution.ts'
import type { ReadClient } from './client.ts'
import { DecodeError } from './decodeError.ts'
import type { Json, JsonObject } from './json.ts'
import { items, name, object, textOrNull } from './member.ts'
import { conditionGroups, inParallel } from './readGroups.ts'
import { apiRoot } from './wireRequest.ts'

/** What of a table's rows is read. */
export interface MatchTable {
  readonly entitySet: string
  readonly idColumn: string
  readonly nameColumn: string | null
  /** The lookup whose present value matters; null: none does. */
  readonly lookupColumn: string | null
}

export interface MatchOptions {
  readonly signal: AbortSignal
  /** How many of the values have been asked about. */
  readonly onProgress: (done: number) => void
}

/** So many rows tell that a text means several; nobody reads more. */
const mostOfOne = 20
const mostOfGroup = 1_000

/**
 * The rows whose column has one of the values, a hundred values a request (contract.md 12.5). GUIDs and numbers are
 * written bare, texts quoted. A value that more than 20 rows have brings 20 of them.
 * @throws DataverseError, DecodeError.
 */
export async function loadMatches(
  client: ReadClient,
  table: MatchTable,
  column: string,
  holds: 'guid' | 'text' | 'number',
  values: readonly string[],
  { signal, onProgress }: MatchOptions,
): Promise<readonly FoundRow[]> {
  const found: FoundRow[] = []
  let done = 0
  const conditions = function* () {
    for (const value of values) yield `${column} eq ${holds === 'text' ? `'${value.replaceAll("'", "''")}'` : value}`
  }
  const ask = async (group: readonly string[]): Promise<void> => {
    const top = group.length === 1 ? mostOfOne : mostOfGroup
    const rows = await readGroup(client, table, column, group, top, signal)
    if (rows.length < top || group.length === 1) {
      found.push(...rows)
      done += group.length
      return onProgress(done)
    }
    // Some value is so common that not all rows came: each half may bring its own.
    const half = Math.ceil(group.length / 2)
    await ask(group.slice(0, half))
    await ask(group.slice(half))
  }
  await inParallel(conditionGroups(conditions()), ask, signal)
  return found
}

async function readGroup(
  client: ReadClient,
  { entitySet, idColumn, nameColumn, lookupColumn }: MatchTable,
  column: string,
  conditions: readonly string[],
  top: number,
  signal: AbortSignal,
): Promise<readonly FoundRow[]> {
  const lookup = lookupColumn === null ? null : `_${lookupColumn}_value`
  const columns = [...new Set([idColumn, nameColumn, lookup, column])].filter((each) => each !== null)
  const filter = encodeURIComponent(conditions.join(' or '))
  const path = `${apiRoot}${entitySet}?$select=${columns.join(',')}&$filter=${filter}&$top=${top}`
  return items(await client.read(path, { kind: 'dataRead', signal }), entitySet).map((json, index) => {
    const at = `${entitySet}[${index}]`
    const row = object(json, at)
    const id = name(row, idColumn, at).toLowerCase()
    return {
      id,
      name: nameColumn === null ? null : textOrNull(row, nameColumn, at),
      value: column === idColumn ? id : valueOf(row, column, at),
      parent: lookup === null ? null : (textOrNull(row, lookup, at)?.toLowerCase() ?? null),
    }
  })
}

function valueOf(row: JsonObject, column: string, path: string): string | null {
  const value: Json | undefined = row[column]
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new DecodeError(`${path}.${column}`, value, 'text, a number or null')
}
