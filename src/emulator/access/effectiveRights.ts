import { isManyToMany } from '../metadata/relationship.ts'
import { isSame } from '../cascade/selects.ts'
import type { Reference, Row } from '../rows/row.ts'
import type { State } from '../state.ts'
import { accessOf } from './accessEntry.ts'
import { isOwner } from './handedDown.ts'
import { everyRight } from './rights.ts'

/** The rows linked to a user or team over a many-to-many relationship; none where there is no such relationship. */
const linkedTo = ({ schema, rows }: State, schemaName: string, { table, id }: Reference): readonly Row[] => {
  const relationship = schema.relationshipNamed(schemaName)
  if (relationship === undefined || !isManyToMany(relationship)) return []
  const { Entity1LogicalName, Entity2LogicalName } = relationship
  const isFirst = Entity1LogicalName === table
  const other = isFirst ? Entity2LogicalName : Entity1LogicalName
  return rows.linked(schemaName, isFirst ? 1 : 2, id).flatMap((linked) => rows.byId(other, linked) ?? [])
}

export const teamsOf = (state: State, principal: Reference): readonly Row[] =>
  principal.table === 'systemuser' ? linkedTo(state, 'teammembership_association', principal) : []

const isAdministrator = (state: State, principal: Reference): boolean => {
  const schemaName = principal.table === 'team' ? 'teamroles_association' : 'systemuserroles_association'
  const roles = linkedTo(state, schemaName, principal)
  return roles.some((role) => role.values.get('name') === 'System Administrator')
}

/**
 * What a user or team may do with a row: everything as owner, what was shared with them and their teams, directly or
 * through a primary row. Of the security roles only System Administrator counts, which allows everything, and the
 * caller, whom the emulator refuses nothing, counts as one (EMU).
 */
export const effectiveRights = (state: State, callerId: string, principal: Reference, row: Row): number => {
  const caller: Reference = { table: 'systemuser', id: callerId }
  const all = [principal, ...teamsOf(state, principal)]
  const isAllowed = all.some(
    (one) => isSame(one, caller) || isAdministrator(state, one) || isOwner(one, row),
  )
  if (isAllowed) return everyRight
  return all.reduce((mask, one) => {
    const { direct, inherited } = accessOf(state, one, row)
    return mask | direct | inherited
  }, 0)
}
