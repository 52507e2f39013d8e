import { z } from 'zod'
import { isOwner } from '../../access/handedDown.ts'
import { rightsMask } from '../../access/rights.ts'
import { grantAccess as grant, modifyAccess as modify, revokeAccess as revoke } from '../../access/shareRow.ts'
import { cannotShareWithOwner, invalidArgument } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { noContent } from '../../response.ts'
import { hasOwners } from '../../rows/ownership.ts'
import type { Row } from '../../rows/row.ts'
import { actionParameters } from '../actionParameters.ts'
import { isCalled, type Operation } from '../operation.ts'
import { isReferenceAnnotation, referencedPrincipal, referencedRow } from './rowReference.ts'

const reference = z.record(z.string(), z.unknown())

const shareBody = z.strictObject({
  Target: reference,
  PrincipalAccess: z.strictObject({
    '@odata.type': z.string().optional(),
    AccessMask: z.string(),
    Principal: reference,
  }),
})

const revokeBody = z.strictObject({ Target: reference, Revokee: reference })

/** Only rows of users and teams are shared (EMU: the code is the emulator's). */
const sharedRow = (exchange: Exchange, target: Readonly<Record<string, unknown>>): Row => {
  const row = referencedRow(exchange, target, 'Target')
  if (hasOwners(exchange.state.schema, row.table)) return row
  throw invalidArgument(`Rows of ${row.table} have no owner and cannot be shared.`)
}

const share = (name: string, carryOut: typeof grant): Operation => ({
  name,
  method: 'POST',
  serves: isCalled(name),
  answer: (exchange) => {
    const body = actionParameters(exchange, name, shareBody, isReferenceAnnotation)
    const row = sharedRow(exchange, body.Target)
    const { AccessMask, Principal } = body.PrincipalAccess
    const principal = referencedPrincipal(exchange, Principal, 'Principal')
    if (isOwner(principal, row)) throw cannotShareWithOwner()
    carryOut(exchange, row, principal, rightsMask(AccessMask))
    return noContent()
  },
})

/** Shares a row: contract.md 4.4. */
export const grantAccess = share('GrantAccess', grant)

/** Changes what a row is shared for: contract.md 4.4. */
export const modifyAccess = share('ModifyAccess', modify)

/** Takes a share back: contract.md 4.4. A row that was not shared is none the worse (EMU). */
export const revokeAccess: Operation = {
  name: 'RevokeAccess',
  method: 'POST',
  serves: isCalled('RevokeAccess'),
  answer: (exchange) => {
    const body = actionParameters(exchange, 'RevokeAccess', revokeBody, isReferenceAnnotation)
    const row = sharedRow(exchange, body.Target)
    revoke(exchange, row, referencedPrincipal(exchange, body.Revokee, 'Revokee'))
    return noContent()
  },
}
