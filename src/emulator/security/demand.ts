import type { WriteContext } from '../rows/changeRow.ts'
import { checkPrivilege } from './privileges.ts'
import { tablePrivilegeName, type PrivilegeType } from './tablePrivileges.ts'

/**
 * What a write does to the rows of these tables, the caller must be allowed to do there. One that is missing on any
 * related row fails the whole (contract.md 4.4).
 * @throws ODataError 403 `0x80040220`.
 */
export const demand = (
  { state, callerId }: Pick<WriteContext, 'state' | 'callerId'>,
  type: PrivilegeType,
  tables: Iterable<string>,
): void => {
  for (const table of new Set(tables)) {
    const definition = state.schema.table(table)
    if (definition === undefined) continue
    const target = { table, code: definition.ObjectTypeCode ?? 0 }
    checkPrivilege(state, callerId, tablePrivilegeName(definition, type), target)
  }
}
