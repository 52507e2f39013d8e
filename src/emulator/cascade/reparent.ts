import { entriesOn } from '../access/accessEntry.ts'
import { rowsBelow } from '../access/handedDown.ts'
import { giveInherited, takeInherited, type Rights } from '../access/inherit.ts'
import { everyRight, right } from '../access/rights.ts'
import type { WriteContext } from '../rows/changeRow.ts'
import { rowKey, type Reference, type Row } from '../rows/row.ts'
import type { State } from '../state.ts'
import { primaryRow, towards } from './primaryRows.ts'
import { ownerOf, selects } from './selects.ts'

/** The owner of a row and everybody whom it was shared with, themselves or through one of its primary rows. */
const principalsOf = (state: Pick<State, 'rows'>, row: Row, mask: number): readonly Reference[] => {
  const owner = ownerOf(row)
  const sharees = entriesOn(state, row)
    .filter(({ direct, inherited }) => ((direct | inherited) & mask) !== 0)
    .map(({ principal }) => principal)
  return owner === null ? sharees : [owner, ...sharees]
}

const rightsOf = (principals: readonly Reference[], mask: number): readonly Rights[] =>
  [...new Map(principals.map((principal) => [rowKey(principal), principal])).values()].map((principal) => ({
    principal,
    mask,
  }))

/**
 * What follows when lookups of a row got other values, on create as well (before: null): contract.md 4.4. Access, not
 * ownership: the row gains inherited reading for the owner and the sharees of its new primary row, over Reparent,
 * and loses what it inherited from those of the old one, unless another primary row still gives it (EMU). The same
 * happens to related rows further down. A primary row that is gone takes nothing along: whoever deletes one
 * calls this first.
 * @param after As it is stored by now.
 */
export const reparent = (context: WriteContext, before: Row | null, after: Row): void => {
  const { state } = context
  const gaining: Reference[] = []
  const losing: Reference[] = []
  for (const relationship of towards(state, after.table, ({ Reparent }) => Reparent !== 'NoCascade')) {
    const old = before === null ? null : primaryRow(state, relationship, before)
    const next = primaryRow(state, relationship, after)
    if (old?.id === next?.id) continue
    if (old !== null) losing.push(...principalsOf(state, old, everyRight))
    if (next !== null && selects(relationship.CascadeConfiguration.Reparent, after, ownerOf(next)))
      gaining.push(...principalsOf(state, next, right.ReadAccess))
  }
  if (losing.length > 0) {
    const below = rowsBelow(state, [after], 'Reparent', 'Unshare')
    takeInherited(context, [after, ...below], rightsOf(losing, everyRight))
  }
  if (gaining.length > 0) {
    const below = rowsBelow(state, [after], 'Reparent')
    giveInherited(context, [after, ...below], rightsOf(gaining, right.ReadAccess))
  }
}
