import type { WriteContext } from '../rows/changeRow.ts'
import type { Reference, Row } from '../rows/row.ts'
import { accessOf, setAccess } from './accessEntry.ts'
import { handDown } from './handDown.ts'

/** GrantAccess: adds rights to those that a user or team has (EMU: it takes none away), and hands them down over Share. */
export const grantAccess = (context: WriteContext, row: Row, principal: Reference, mask: number): void => {
  const { direct, inherited } = accessOf(context.state, principal, row)
  setAccess(context, principal, row, { direct: direct | mask, inherited })
  handDown(context, [row], ['Share'], [{ principal, gained: mask, lost: 0 }])
}

/** ModifyAccess: these are the rights from now on, here and, over Share, on the related rows. */
export const modifyAccess = (context: WriteContext, row: Row, principal: Reference, mask: number): void => {
  const { direct, inherited } = accessOf(context.state, principal, row)
  setAccess(context, principal, row, { direct: mask, inherited })
  handDown(context, [row], ['Share'], [{ principal, gained: mask, lost: direct & ~mask }])
}

/** RevokeAccess: takes the rights given on this row back, and over Unshare what was handed down of them. */
export const revokeAccess = (context: WriteContext, row: Row, principal: Reference): void => {
  const { direct, inherited } = accessOf(context.state, principal, row)
  setAccess(context, principal, row, { direct: 0, inherited })
  handDown(context, [row], ['Unshare'], [{ principal, gained: 0, lost: direct }])
}
