import type { ReadClient } from './client.ts'
import { name, object } from './member.ts'
import { readItems } from './readItems.ts'
import { relationshipComponent } from './solutionRelationships.ts'
import { apiRoot } from './wireRequest.ts'

/** The default solution lists everything there is, which tells nothing of a relationship (contract.md 8.2). */
const telling = `componenttype eq ${relationshipComponent} and solutionid/isvisible eq true and solutionid/uniquename ne 'Default'`

/**
 * The ids of the visible solutions that list a relationship, by its metadata id; one that none lists is not among them.
 * On however many pages. Rejects with a DataverseError or a DecodeError.
 */
export async function loadRelationshipSolutions(
  client: ReadClient,
  { signal }: { signal?: AbortSignal } = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const path = `${apiRoot}solutioncomponents?$select=objectid,_solutionid_value&$filter=${telling.replaceAll(' ', '%20')}`
  const list = 'solutioncomponents'
  const items = await readItems(client, path, list, { kind: 'dataRead', signal })
  const byRelationship = new Map<string, string[]>()
  items.forEach((json, index) => {
    const place = `${list}[${index}]`
    const source = object(json, place)
    const id = name(source, 'objectid', place)
    const solution = name(source, '_solutionid_value', place)
    const known = byRelationship.get(id)
    if (known === undefined) byRelationship.set(id, [solution])
    else if (!known.includes(solution)) known.push(solution)
  })
  return byRelationship
}
