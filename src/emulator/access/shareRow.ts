import type { WriteContext } from '../rows/changeRow.ts'
import type { Reference, Row } from '../rows/row.ts'
import { accessOf, setAccess } from './accessEntry.ts'
import { rowsBelow } from './handedDown.ts'
import { giveInherited, takeInherited } from './inherit.ts'

/** GrantAccess: adds rights to those there are (EMU: it takes none away), and hands them down over Share. */
export const grantAccess = (context: WriteContext, row: Row, principal: Reference, mask: number): void => {
  const { direct, inherited } = accessOf(context.state, principal, row)
  setAccess(context, principal, row, { direct: direct | mask, inherited })
  giveInherited(context, rowsBelow(context.state, [row], 'Share'), [{ principal, mask }])
}

/** ModifyAccess: these are the rights from now on, here and, over Share, on the related rows. */
export const modifyAccess = (context: WriteContext, row: Row, principal: Reference, mask: number): void => {
  const { direct, inherited } = accessOf(context.state, principal, row)
  setAccess(context, principal, row, { direct: mask, inherited })
  const below = rowsBelow(context.state, [row], 'Share')
  takeInherited(context, below, [{ principal, mask: direct & ~mask }])
  giveInherited(context, below, [{ principal, mask }])
}

/** RevokeAccess: takes the rights given on this row back, and over Unshare what was handed down of them. */
export const revokeAccess = (context: WriteContext, row: Row, principal: Reference): void => {
  const { direct, inherited } = accessOf(context.state, principal, row)
  setAccess(context, principal, row, { direct: 0, inherited })
  takeInherited(context, rowsBelow(context.state, [row], 'Unshare'), [{ principal, mask: direct }])
}
