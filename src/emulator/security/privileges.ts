import type { Reference } from '../rows/row.ts'
import type { State } from '../state.ts'
import { privilegeDenied } from './denials.ts'
import { hasRoles, holdsAdministratorRole, linkedBy, rolesOf } from './roles.ts'
import { systemPrivileges, systemTarget, type Target } from './systemPrivileges.ts'
import { depthMasks, privilegeId, tablePrivileges, type Depth } from './tablePrivileges.ts'

/** A privilege that somebody has, as deep as the best of the roles gives it. */
export interface Held {
  readonly id: string
  readonly name: string
  readonly depth: Depth
}

const userReference = (id: string): Reference => ({ table: 'systemuser', id })

const depthOf = (mask: number): Depth => depthMasks.findLast(([bit]) => (mask & bit) !== 0)?.[1] ?? 'Basic'

/** Everything an environment secures; the first of two with one name counts. */
const allPrivileges = ({ schema }: State): ReadonlyMap<string, Held> => {
  const all = [...schema.tables().flatMap(tablePrivileges), ...systemPrivileges]
  return new Map(all.map(({ id, name, depths }) => [name, { id, name, depth: depths.at(-1) ?? 'Global' }]))
}

/** What a user may, by the privilege's name (contract.md 10.1). */
export const privilegesOf = (state: State, user: string): ReadonlyMap<string, Held> => {
  if (!hasRoles(state)) return allPrivileges(state)
  const roles = rolesOf(state, userReference(user))
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

/** Holds the System Administrator's role; where there are no roles, everybody counts. */
export const isAdministrator = (state: State, user: string): boolean =>
  !hasRoles(state) || holdsAdministratorRole(state, userReference(user))

/** From the privilege's side: few roles have it, and a role has hundreds. */
const holds = (state: State, user: string, id: string): boolean => {
  const roles = rolesOf(state, userReference(user))
  return linkedBy(state, 'roleprivileges', { table: 'privilege', id }).some((role) => roles.has(role))
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
    roleCount: rolesOf(state, userReference(user)).size,
    privilegeCount: privilegesOf(state, user).size,
    accessMode: typeof accessMode === 'number' ? accessMode : 0,
    privilege: { id, name },
    target: target ?? systemTarget(name),
  })
}
