import type { WriteContext } from '../rows/changeRow.ts'
import type { Reference, Row } from '../rows/row.ts'
import { demand } from '../security/demand.ts'
import { accessOf, setAccess } from './accessEntry.ts'
import { rowsBelow, type AccessAction } from './handedDown.ts'
import { giveInherited, takeInherited } from './inherit.ts'

/** @throws ODataError 403 `0x80040220` when the caller may not share one of the rows (contract.md 4.4). */
const sharedBelow = (context: WriteContext, row: Row, action: AccessAction): readonly Row[] => {
  const below = rowsBelow(context.state, [row], action)
  demand(
    context,
    'Share',
    [row, ...below].map(({ table }) => table),
  )
  return below
}

/** GrantAccess: adds rights to those there are (EMU: it takes none away), and hands them down over Share. */
export const grantAccess = (context: WriteContext, row: Row, principal: Reference, mask: number): void => {
  const below = sharedBelow(context, row, 'Share')
  const { direct, inherited } = accessOf(context.state, principal, row)
  setAccess(context, principal, row, { direct: direct | mask, inherited })
  giveInherited(context, below, [{ principal, mask }])
}

/** ModifyAccess: these are the rights from now on, here and, over Share, on the related rows. */
export const modifyAccess = (context: WriteContext, row: Row, principal: Reference, mask: number): void => {
  const below = sharedBelow(context, row, 'Share')
  const { direct, inherited } = accessOf(context.state, principal, row)
  setAccess(context, principal, row, { direct: mask, inherited })
  takeInherited(context, below, [{ principal, mask: direct & ~mask }])
  giveInherited(context, below, [{ principal, mask }])
}

/** RevokeAccess: takes the rights given on this row back, and over Unshare what was handed down of them. */
export const revokeAccess = (context: WriteContext, row: Row, principal: Reference): void => {
  const below = sharedBelow(context, row, 'Unshare')
  const { direct, inherited } = accessOf(context.state, principal, row)
  setAccess(context, principal, row, { direct: 0, inherited })
  takeInherited(context, below, [{ principal, mask: direct }])
}
