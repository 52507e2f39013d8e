import type {
  RetrieveAccessOriginResponse,
  RetrievePrincipalAccessResponse,
  RetrieveSharedPrincipalsAndAccessResponse,
} from '../../../wire/access.ts'
import { entriesOn } from '../../access/accessEntry.ts'
import { accessOrigin } from '../../access/accessOrigin.ts'
import { effectiveRights } from '../../access/effectiveRights.ts'
import { rightsText } from '../../access/rights.ts'
import { rowNotFound, segmentNotFound, tableNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { pickByKey } from '../../odata/pickByKey.ts'
import { ok } from '../../response.ts'
import type { Row } from '../../rows/row.ts'
import { rowSet } from '../../rows/rowSet.ts'
import { isCalled, type Operation } from '../operation.ts'
import { objectParameter, textParameter } from './functionParameter.ts'
import { referencedRow } from './rowReference.ts'

const context = ({ api }: Exchange, name: string): string =>
  `${api}/$metadata#Microsoft.Dynamics.CRM.${name}Response`

/** The user or team that a function is bound to. */
const boundPrincipal = ({ state, segments, query }: Exchange): Row => {
  const [set] = segments
  if (set === undefined || set.arguments === null)
    throw segmentNotFound('Microsoft.Dynamics.CRM.RetrievePrincipalAccess')
  return pickByKey(rowSet(state, set.name), set.arguments, query.aliases).item
}

/** contract.md 10.1: what a user or team may do with a row. */
export const retrievePrincipalAccess: Operation = {
  name: 'RetrievePrincipalAccess',
  method: 'GET',
  serves: ([set, called, ...rest], { state }) =>
    set !== undefined &&
    called?.name === 'Microsoft.Dynamics.CRM.RetrievePrincipalAccess' &&
    rest.length === 0 &&
    ['systemuser', 'team'].includes(state.schema.tableOfSet(set.name)?.LogicalName ?? ''),
  answer: (exchange) => {
    const { state, callerId } = exchange
    const principal = boundPrincipal(exchange)
    const target = referencedRow(exchange, objectParameter(exchange, 'Target'), 'Target')
    const body: RetrievePrincipalAccessResponse = {
      '@odata.context': context(exchange, 'RetrievePrincipalAccess'),
      AccessRights: rightsText(effectiveRights(state, callerId, principal, target)),
    }
    return ok(body)
  },
}

/** With whom a row was shared, and for what; inherited rights are not among it (EMU). */
export const retrieveSharedPrincipalsAndAccess: Operation = {
  name: 'RetrieveSharedPrincipalsAndAccess',
  method: 'GET',
  serves: isCalled('RetrieveSharedPrincipalsAndAccess'),
  answer: (exchange) => {
    const target = referencedRow(exchange, objectParameter(exchange, 'Target'), 'Target')
    const body: RetrieveSharedPrincipalsAndAccessResponse = {
      '@odata.context': context(exchange, 'RetrieveSharedPrincipalsAndAccess'),
      PrincipalAccesses: entriesOn(exchange.state, target)
        .filter(({ direct }) => direct !== 0)
        .map(({ direct, principal }) => ({
          AccessMask: rightsText(direct),
          Principal: {
            '@odata.type': `#Microsoft.Dynamics.CRM.${principal.table}`,
            ownerid: principal.id,
          },
        })),
    }
    return ok(body)
  },
}

/** Why a user or team has access to a row: one sentence. */
export const retrieveAccessOrigin: Operation = {
  name: 'RetrieveAccessOrigin',
  method: 'GET',
  serves: isCalled('RetrieveAccessOrigin'),
  answer: (exchange) => {
    const { state } = exchange
    const table = textParameter(exchange, 'LogicalName', 'string')
    const objectId = textParameter(exchange, 'ObjectId', 'guid')
    const principalId = textParameter(exchange, 'PrincipalId', 'guid')
    if (state.schema.table(table) === undefined) throw tableNotFound(table)
    const row = state.rows.byId(table, objectId)
    if (row === undefined) throw rowNotFound(table, objectId)
    const principal = state.rows.byId('systemuser', principalId) ?? state.rows.byId('team', principalId)
    if (principal === undefined) throw rowNotFound('systemuser', principalId)
    const body: RetrieveAccessOriginResponse = {
      '@odata.context': context(exchange, 'RetrieveAccessOrigin'),
      Response: accessOrigin(state, principal, row),
    }
    return ok(body)
  },
}
