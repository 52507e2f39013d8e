import type { FoundRow } from '../model/links/resolution.ts'
import { fetchPage, TooManyRowsError } from '../model/links/fetchText.ts'
import type { ReadClient } from './client.ts'
import { items, name, object, textOrNull } from './member.ts'
import type { MatchTable } from './rowMatches.ts'
import { apiRoot } from './wireRequest.ts'

/** Whether there is another page. A page may hold fewer rows than it was asked for: those of elastic tables do. */
const more = 'Microsoft.Dynamics.CRM.morerecords'

/** A page of FetchXML (contract.md 12.5); simple paging ends at 50,000 rows. */
const pageSize = 5_000
const mostRows = 50_000

/**
 * The rows that a FetchXML query of this table answers with, 5,000 a page. Only what is needed of them is kept.
 * @throws TooManyRowsError above 50,000 rows; DataverseError, DecodeError.
 */
export async function loadFetchRows(
  client: ReadClient,
  { entitySet, idColumn, nameColumn }: MatchTable,
  fetchXml: string,
  { signal, onRows }: { readonly signal: AbortSignal; readonly onRows: (rows: number) => void },
): Promise<readonly FoundRow[]> {
  const found = new Map<string, FoundRow>()
  let served = 0
  for (let page = 1; ; page += 1) {
    const paged = fetchPage(fetchXml, page, pageSize)
    const path = `${apiRoot}${entitySet}?fetchXml=${encodeURIComponent(paged ?? fetchXml)}`
    const body = object(await client.read(path, { kind: 'dataRead', signal, prefer: `odata.include-annotations="${more}"` }), entitySet)
    const rows = items(body, entitySet)
    for (const [index, json] of rows.entries()) {
      const at = `${entitySet}[${index}]`
      const row = object(json, at)
      const id = name(row, idColumn, at).toLowerCase()
      const label = nameColumn === null || row[nameColumn] === undefined ? null : textOrNull(row, nameColumn, at)
      // A join repeats rows.
      found.set(id, { id, name: label, value: id, parent: null })
    }
    served += rows.length
    onRows(found.size)
    const isLast = rows.length === 0 || (body[`@${more}`] !== true && rows.length < pageSize)
    if (paged === null || isLast) return [...found.values()]
    if (served >= mostRows) throw new TooManyRowsError(mostRows)
  }
}
