import type { WriteContext } from '../rows/changeRow.ts'
import { checkPrivilege } from './privileges.ts'
import { tablePrivilegeName, type PrivilegeType } from './tablePrivileges.ts'

type Caller = Pick<WriteContext, 'state' | 'callerId'>

/**
 * What a write does to the rows of these tables, the caller must be allowed to do there. A privilege that is
 * missing for any related row fails the whole (contract.md 4.4). EMU: it counts at any depth.
 * @throws ODataError 403 `0x80040220`.
 */
export const demand = (
  { state, callerId }: Caller,
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

/**
 * A lookup is written on the row that has it: Append there, AppendTo on the row it points to (contract.md 6.1).
 * EMU: a many-to-many link is appended to the row whose property is addressed.
 * @throws ODataError 403 `0x80040220`.
 */
export const demandLink = (context: Caller, from: string, to: string): void => {
  demand(context, 'Append', [from])
  demand(context, 'AppendTo', [to])
}
