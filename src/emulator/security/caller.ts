import { invalidArgument, rowNotFound } from '../errors.ts'
import type { Claims } from '../message.ts'
import { guidFrom, isGuid } from '../metadata/identity.ts'
import { referenceIn, type Row } from '../rows/row.ts'
import { userWithoutRow } from '../rows/userSettingsRows.ts'
import type { State } from '../state.ts'
import { userIsDisabled, userNotMember } from './denials.ts'
import { checkPrivilege } from './privileges.ts'

const isText = (row: Row, column: string, wanted: string): boolean => {
  const value = row.values.get(column)
  return typeof value === 'string' && value.toLowerCase() === wanted.toLowerCase()
}

const userWith = ({ rows }: State, column: string, value: string): Row | undefined =>
  rows.of('systemuser').find((row) => isText(row, column, value))

/**
 * Who asks when nobody says so: the first user, the administrator of the sample. An environment without users has
 * one without a row.
 */
const defaultCaller = ({ rows, seed }: Pick<State, 'rows' | 'seed'>): string =>
  rows.of('systemuser')[0]?.id ?? userWithoutRow(seed.organization.id)

/** The unit of a user; without a row of either, one that follows from the organization. */
export const businessUnitOf = ({ rows, seed }: Pick<State, 'rows' | 'seed'>, user: string): string => {
  const row = rows.byId('systemuser', user)
  const stated = row === undefined ? null : referenceIn(row, 'businessunitid')
  return stated?.id ?? rows.of('businessunit')[0]?.id ?? guidFrom('businessunit', seed.organization.id)
}

/**
 * The user behind a token: by object id, else by user name (contract.md 12.1). An environment without users knows
 * everybody as its one user.
 * @throws ODataError 403 `0x80072560`: nobody of this environment.
 */
export const userOfClaims = (state: State, { oid, userName }: Claims): string => {
  if (state.rows.of('systemuser').length === 0) return defaultCaller(state)
  const byId = oid === null ? undefined : userWith(state, 'azureactivedirectoryobjectid', oid)
  const found = byId ?? (userName === null ? undefined : userWith(state, 'domainname', userName))
  if (found === undefined) throw userNotMember()
  return found.id
}

const checkEnabled = (state: State, id: string): void => {
  if (state.rows.byId('systemuser', id)?.values.get('isdisabled') === true) throw userIsDisabled(id)
}

/** The user that a header asks to be taken for; null: no such header (contract.md 1.1). */
const impersonated = (state: State, headers: Headers): string | null => {
  for (const [header, column] of [
    ['CallerObjectId', 'azureactivedirectoryobjectid'],
    ['MSCRMCallerID', 'systemuserid'],
  ] as const) {
    const sent = headers.get(header)?.trim()
    if (sent === undefined) continue
    if (!isGuid(sent)) throw invalidArgument(`The header ${header} must be a GUID, not '${sent}'.`)
    const user = userWith(state, column, sent)
    if (user !== undefined) return user.id
    throw header === 'CallerObjectId' ? userNotMember() : rowNotFound('systemuser', sent)
  }
  return null
}

/**
 * The systemuser whose rights count. EMU: with both headers `CallerObjectId`, the newer one, wins.
 * @param signedIn Who sent the request; impersonating needs `prvActOnBehalfOfAnotherUser` of this user.
 * @throws ODataError 403 for a disabled user, one that is not of this environment, or without that privilege; 404 for
 * an unknown `MSCRMCallerID`; 400 for a header that is no GUID.
 */
export const callerOf = (state: State, headers: Headers, signedIn = defaultCaller(state)): string => {
  checkEnabled(state, signedIn)
  const other = impersonated(state, headers)
  if (other === null || other === signedIn) return signedIn
  checkPrivilege(state, signedIn, 'prvActOnBehalfOfAnotherUser')
  checkEnabled(state, other)
  return other
}
