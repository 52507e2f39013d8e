import type { ReadClient } from './client.ts'
import { xml } from './fetchXml.ts'
import { guid, items, object, textOrNull } from './member.ts'
import type { RelatedFetch } from './relatedFetch.ts'
import { apiRoot } from './wireRequest.ts'

/** A related row. Its name is null where the table has no name column, or the row no name. */
export interface RelatedName {
  readonly id: string
  readonly name: string | null
}

/**
 * The first related rows, by name.
 * @throws DataverseError, for instance without the privilege to read one of the tables; DecodeError.
 */
export async function loadRelatedNames(
  client: ReadClient,
  { table, entitySet, idColumn, nameColumn, inside }: RelatedFetch,
  most: number,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<readonly RelatedName[]> {
  const columns = [idColumn, ...(nameColumn === null ? [] : [nameColumn])]
  const attributes = columns.map((name) => `<attribute name="${xml(name)}"/>`).join('')
  const order = `<order attribute="${xml(nameColumn ?? idColumn)}"/>`
  const found = new Map<string, RelatedName>()
  for (const filter of inside) {
    const fetch = `<fetch top="${most}" distinct="true"><entity name="${xml(table)}">${attributes}${order}${filter}</entity></fetch>`
    // oxlint-disable-next-line no-await-in-loop -- a second one is asked for a table related with itself alone
    const body = await client.read(`${apiRoot}${entitySet}?fetchXml=${encodeURIComponent(fetch)}`, { kind: 'dataRead', signal })
    for (const [index, json] of items(body, 'rows').entries()) {
      const where = `rows[${index}]`
      const row = object(json, where)
      const id = guid(row, idColumn, where)
      found.set(id, { id, name: nameColumn === null ? null : textOrNull(row, nameColumn, where) })
    }
  }
  return [...found.values()].slice(0, most)
}
