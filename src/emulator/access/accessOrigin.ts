import { createPrimaryRows } from '../cascade/primaryRows.ts'
import { rowKey, type Reference, type Row } from '../rows/row.ts'
import { teamsOf } from '../security/roles.ts'
import type { State } from '../state.ts'
import { accessOf } from './accessEntry.ts'
import { isOwner } from './handedDown.ts'

/** Does the user or team own a row above this one, over whatever relationship? Inherited access outlives settings. */
const ownsPrimary = (state: State, principal: Reference, row: Row): boolean => {
  const primaryRowsOf = createPrimaryRows(state, () => true)
  const above = new Map([[rowKey(row), row]])
  for (const one of above.values())
    for (const { row: primary } of primaryRowsOf(one)) {
      if (isOwner(principal, primary)) return true
      above.set(rowKey(primary), primary)
    }
  return false
}

/**
 * Why a user or team has access to a row, in the sentences of RetrieveAccessOrigin (Microsoft's "Sharing and
 * assigning", section "Determine why a user has access"): the first that holds, owners before shares.
 */
export const accessOrigin = (state: State, principal: Reference, row: Row): string => {
  const teams = teamsOf(state, principal)
  const find = (
    holds: (principal: Reference) => boolean,
    own: string,
    ofTeam: string,
  ): string | null => {
    if (holds(principal)) return `PrincipalId ${own} (${row.id})`
    const team = teams.find(holds)
    return team === undefined ? null : `PrincipalId is member of team (${team.id}) who ${ofTeam} (${row.id})`
  }
  const inherits = (one: Reference) => accessOf(state, one, row).inherited !== 0
  const parentOwner = 'is owner of a parent entity of object'
  const rootAccess = "has poa access to object's root entity"
  return (
    find((one) => isOwner(one, row), 'is object owner', 'is object owner') ??
    find(
      (one) => accessOf(state, one, row).direct !== 0,
      'has direct poa access to object',
      'has poa access to object',
    ) ??
    find((one) => inherits(one) && ownsPrimary(state, one, row), parentOwner, parentOwner) ??
    find(inherits, rootAccess, rootAccess) ??
    'Access origin could not be found. Access does not come from POA table or object ownership.'
  )
}
