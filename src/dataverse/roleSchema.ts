import type { ReadClient } from './client.ts'
import { DecodeError } from './decodeError.ts'
import { loadDefinition } from './relationshipDefinition.ts'
import { items, name, object, text } from './member.ts'
import { apiRoot, quoted } from './wireRequest.ts'

/** Where the rows of a table are. */
export interface RowSet {
  readonly table: string
  readonly entitySet: string
  readonly idColumn: string
}

/** The legacy model, where an environment has it (contract.md 7.1). */
export interface RelationshipRoleSchema {
  readonly roles: RowSet
  readonly maps: RowSet
  /** The lookup of a map to its role: its column, and the name it is written by. */
  readonly roleColumn: string
  readonly roleNavigation: string
  /** Where roles are used, by the lookup to the role; those of the tables that are there. */
  readonly uses: readonly RoleUseSource[]
}

/** Rows that use roles. `deleting`: what deleting a role means for them (contract.md 7.2, 7.4). */
export interface RoleUseSource {
  readonly rows: RowSet
  readonly column: string
  readonly deleting: 'Restrict' | 'RemoveLink'
}

export interface ConnectionRoleSchema {
  readonly roles: RowSet
  readonly tables: RowSet
  readonly roleColumn: string
  readonly roleNavigation: string
  readonly matches: RowSet
  /** The columns of the intersect table: this role, the other. */
  readonly matchColumns: readonly [string, string]
  /** The collection of the roles that a role names. */
  readonly matchNavigation: string
  readonly uses: readonly RoleUseSource[]
}

/** How roles are reached in an environment. Null: it has none of that kind. */
export interface RoleSchema {
  readonly relationship: RelationshipRoleSchema | null
  readonly connection: ConnectionRoleSchema | null
}

const tables = [
  'relationshiprole',
  'relationshiprolemap',
  'customerrelationship',
  'customeropportunityrole',
  'connectionrole',
  'connectionroleobjecttypecode',
  'connection',
] as const

/**
 * Asks which tables of roles an environment has, and how they are reached: sets, keys and navigation names are read,
 * never built from a name (contract.md 1.6, 7.1).
 * @throws DataverseError, DecodeError.
 */
export async function loadRoleSchema(client: ReadClient, { signal }: { signal?: AbortSignal } = {}): Promise<RoleSchema> {
  const filter = [...tables].map((table) => `LogicalName%20eq%20${quoted(table)}`).join('%20or%20')
  const body = await client.read(`${apiRoot}EntityDefinitions?$select=LogicalName,EntitySetName,PrimaryIdAttribute&$filter=${filter}`, { signal })
  const found = new Map(
    items(body, 'tables').map((json, index) => {
      const path = `tables[${index}]`
      const source = object(json, path)
      const table = name(source, 'LogicalName', path)
      return [table, { table, entitySet: name(source, 'EntitySetName', path), idColumn: text(source, 'PrimaryIdAttribute', path) }] as const
    }),
  )
  const [relationship, connection] = await Promise.all([
    relationshipSchema(client, found, signal),
    connectionSchema(client, found, signal),
  ])
  return { relationship, connection }
}

type Found = ReadonlyMap<string, RowSet>

async function relationshipSchema(client: ReadClient, found: Found, signal?: AbortSignal): Promise<RelationshipRoleSchema | null> {
  const roles = found.get('relationshiprole')
  const maps = found.get('relationshiprolemap')
  if (roles === undefined || maps === undefined) return null
  const ofMaps = await oneToMany(client, 'relationship_role_relationship_role_map', signal)
  return {
    roles,
    maps,
    roleColumn: ofMaps.lookupColumn,
    roleNavigation: ofMaps.referencingNavigation,
    // Every relationship of two customers is stored as two rows, each the converse of the other: one column has all uses.
    uses: usesOf(found, [
      ['customerrelationship', 'customerroleid', 'Restrict'],
      ['customeropportunityrole', 'opportunityroleid', 'RemoveLink'],
    ]),
  }
}

async function connectionSchema(client: ReadClient, found: Found, signal?: AbortSignal): Promise<ConnectionRoleSchema | null> {
  const roles = found.get('connectionrole')
  const codes = found.get('connectionroleobjecttypecode')
  if (roles === undefined || codes === undefined) return null
  const [ofTables, matching] = await Promise.all([
    oneToMany(client, 'connection_role_connection_role_object_type_codes', signal),
    loadDefinition(client, 'connectionroleassociation_association', 'ManyToMany', { signal }),
  ])
  const { relationship } = matching
  if (relationship.type !== 'ManyToMany') throw new DecodeError('connectionroleassociation_association', relationship.type, 'a many-to-many relationship')
  const matches = await intersectSet(client, relationship.intersectTable, signal)
  return {
    roles,
    tables: codes,
    roleColumn: ofTables.lookupColumn,
    roleNavigation: ofTables.referencingNavigation,
    matches,
    matchColumns: [relationship.intersectColumn1, relationship.intersectColumn2],
    matchNavigation: relationship.navigation1,
    // A connection is stored as two mirrored rows: the roles of the first side are all that are used (contract.md 7.4).
    uses: usesOf(found, [['connection', 'record1roleid', 'RemoveLink']]),
  }
}

async function oneToMany(client: ReadClient, schemaName: string, signal?: AbortSignal) {
  const { relationship } = await loadDefinition(client, schemaName, 'OneToMany', { signal })
  if (relationship.type !== 'OneToMany') throw new DecodeError(schemaName, relationship.type, 'a one-to-many relationship')
  return relationship
}

async function intersectSet(client: ReadClient, table: string, signal?: AbortSignal): Promise<RowSet> {
  const path = `${apiRoot}EntityDefinitions(LogicalName=${quoted(table)})?$select=LogicalName,EntitySetName,PrimaryIdAttribute`
  const source = object(await client.read(path, { signal }), table)
  return { table, entitySet: name(source, 'EntitySetName', table), idColumn: text(source, 'PrimaryIdAttribute', table) }
}

const usesOf = (
  found: Found,
  sources: readonly (readonly [table: string, column: string, deleting: RoleUseSource['deleting']])[],
): readonly RoleUseSource[] =>
  sources.flatMap(([table, column, deleting]) => {
    const rows = found.get(table)
    return rows === undefined ? [] : [{ rows, column, deleting }]
  })
