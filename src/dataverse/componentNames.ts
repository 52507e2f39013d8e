import type { Dependency } from '../model/dependency.ts'
import type { ReadClient } from './client.ts'
import { componentsInRows, kindOf, type Named, type RowComponents } from './componentRows.ts'
import { DataverseError } from './dataverseError.ts'
import { DecodeError } from './decodeError.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { items, name, object } from './member.ts'
import { apiRoot } from './wireRequest.ts'

/** A component as a dependency names it (contract.md 8.4). */
export interface Component {
  readonly type: number
  readonly id: string
  /** The metadata id of its table; zeros for one that stands alone. */
  readonly parentId: string
}

interface Options {
  readonly signal: AbortSignal | undefined
}

/** So many ids fit into one address: 50 characters each. */
const idsPerRequest = 40

/**
 * The names of components, which dependencies do not say (contract.md 8.4): rows of one kind together, definitions one by
 * one. One that cannot be looked up keeps its kind and id, with the cause.
 * @throws DataverseError when the caller has cancelled.
 */
export async function resolveComponents(
  client: ReadClient,
  components: readonly Component[],
  options: Options,
): Promise<readonly Dependency[]> {
  const types = [...new Set(components.map(({ type }) => type))]
  const resolved = await Promise.all(
    types.map((type) => {
      const rows = componentsInRows.get(type)
      const members = components.filter((component) => component.type === type)
      if (rows !== undefined) return inRows(client, rows, members, options)
      return Promise.all(members.map((one) => definitionOf(client, one, options)))
    }),
  )
  return resolved.flat()
}

const resolvedAs = (component: Component, { name: found, table, kind }: Named): Dependency => ({
  kind: kind ?? kindOf(component.type),
  componentType: component.type,
  id: component.id,
  name: found,
  table,
  cause: null,
})

const unresolved = ({ type, id }: Component, cause: string): Dependency => ({
  kind: kindOf(type),
  componentType: type,
  id,
  name: null,
  table: null,
  cause,
})

/** What kept a name from being read. Rethrows what is no such cause. */
function causeOf(error: unknown): string {
  const isCause = error instanceof DecodeError || (error instanceof DataverseError && error.kind !== 'aborted')
  if (!isCause) throw error
  return error.message
}

async function inRows(
  client: ReadClient,
  rows: RowComponents,
  components: readonly Component[],
  options: Options,
): Promise<readonly Dependency[]> {
  const parts: (readonly Component[])[] = []
  for (let start = 0; start < components.length; start += idsPerRequest) parts.push(components.slice(start, start + idsPerRequest))
  const resolved = await Promise.all(parts.map((part) => partInRows(client, rows, part, options)))
  return resolved.flat()
}

async function partInRows(
  client: ReadClient,
  rows: RowComponents,
  components: readonly Component[],
  { signal }: Options,
): Promise<readonly Dependency[]> {
  const filter = components.map(({ id }) => `${rows.idColumn} eq ${id}`).join(' or ')
  const path = `${apiRoot}${rows.entitySet}?$select=${rows.columns.join(',')}&$filter=${encodeURIComponent(filter)}`
  let found: readonly Json[]
  try {
    found = items(await client.read(path, { kind: 'dataRead', signal }), rows.entitySet)
  } catch (error) {
    const cause = causeOf(error)
    return components.map((component) => unresolved(component, cause))
  }
  return components.map((component) => {
    try {
      const source = rowOf(found, rows, component)
      return source === null ? unresolved(component, 'It is not listed.') : resolvedAs(component, rows.decode(source, rows.entitySet))
    } catch (error) {
      return unresolved(component, causeOf(error))
    }
  })
}

/** The row of a component. A server may write its id in upper case. */
function rowOf(found: readonly Json[], { idColumn }: RowComponents, { id }: Component): JsonObject | null {
  for (const json of found) {
    const rowId = isJsonObject(json) ? json[idColumn] : null
    if (isJsonObject(json) && typeof rowId === 'string' && rowId.toLowerCase() === id) return json
  }
  return null
}

/** Definitions and their member that is the name; those of a column say their table (contract.md 2.10). */
const definitions: ReadonlyMap<number, (component: Component) => { readonly path: string; readonly member: string }> = new Map([
  [1, ({ id }) => ({ path: `EntityDefinitions(${id})?$select=LogicalName`, member: 'LogicalName' })],
  [2, ({ id, parentId }) => ({
      path: `EntityDefinitions(${parentId})/Attributes(${id})?$select=LogicalName,EntityLogicalName`,
      member: 'LogicalName',
    })],
  [10, ({ id }) => ({ path: `RelationshipDefinitions(${id})?$select=SchemaName`, member: 'SchemaName' })],
])

async function definitionOf(client: ReadClient, component: Component, { signal }: Options): Promise<Dependency> {
  const definition = definitions.get(component.type)?.(component)
  if (definition === undefined) return unresolved(component, 'Components of this type cannot be looked up here.')
  try {
    const source = object(await client.read(`${apiRoot}${definition.path}`, { signal }), 'component')
    const table = 'EntityLogicalName' in source ? name(source, 'EntityLogicalName', 'component') : null
    return resolvedAs(component, { name: name(source, definition.member, 'component'), table })
  } catch (error) {
    return unresolved(component, causeOf(error))
  }
}
