import type { Reference } from '../rows/row.ts'
import type { State } from '../state.ts'

/** Facts files and small tests state no roles: everybody may everything there. */
export const hasRoles = ({ rows }: State): boolean => rows.of('role').length > 0

/** The ids of the rows that an intersect table links to one row of another table. */
export const linkedBy = ({ schema, rows }: State, intersect: string, { table, id }: Reference): readonly string[] =>
  schema
    .linkedBy(intersect)
    .flatMap(({ SchemaName, Entity1LogicalName }) =>
      rows.linked(SchemaName, Entity1LogicalName === table ? 1 : 2, id),
    )

/** The teams of a user; a team is in none. */
export const teamsOf = (state: State, principal: Reference): readonly Reference[] =>
  principal.table === 'systemuser'
    ? linkedBy(state, 'teammembership', principal).map((id) => ({ table: 'team', id }))
    : []

const ownRoles = (state: State, principal: Reference): readonly string[] =>
  linkedBy(state, principal.table === 'team' ? 'teamroles' : 'systemuserroles', principal)

/** The ids of a user's or a team's own roles, and of those of the user's teams. */
export const rolesOf = (state: State, principal: Reference): ReadonlySet<string> =>
  new Set([principal, ...teamsOf(state, principal)].flatMap((one) => ownRoles(state, one)))

/** Does a user or team hold the System Administrator's role? It is known by its name. */
export const holdsAdministratorRole = (state: State, principal: Reference): boolean =>
  [...rolesOf(state, principal)].some(
    (role) => state.rows.byId('role', role)?.values.get('name') === 'System Administrator',
  )
