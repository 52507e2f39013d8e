import { followOwner } from '../access/followOwner.ts'
import { rowNotFound } from '../errors.ts'
import { changeRow, type WriteContext } from '../rows/changeRow.ts'
import { ownership } from '../rows/ownership.ts'
import type { Reference, Row } from '../rows/row.ts'
import { demand } from '../security/demand.ts'
import type { RowValue } from '../seed.ts'
import { planAssign } from './planAssign.ts'
import { ownerOf } from './selects.ts'

/**
 * Gives a row to another owner, a user or a team, and with it the related rows that Assign takes along: contract.md
 * 4.4. The row's table has owners. ShareToPreviousOwnerOnAssign is off (EMU): the previous owner keeps what primary
 * rows give and no more.
 * @returns The row as it is now; the very same one when the owner does not change.
 * @throws ODataError 404 `0x80040217` when there is no such user or team, 403 `0x80040220` when the caller may
 * not assign one of the rows.
 */
export const assignRow = (context: WriteContext, row: Row, owner: Reference): Row => {
  const valuesOf = new Map<string, ReadonlyMap<string, RowValue>>()
  const valuesFor = (table: string) => {
    const known = valuesOf.get(table) ?? ownership(context.state, table, owner)
    valuesOf.set(table, known)
    return known
  }
  if (context.state.rows.byId(owner.table, owner.id) === undefined) throw rowNotFound(owner.table, owner.id)
  const plan = planAssign(context.state, row, owner)
  demand(
    context,
    'Assign',
    plan.map(({ table }) => table),
  )
  const [first, ...others] = plan
  if (first === undefined) return row
  const assigned = changeRow(context, first, valuesFor(first.table))
  const changed = others.map((related) => changeRow(context, related, valuesFor(related.table)))
  followOwner(context, [first, ...others].map(ownerOf), [assigned, ...changed], owner)
  return assigned
}
