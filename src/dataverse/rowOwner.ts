import type { ReadClient } from './client.ts'
import { guid, object } from './member.ts'
import { apiRoot } from './wireRequest.ts'

/** The id of the user or team that owns a row. Rejects when the row is not there, or has no owner (contract.md 6.3). */
export async function loadRowOwner(
  client: ReadClient,
  entitySet: string,
  id: string,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<string> {
  if (!/^\w+$/.test(entitySet) || !/^[0-9a-f-]{36}$/i.test(id)) throw new Error(`Not a row: ${entitySet}(${id})`)
  const body = await client.read(`${apiRoot}${entitySet}(${id})?$select=_ownerid_value`, { kind: 'dataRead', signal })
  return guid(object(body, 'row'), '_ownerid_value', 'row')
}
