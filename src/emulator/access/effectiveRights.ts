import { isSame, type Reference, type Row } from '../rows/row.ts'
import { holdsAdministratorRole, teamsOf } from '../security/roles.ts'
import type { State } from '../state.ts'
import { accessOf } from './accessEntry.ts'
import { isOwner } from './handedDown.ts'
import { everyRight } from './rights.ts'

/**
 * What a user or team may do with a row: everything as owner, what was shared with them and their teams, directly or
 * through a primary row. Of the security roles only System Administrator counts, which allows everything, and the
 * caller, whom the emulator refuses nothing, counts as one (EMU).
 */
export const effectiveRights = (state: State, callerId: string, principal: Reference, row: Row): number => {
  const caller: Reference = { table: 'systemuser', id: callerId }
  const all = [principal, ...teamsOf(state, principal)]
  const isAllowed = all.some((one) => isSame(one, caller) || isOwner(one, row))
  if (isAllowed || holdsAdministratorRole(state, principal)) return everyRight
  return all.reduce((mask, one) => {
    const { direct, inherited } = accessOf(state, one, row)
    return mask | direct | inherited
  }, 0)
}
