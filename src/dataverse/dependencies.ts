import type { Dependency } from '../model/dependency.ts'
import type { Dependency as WireDependency } from '../wire/dependency.ts'
import type { ReadClient } from './client.ts'
import { resolveComponents, type Component } from './componentNames.ts'
import { DecodeError } from './decodeError.ts'
import type { Json } from './json.ts'
import { guid, items, numberOrNull, object } from './member.ts'
import { apiRoot } from './wireRequest.ts'

/** Component types of what is deleted (contract.md 8.3). */
const types = { column: 2, relationship: 10 } as const

/** What a deletion takes along, by metadata id. */
export interface Deleted {
  readonly relationship: string
  /** The lookup column; null where it stays, or where there is none. */
  readonly column: string | null
}

/**
 * What keeps a relationship from being deleted: what depends on it, and on its lookup column, which Dataverse checks as
 * another component (contract.md 8.4). The two themselves are left out: they go together. Dataverse may leave out
 * cloud flows and code of canvas apps (contract.md 8.4). A component that cannot be looked up is listed all the same.
 * @throws DataverseError, DecodeError, where either list cannot be read: half of them must not pass for all.
 */
export async function loadDependencies(
  client: ReadClient,
  deleted: Deleted,
  { signal }: { signal?: AbortSignal } = {},
): Promise<readonly Dependency[]> {
  const asked = [
    { type: types.relationship, id: deleted.relationship },
    ...(deleted.column === null ? [] : [{ type: types.column, id: deleted.column }]),
  ]
  const lists = await Promise.all(asked.map(({ type, id }) => dependentsOf(client, type, id, signal)))
  const goes = new Set(asked.map(({ id }) => id.toLowerCase()))
  const found = new Map(lists.flat().map((component) => [`${component.type} ${component.id}`, component]))
  return resolveComponents(client, [...found.values()].filter(({ id }) => !goes.has(id)), { signal })
}

async function dependentsOf(
  client: ReadClient,
  type: number,
  id: string,
  signal: AbortSignal | undefined,
): Promise<readonly Component[]> {
  const call = `RetrieveDependenciesForDelete(ObjectId=@p1,ComponentType=@p2)?@p1=${encodeURIComponent(id)}&@p2=${type}`
  const body = await client.read(`${apiRoot}${call}`, { signal, strong: true })
  return items(body, 'dependencies').map((json, index) => decodeDependent(json, `dependencies[${index}]`))
}

function decodeDependent(json: Json, path: string): Component {
  const source = object(json, path)
  const typeMember = 'dependentcomponenttype' satisfies keyof WireDependency
  const type = numberOrNull(source, typeMember, path)
  if (type === null) throw new DecodeError(`${path}.${typeMember}`, type, 'a component type')
  return {
    type,
    id: guid(source, 'dependentcomponentobjectid' satisfies keyof WireDependency, path),
    parentId: guid(source, 'dependentcomponentparentid' satisfies keyof WireDependency, path),
  }
}
