import { privilegeDenied } from '../errors.ts'
import type { State } from '../state.ts'
import { systemPrivileges, systemTarget, type Target } from './systemPrivileges.ts'
import { depthMasks, privilegeId, tablePrivileges, type Depth } from './tablePrivileges.ts'

/** A privilege that somebody has, as deep as the best of the roles gives it. */
export interface Held {
  readonly id: string
  readonly name: string
  readonly depth: Depth
}

const depthOf = (mask: number): Depth => depthMasks.findLast(([bit]) => (mask & bit) !== 0)?.[1] ?? 'Basic'

/** Facts files and small tests state no roles: everybody may everything there. */
export const hasRoles = ({ rows }: State): boolean => rows.of('role').length > 0

/** The rows that an intersect table links to one of `table`. */
const linkedBy = ({ schema, rows }: State, intersect: string, table: string, id: string): readonly string[] =>
  schema
    .linkedBy(intersect)
    .flatMap(({ SchemaName, Entity1LogicalName }) =>
      rows.linked(SchemaName, Entity1LogicalName === table ? 1 : 2, id),
    )

/** A user's own roles and those of the user's teams. */
const rolesOf = (state: State, user: string): ReadonlySet<string> =>
  new Set([
    ...linkedBy(state, 'systemuserroles', 'systemuser', user),
    ...linkedBy(state, 'teammembership', 'systemuser', user).flatMap((team) =>
      linkedBy(state, 'teamroles', 'team', team),
    ),
  ])

/** Everything an environment secures; the first of two with one name counts. */
const allPrivileges = ({ schema }: State): ReadonlyMap<string, Held> => {
  const all = [...schema.tables().flatMap(tablePrivileges), ...systemPrivileges]
  return new Map(all.map(({ id, name, depths }) => [name, { id, name, depth: depths.at(-1) ?? 'Global' }]))
}

/** What a user may, by the privilege's name (contract.md 10.1). */
export const privilegesOf = (state: State, user: string): ReadonlyMap<string, Held> => {
  if (!hasRoles(state)) return allPrivileges(state)
  const roles = rolesOf(state, user)
  const masks = new Map<string, number>()
  for (const { SchemaName, Entity1LogicalName } of state.schema.linkedBy('roleprivileges')) {
    for (const { one, two, values } of state.rows.linksOf(SchemaName)) {
      const [privilege, role] = Entity1LogicalName === 'privilege' ? [one, two] : [two, one]
      if (!roles.has(role)) continue
      const mask = values?.['privilegedepthmask']
      masks.set(privilege, (masks.get(privilege) ?? 0) | (typeof mask === 'number' ? mask : 1))
    }
  }
  const held = [...masks].flatMap(([id, mask]): (readonly [string, Held])[] => {
    const name = state.rows.byId('privilege', id)?.values.get('name')
    return typeof name === 'string' ? [[name, { id, name, depth: depthOf(mask) }]] : []
  })
  return new Map(held)
}

/** Holds the System Administrator's role, by its name; where there are no roles, everybody counts. */
export const isAdministrator = (state: State, user: string): boolean =>
  !hasRoles(state) ||
  [...rolesOf(state, user)].some(
    (role) => state.rows.byId('role', role)?.values.get('name') === 'System Administrator',
  )

/** From the privilege's side: few roles have it, and a role has hundreds. */
const holds = (state: State, user: string, id: string): boolean => {
  const roles = rolesOf(state, user)
  return linkedBy(state, 'roleprivileges', 'privilege', id).some((role) => roles.has(role))
}

/**
 * EMU: a privilege that no row describes is nobody's to lack.
 * @throws ODataError 403 `0x80040220` with the live text of contract.md 10.2.
 */
export const checkPrivilege = (state: State, user: string, name: string, target?: Target): void => {
  if (!hasRoles(state)) return
  const id = privilegeId(name)
  if (state.rows.byId('privilege', id) === undefined || holds(state, user, id)) return
  const accessMode = state.rows.byId('systemuser', user)?.values.get('accessmode')
  throw privilegeDenied({
    user,
    roleCount: rolesOf(state, user).size,
    privilegeCount: privilegesOf(state, user).size,
    accessMode: typeof accessMode === 'number' ? accessMode : 0,
    privilege: { id, name },
    target: target ?? systemTarget(name),
  })
}
