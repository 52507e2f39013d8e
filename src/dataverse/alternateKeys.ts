import type { ReadClient } from './client.ts'
import { DecodeError } from './decodeError.ts'
import { items, list, name, object } from './member.ts'
import { apiRoot, quoted } from './wireRequest.ts'

/** An alternate key that can be used: its index is built. */
export interface AlternateKey {
  readonly logicalName: string
  readonly columns: readonly string[]
}

/** The alternate keys of a table whose index is active. @throws DataverseError, DecodeError. */
export async function loadAlternateKeys(
  client: ReadClient,
  table: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<readonly AlternateKey[]> {
  const path = `${apiRoot}EntityDefinitions(LogicalName=${quoted(table)})/Keys?$select=LogicalName,KeyAttributes,EntityKeyIndexStatus`
  return items(await client.read(path, { signal }), 'Keys').flatMap((json, index): AlternateKey[] => {
    const at = `Keys[${index}]`
    const key = object(json, at)
    if (key['EntityKeyIndexStatus'] !== 'Active') return []
    const columns = list(key, 'KeyAttributes', at).map((column, place) => {
      if (typeof column !== 'string') throw new DecodeError(`${at}.KeyAttributes[${place}]`, column, 'text')
      return column
    })
    return [{ logicalName: name(key, 'LogicalName', at), columns }]
  })
}
