import type { ReadClient } from './client.ts'
import { items, name, object } from './member.ts'
import { inParallel } from './readGroups.ts'
import { apiRoot } from './wireRequest.ts'

/** Rows on the right of one row on the left, by id. */
export interface PairGroup {
  readonly left: string
  readonly rights: readonly string[]
}

/** Where the links of a many-to-many relationship are read. */
export interface PairSource {
  readonly entitySet: string
  /** Columns of the intersect table: of the left and of the right. */
  readonly columns: readonly [left: string, right: string]
}

const mostPairs = 100

/**
 * Tells of each of the pairs that is linked now, as it arrives. Only these are read, a hundred a request, however many
 * links there are besides.
 * @throws DataverseError, DecodeError.
 */
export async function loadLinkedPairs(
  client: ReadClient,
  { entitySet, columns: [leftColumn, rightColumn] }: PairSource,
  groups: Iterable<PairGroup>,
  onLinked: (left: string, right: string) => void,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (pairs: number) => void },
): Promise<void> {
  let done = 0
  await inParallel(
    requestsFor(groups),
    async (pairs) => {
      const conditions = pairs.map(({ left, rights }) => {
        const right = rights.map((id) => `${rightColumn} eq ${id}`).join(' or ')
        return `(${leftColumn} eq ${left} and (${right}))`
      })
      const filter = encodeURIComponent(conditions.join(' or '))
      const path = `${apiRoot}${entitySet}?$select=${leftColumn},${rightColumn}&$filter=${filter}`
      const rows = items(await client.read(path, { kind: 'dataRead', signal }), entitySet)
      for (const [index, json] of rows.entries()) {
        const row = object(json, `${entitySet}[${index}]`)
        onLinked(name(row, leftColumn, entitySet).toLowerCase(), name(row, rightColumn, entitySet).toLowerCase())
      }
      done += pairs.reduce((sum, { rights }) => sum + rights.length, 0)
      onProgress(done)
    },
    signal,
  )
}

/** Groups of pairs for one request each, made when it is wanted; a row with many partners is spread over several. */
function* requestsFor(groups: Iterable<PairGroup>): Generator<readonly PairGroup[]> {
  let request: PairGroup[] = []
  let conditions = 0
  for (const { left, rights } of groups) {
    for (let from = 0; from < rights.length; ) {
      if (conditions + 2 > mostPairs) {
        yield request
        request = []
        conditions = 0
      }
      const some = rights.slice(from, from + mostPairs - conditions - 1)
      request.push({ left, rights: some })
      conditions += some.length + 1
      from += some.length
    }
  }
  if (request.length > 0) yield request
}
