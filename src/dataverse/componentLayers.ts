import type { Layer } from '../model/layer.ts'
import type { ComponentLayer } from '../wire/componentLayer.ts'
import type { ReadClient } from './client.ts'
import { DecodeError } from './decodeError.ts'
import { name, numberOrNull, object, textOrNull } from './member.ts'
import { readItems } from './readItems.ts'
import { apiRoot } from './wireRequest.ts'

const members = [
  'msdyn_order',
  'msdyn_solutionname',
  'msdyn_publishername',
] as const satisfies readonly (keyof ComponentLayer)[]

/**
 * The solution layers of a relationship, from the base to the top (wire/componentLayer.ts). They are ordered here: no
 * source promises an order of the answer. Throws a DataverseError, with status 404 where the environment has no such
 * table, or a DecodeError.
 */
export async function loadLayers(
  client: ReadClient,
  metadataId: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<readonly Layer[]> {
  const filter = `msdyn_componentid eq '${metadataId}' and msdyn_solutioncomponentname eq 'EntityRelationship'`
  const path = `${apiRoot}msdyn_componentlayers?$select=${members.join(',')}&$filter=${filter.replaceAll(' ', '%20')}`
  const list = 'msdyn_componentlayers'
  const items = await readItems(client, path, list, { kind: 'dataRead', signal })
  return items
    .map((json, index) => {
      const at = `${list}[${index}]`
      const source = object(json, at)
      const solution = name(source, 'msdyn_solutionname', at)
      const publisher = textOrNull(source, 'msdyn_publishername', at)
      const order = numberOrNull(source, 'msdyn_order', at)
      if (order === null) throw new DecodeError(`${at}.msdyn_order`, order, 'a number')
      return { order, layer: { solution, publisher, isUnmanaged: solution === 'Active' } }
    })
    .toSorted((one, other) => one.order - other.order)
    .map(({ layer }) => layer)
}
