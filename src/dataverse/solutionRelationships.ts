import type { ReadClient } from './client.ts'
import { name, object } from './member.ts'
import { readItems } from './readItems.ts'
import { apiRoot } from './wireRequest.ts'

/** EntityRelationship among the component types (contract.md 8.3). */
export const relationshipComponent = 10

/**
 * The metadata ids of the relationships a solution holds (contract.md 8.2), on however many pages: half a list would
 * call what is inside outside.
 */
export async function loadSolutionRelationships(
  client: ReadClient,
  solutionId: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<ReadonlySet<string>> {
  const filter = `_solutionid_value%20eq%20${encodeURIComponent(solutionId)}%20and%20componenttype%20eq%20${relationshipComponent}`
  const path = `${apiRoot}solutioncomponents?$select=objectid&$filter=${filter}`
  const list = 'solutioncomponents'
  const items = await readItems(client, path, list, { kind: 'dataRead', signal })
  return new Set(items.map((json, index) => name(object(json, `${list}[${index}]`), 'objectid', `${list}[${index}]`)))
}
