import { queryOptions, skipToken } from '@tanstack/react-query'
import { loadMissingPrivileges } from '../dataverse/privileges.ts'
import { loadRoleMap, type UserNavigations } from '../dataverse/roleMap.ts'
import { loadConnectionRoles, loadRelationshipRoles } from '../dataverse/roleRows.ts'
import { loadRoleSchema, type RoleSchema } from '../dataverse/roleSchema.ts'
import { loadRoleUses } from '../dataverse/roleUses.ts'
import type { RoleKind } from '../model/roles/role.ts'
import { rolePrivileges } from '../model/roles/roleAccess.ts'
import type { Connection } from './connection.ts'

/** What is read of relationship roles and connection roles. */
export const rolesQueries = {
  /** Which roles the environment has, and how they are reached. */
  roleSchema: (connection: Connection) =>
    queryOptions({
      queryKey: [connection.id, 'roleSchema'],
      queryFn: ({ signal }) => loadRoleSchema(connection.client, { signal }),
    }),
  /** Rows: asked for again whenever they come on the screen. */
  roles: (connection: Connection, { relationship, connection: successor }: RoleSchema, kind: RoleKind) =>
    queryOptions({
      queryKey: [connection.id, 'roles.rows', kind],
      queryFn: ({ signal }) => {
        if (kind === 'relationship' && relationship !== null) return loadRelationshipRoles(connection.client, relationship, { signal })
        if (kind === 'connection' && successor !== null) return loadConnectionRoles(connection.client, successor, { signal })
        throw new Error('The environment has no roles of this kind.')
      },
      staleTime: 0,
    }),
  roleUses: (connection: Connection, schema: RoleSchema, kind: RoleKind) =>
    queryOptions({
      queryKey: [connection.id, 'roles.uses', kind],
      queryFn: ({ signal }) => loadRoleUses(connection.client, schema[kind]?.uses ?? [], { signal }),
      staleTime: 0,
      structuralSharing: false,
    }),
  /** Nothing is asked where the environment has no maps. */
  roleMap: (connection: Connection, { relationship }: RoleSchema, id: string, users: UserNavigations) =>
    queryOptions({
      queryKey: [connection.id, 'roles.map', id],
      queryFn: relationship === null ? skipToken : ({ signal }) => loadRoleMap(connection.client, relationship, id, users, { signal }),
      staleTime: 0,
    }),
  /** What the user lacks for changing roles. */
  missingRolePrivileges: (connection: Connection, userId: string) =>
    queryOptions({
      queryKey: [connection.id, 'missingRolePrivileges', userId],
      queryFn: ({ signal }) => loadMissingPrivileges(connection.client, userId, rolePrivileges, { signal }),
    }),
} as const
