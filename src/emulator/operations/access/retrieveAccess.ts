import type {
  RetrieveAccessOriginResponse,
  RetrievePrincipalAccessResponse,
  RetrieveSharedPrincipalsAndAccessResponse,
} from '../../../wire/access.ts'
import { entriesOn } from '../../access/accessEntry.ts'
import { accessOrigin } from '../../access/accessOrigin.ts'
import { effectiveRights } from '../../access/effectiveRights.ts'
import { rightsText } from '../../access/rights.ts'
import { rowNotFound, tableNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import type { Row } from '../../rows/row.ts'
import { boundRow, isBoundTo } from '../boundRow.ts'
import { functionParameters, wrongParameterType } from '../functionParameters.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'
import { referencedRow } from './rowReference.ts'

/** The row that the only parameter names. */
const targetOf = (exchange: Exchange): Row => {
  const type = 'Microsoft.Dynamics.CRM.crmbaseentity'
  const target = functionParameters(exchange, ['Target']).object('Target', type)
  if (target === null) throw wrongParameterType('Target', type)
  return referencedRow(exchange, target, 'Target')
}

/** contract.md 10.1: what a user or team may do with a row. */
export const retrievePrincipalAccess: Operation = {
  name: 'RetrievePrincipalAccess',
  method: 'GET',
  serves: isBoundTo(['systemuser', 'team'], 'RetrievePrincipalAccess'),
  answer: (exchange) => {
    const { state, callerId } = exchange
    const principal = boundRow(exchange)
    const target = targetOf(exchange)
    return messageAnswer<RetrievePrincipalAccessResponse>(exchange, 'RetrievePrincipalAccess', {
      AccessRights: rightsText(effectiveRights(state, callerId, principal, target)),
    })
  },
}

/** With whom a row was shared, and for what; inherited rights are not among it (EMU). */
export const retrieveSharedPrincipalsAndAccess: Operation = {
  name: 'RetrieveSharedPrincipalsAndAccess',
  method: 'GET',
  serves: isCalled('RetrieveSharedPrincipalsAndAccess'),
  answer: (exchange) => {
    const entries = entriesOn(exchange.state, targetOf(exchange))
    const name = 'RetrieveSharedPrincipalsAndAccess'
    return messageAnswer<RetrieveSharedPrincipalsAndAccessResponse>(exchange, name, {
      PrincipalAccesses: entries
        .filter(({ direct }) => direct !== 0)
        .map(({ direct, principal }) => ({
          AccessMask: rightsText(direct),
          Principal: {
            '@odata.type': `#Microsoft.Dynamics.CRM.${principal.table}`,
            ownerid: principal.id,
          },
        })),
    })
  },
}

/** Why a user or team has access to a row: one sentence. */
export const retrieveAccessOrigin: Operation = {
  name: 'RetrieveAccessOrigin',
  method: 'GET',
  serves: isCalled('RetrieveAccessOrigin'),
  answer: (exchange) => {
    const { state } = exchange
    const parameters = functionParameters(exchange, ['ObjectId', 'LogicalName', 'PrincipalId'])
    const table = parameters.plain('LogicalName', 'string')
    const objectId = parameters.plain('ObjectId', 'guid')
    const principalId = parameters.plain('PrincipalId', 'guid')
    if (state.schema.table(table) === undefined) throw tableNotFound(table)
    const row = state.rows.byId(table, objectId)
    if (row === undefined) throw rowNotFound(table, objectId)
    const principal = state.rows.byId('systemuser', principalId) ?? state.rows.byId('team', principalId)
    if (principal === undefined) throw rowNotFound('systemuser', principalId)
    return messageAnswer<RetrieveAccessOriginResponse>(exchange, 'RetrieveAccessOrigin', {
      Response: accessOrigin(state, principal, row),
    })
  },
}
