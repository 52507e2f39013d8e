import type { Exchange } from '../exchange.ts'
import type { Answer } from '../response.ts'
import { followTables } from '../security/followTables.ts'
import { checkPrivilege } from '../security/privileges.ts'
import { requiredPrivileges } from '../security/requiredPrivileges.ts'
import type { Operation } from './operation.ts'

/**
 * The one way to an operation: what the caller lacks is refused before it begins (contract.md 10.2), and the
 * privileges of tables that it makes or deletes come and go with them.
 * @throws ODataError.
 */
export const runOperation = (operation: Operation, exchange: Exchange): Answer => {
  const { state, callerId } = exchange
  for (const { name, target } of requiredPrivileges(operation, exchange)) {
    checkPrivilege(state, callerId, name, target)
  }
  const tables = state.schema.tables()
  const answer = operation.answer(exchange)
  followTables(state, tables)
  return answer
}
