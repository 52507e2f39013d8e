import type { WriteContext } from '../rows/changeRow.ts'
import { rowKey, type Reference, type Row } from '../rows/row.ts'
import { createHandedDown, rowsBelow } from './handedDown.ts'
import { giveInherited, takeInherited } from './inherit.ts'
import { right } from './rights.ts'

/**
 * Inherited reading follows the owner of the primary row it comes from (EMU: contract.md 4.4 has it for new values of
 * the lookup): related rows over Reparent can be read by the new owner and no longer by the previous one, who in
 * turn inherits on the assigned rows what any other user would.
 * @param previous The owners before, in the order of the rows.
 * @param assigned As they are stored by now.
 */
export const followOwner = (
  context: WriteContext,
  previous: readonly (Reference | null)[],
  assigned: readonly Row[],
  owner: Reference,
): void => {
  const byOwner = new Map<string, { previous: Reference; rows: Row[] }>()
  for (const [index, row] of assigned.entries()) {
    const before = previous[index]
    if (before === undefined || before === null) continue
    const group = byOwner.get(rowKey(before))
    if (group === undefined) byOwner.set(rowKey(before), { previous: before, rows: [row] })
    else group.rows.push(row)
  }
  const handedDown = createHandedDown(context.state)
  for (const { previous: principal, rows } of byOwner.values()) {
    const below = rowsBelow(context.state, rows, 'Reparent')
    takeInherited(context, below, [{ principal, mask: right.ReadAccess }])
    giveInherited(context, below, [{ principal: owner, mask: right.ReadAccess }])
    for (const row of rows) giveInherited(context, [row], [{ principal, mask: handedDown(row, principal) }])
  }
}
