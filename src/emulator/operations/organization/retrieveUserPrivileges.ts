import type { RetrieveUserPrivilegesResponse } from '../../../wire/privilege.ts'
import { invalidArgument, segmentNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { pickByKey } from '../../odata/pickByKey.ts'
import { rowSet } from '../../rows/rowSet.ts'
import { ok, type Answer } from '../../response.ts'
import { businessUnitOf } from '../../security/caller.ts'
import { privilegesOf } from '../../security/privileges.ts'
import type { Operation } from '../operation.ts'
import { parameter } from '../parameter.ts'

/** A function bound to one user. */
const isBound =
  (name: string): Operation['serves'] =>
  (segments, { state }) =>
    segments.length === 2 &&
    segments[1]?.name === `Microsoft.Dynamics.CRM.${name}` &&
    state.schema.tableOfSet(segments[0]?.name ?? '')?.LogicalName === 'systemuser'

const boundUser = ({ state, segments, query }: Exchange): string => {
  const [set] = segments
  if (set === undefined || set.arguments === null) throw segmentNotFound(segments[1]?.name ?? '')
  return pickByKey(rowSet(state, set.name), set.arguments, query.aliases).item.id
}

const answerWith = (exchange: Exchange, name: string, isWanted: (privilege: string) => boolean): Answer => {
  const { state, api } = exchange
  const user = boundUser(exchange)
  const BusinessUnitId = businessUnitOf(state, user)
  const held = [...privilegesOf(state, user).values()].filter((privilege) => isWanted(privilege.name))
  const body: RetrieveUserPrivilegesResponse = {
    '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.${name}Response`,
    RolePrivileges: held.map((privilege) => ({
      Depth: privilege.depth,
      PrivilegeId: privilege.id,
      BusinessUnitId,
      PrivilegeName: privilege.name,
      RecordFilterId: '00000000-0000-0000-0000-000000000000',
    })),
  }
  return ok(body)
}

/** Everything a user may, from all roles, the teams' included: contract.md 10.1. */
export const retrieveUserPrivileges: Operation = {
  name: 'RetrieveUserPrivileges',
  method: 'GET',
  serves: isBound('RetrieveUserPrivileges'),
  answer: (exchange) => answerWith(exchange, 'RetrieveUserPrivileges', () => true),
}

/** One privilege by name; none where the user has not got it: contract.md 10.1. */
export const retrieveUserPrivilegeByPrivilegeName: Operation = {
  name: 'RetrieveUserPrivilegeByPrivilegeName',
  method: 'GET',
  serves: isBound('RetrieveUserPrivilegeByPrivilegeName'),
  answer: (exchange) => {
    const wanted = parameter(exchange, exchange.segments[1], 'PrivilegeName')
    if (wanted?.type !== 'string') throw invalidArgument('The parameter PrivilegeName must be a text.')
    const { value } = wanted
    return answerWith(exchange, 'RetrieveUserPrivilegeByPrivilegeName', (name) => name === value)
  },
}
