import type { RetrieveUserPrivilegesResponse } from '../../../wire/privilege.ts'
import type { Exchange } from '../../exchange.ts'
import type { Answer } from '../../response.ts'
import { businessUnitOf } from '../../security/caller.ts'
import { privilegesOf } from '../../security/privileges.ts'
import { boundRow, isBoundTo } from '../boundRow.ts'
import { functionParameters } from '../functionParameters.ts'
import { messageAnswer } from '../messageAnswer.ts'
import type { Operation } from '../operation.ts'

const answerWith = (exchange: Exchange, name: string, isWanted: (privilege: string) => boolean): Answer => {
  const { state } = exchange
  const user = boundRow(exchange).id
  const BusinessUnitId = businessUnitOf(state, user)
  const held = [...privilegesOf(state, user).values()].filter((privilege) => isWanted(privilege.name))
  return messageAnswer<RetrieveUserPrivilegesResponse>(exchange, name, {
    RolePrivileges: held.map((privilege) => ({
      Depth: privilege.depth,
      PrivilegeId: privilege.id,
      BusinessUnitId,
      PrivilegeName: privilege.name,
      RecordFilterId: '00000000-0000-0000-0000-000000000000',
    })),
  })
}

/** Everything a user may, from all roles, the teams' included: contract.md 10.1. */
export const retrieveUserPrivileges: Operation = {
  name: 'RetrieveUserPrivileges',
  method: 'GET',
  serves: isBoundTo(['systemuser'], 'RetrieveUserPrivileges'),
  answer: (exchange) => answerWith(exchange, 'RetrieveUserPrivileges', () => true),
}

/** One privilege by name; none where the user has not got it: contract.md 10.1. */
export const retrieveUserPrivilegeByPrivilegeName: Operation = {
  name: 'RetrieveUserPrivilegeByPrivilegeName',
  method: 'GET',
  serves: isBoundTo(['systemuser'], 'RetrieveUserPrivilegeByPrivilegeName'),
  answer: (exchange) => {
    const wanted = functionParameters(exchange, ['PrivilegeName']).plain('PrivilegeName', 'string')
    return answerWith(exchange, 'RetrieveUserPrivilegeByPrivilegeName', (name) => name === wanted)
  },
}
