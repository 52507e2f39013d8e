import type { Solution } from '../model/solution.ts'
import type { Publisher, Solution as WireSolution } from '../wire/solution.ts'
import type { ReadClient } from './client.ts'
import type { Json } from './json.ts'
import { flag, name, object, text, textOrNull } from './member.ts'
import { readItems } from './readItems.ts'
import { apiRoot } from './wireRequest.ts'

const members = [
  'solutionid',
  'uniquename',
  'friendlyname',
  'version',
  'ismanaged',
  'isvisible',
] as const satisfies readonly (keyof WireSolution)[]
const publisherMembers = ['customizationprefix', 'uniquename'] as const satisfies readonly (keyof Publisher)[]

const query = [
  `$select=${members.join(',')}`,
  '$filter=isvisible%20eq%20true',
  `$expand=publisherid($select=${publisherMembers.join(',')})`,
  '$orderby=friendlyname',
].join('&')

/** The visible solutions, managed ones included, by name (contract.md 8.2). */
export async function loadSolutions(
  client: ReadClient,
  { signal }: { signal?: AbortSignal } = {},
): Promise<readonly Solution[]> {
  const items = await readItems(client, `${apiRoot}solutions?${query}`, 'solutions', { kind: 'dataRead', signal })
  return items.map((json, index) => decodeSolution(json, `solutions[${index}]`))
}

function decodeSolution(json: Json, path: string): Solution {
  const source = object(json, path)
  const publisherPath = `${path}.publisherid`
  return {
    solutionId: name(source, 'solutionid', path),
    uniqueName: name(source, 'uniquename', path),
    friendlyName: text(source, 'friendlyname', path),
    version: text(source, 'version', path),
    isManaged: flag(source, 'ismanaged', path),
    // Some of Microsoft's own publishers have none.
    prefix:
      textOrNull(object(source['publisherid'], publisherPath), 'customizationprefix', publisherPath) ?? '',
  }
}
