import type { Role, RoleKind, RoleMap, RoleMatch, RoleState, RoleTable } from '../model/roles/role.ts'
import type { UnknownValue } from '../model/unknown.ts'
import type { ReadClient } from './client.ts'
import { notUnderstood } from './decodeSetting.ts'
import type { Json, JsonObject } from './json.ts'
import { flag, guid, name, numberOrNull, object, text, textOrNull } from './member.ts'
import { readItems } from './readItems.ts'
import type { ConnectionRoleSchema, RelationshipRoleSchema, RowSet } from './roleSchema.ts'
import { apiRoot } from './wireRequest.ts'

/** The rows of one kind of roles, as one answer shows them. Lists of the other kind are empty. */
export interface RoleData {
  readonly roles: readonly Role[]
  readonly maps: readonly RoleMap[]
  readonly tables: readonly RoleTable[]
  readonly matches: readonly RoleMatch[]
}

interface Options {
  readonly signal?: AbortSignal | undefined
}

const states: readonly RoleState[] = ['active', 'inactive']

/** Dataverse's version of a row (contract.md 12.4). */
export const versionOf = (row: JsonObject, path: string): string => name(row, '@odata.etag', path)

const relationshipColumns = ['name', 'description', 'statecode'] as const
const connectionColumns = [...relationshipColumns, 'category', 'ismanaged'] as const

/** All relationship roles and their maps (contract.md 7.2, 7.3). Throws a DataverseError or a DecodeError. */
export async function loadRelationshipRoles(client: ReadClient, schema: RelationshipRoleSchema, options: Options = {}): Promise<RoleData> {
  const { roles, maps, roleColumn } = schema
  const [roleRows, mapRows] = await Promise.all([
    rowsOf(client, roles, relationshipColumns, options),
    rowsOf(client, maps, ['primaryobjecttypecode', 'associateobjecttypecode', `_${roleColumn}_value`, 'createdon'], options),
  ])
  return {
    roles: roleRows.map(([row, path]) => decodeRole('relationship', roles, row, path)),
    maps: mapRows.map(([row, path]) => ({
      id: guid(row, maps.idColumn, path),
      version: versionOf(row, path),
      role: guid(row, `_${roleColumn}_value`, path),
      primary: name(row, 'primaryobjecttypecode', path),
      associate: name(row, 'associateobjecttypecode', path),
      createdOn: textOrNull(row, 'createdon', path),
    })),
    tables: [],
    matches: [],
  }
}

/** All connection roles, their tables, and which go together (contract.md 7.4). Throws a DataverseError or a DecodeError. */
export async function loadConnectionRoles(client: ReadClient, schema: ConnectionRoleSchema, options: Options = {}): Promise<RoleData> {
  const { roles, tables, roleColumn, matches, matchColumns } = schema
  const [roleRows, tableRows, matchRows] = await Promise.all([
    rowsOf(client, roles, connectionColumns, options),
    rowsOf(client, tables, ['associatedobjecttypecode', `_${roleColumn}_value`], options),
    rowsOf(client, matches, matchColumns, options),
  ])
  return {
    roles: roleRows.map(([row, path]) => decodeRole('connection', roles, row, path)),
    maps: [],
    tables: tableRows.map(([row, path]) => ({
      id: guid(row, tables.idColumn, path),
      version: versionOf(row, path),
      role: guid(row, `_${roleColumn}_value`, path),
      table: name(row, 'associatedobjecttypecode', path),
    })),
    matches: matchRows.map(([row, path]) => ({ from: guid(row, matchColumns[0], path), to: guid(row, matchColumns[1], path) })),
  }
}

/** In the order of their ids: pages of a list without an order may overlap (contract.md 12.5). */
async function rowsOf(
  client: ReadClient,
  { table, entitySet, idColumn }: RowSet,
  columns: readonly string[],
  { signal }: Options,
): Promise<readonly (readonly [JsonObject, string])[]> {
  const path = `${apiRoot}${entitySet}?$select=${[idColumn, ...columns].join(',')}&$orderby=${idColumn}`
  const rows = await readItems(client, path, table, { kind: 'dataRead', signal })
  return rows.map((json: Json, index) => [object(json, `${table}[${index}]`), `${table}[${index}]`] as const)
}

const decodeRole = (kind: RoleKind, { idColumn }: RowSet, row: JsonObject, path: string): Role => ({
  kind,
  id: guid(row, idColumn, path),
  version: versionOf(row, path),
  name: text(row, 'name', path),
  description: textOrNull(row, 'description', path),
  state: stateOf(row),
  category: kind === 'connection' ? numberOrNull(row, 'category', path) : null,
  isManaged: kind === 'connection' && flag(row, 'ismanaged', path),
})

/** 0 Active, 1 Inactive (contract.md 7.2). */
function stateOf(row: JsonObject): RoleState | UnknownValue {
  const code = row['statecode']
  return (typeof code === 'number' ? states[code] : undefined) ?? notUnderstood(code)
}

/** The codes of a state and of its usual reason (contract.md 7.2). */
export const stateCodes: Readonly<Record<RoleState, { readonly statecode: number; readonly statuscode: number }>> = {
  active: { statecode: 0, statuscode: 1 },
  inactive: { statecode: 1, statuscode: 2 },
}
