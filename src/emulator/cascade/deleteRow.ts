import { removeEntriesOf } from '../access/accessEntry.ts'
import { removeLinkNotPossible, restrictedDelete } from '../errors.ts'
import { changeRow, type WriteContext } from '../rows/changeRow.ts'
import type { Row } from '../rows/row.ts'
import { rulesOf } from '../rows/rules/tableRules.ts'
import { demand } from '../security/demand.ts'
import { planDelete } from './planDelete.ts'
import { reparent } from './reparent.ts'

/**
 * Deletes a row and does to the related ones what their relationships say: contract.md 4.5. Synchronous, whatever
 * the number of rows (contract.md 4.6, EMU). Shares of deleted rows, and with deleted users and teams, go too.
 * @throws ODataError 405 `0x80040227` when a Restrict anywhere in the tree blocks it, 400 `0x80048104` when a lookup
 * to be cleared cannot be null. Restrict is named first (EMU). 403 `0x80040220`, before either, when the caller
 * may not delete a row that goes along (contract.md 4.4; EMU: emptying a lookup needs nothing). Nothing is
 * changed then.
 */
export const deleteRow = (context: WriteContext, row: Row): void => {
  const { rows } = context.state
  const { deleted, unlinked, links, blockedBy } = planDelete(context.state, row)
  demand(
    context,
    'Delete',
    deleted.map(({ table }) => table),
  )
  if (blockedBy.some(({ cause }) => cause === 'restrict')) throw restrictedDelete()
  if (blockedBy.length > 0) throw removeLinkNotPossible()
  for (const { row: related, columns } of unlinked) {
    const emptied = new Map([...columns].map((column) => [column, null]))
    reparent(context, related, changeRow(context, related, emptied))
  }
  for (const { schemaName, one, two } of links) rows.unlink(schemaName, one, two)
  for (const gone of deleted.toReversed()) {
    rulesOf(gone.table).deleting?.(context, gone)
    removeEntriesOf(context.state, gone)
    rows.remove(gone.table, gone.id)
  }
}
