import { createRelated } from '../cascade/relatedRows.ts'
import type { WriteContext } from '../rows/changeRow.ts'
import { rowKey, type Reference, type Row } from '../rows/row.ts'
import { accessOf, entryRow, setAccess } from './accessEntry.ts'
import { createHandedDown, isOwner } from './handedDown.ts'

/** Rights of one user or team. */
export interface Rights {
  readonly principal: Reference
  readonly mask: number
}

/** Adds inherited rights on rows. The owner of a row inherits nothing: an owner has every right (EMU). */
export const giveInherited = (context: WriteContext, rows: readonly Row[], gains: readonly Rights[]): void => {
  for (const row of rows)
    for (const { principal, mask } of gains) {
      if (isOwner(principal, row)) continue
      const { direct, inherited } = accessOf(context.state, principal, row)
      setAccess(context, principal, row, { direct, inherited: inherited | mask })
    }
}

/**
 * Takes inherited rights on rows, but for those that a primary row still gives. First everything is taken, then given
 * back from the primary rows that have it, as often as that adds something: so rows in a circle do not keep each
 * other's rights alive, and the order of rows makes no difference.
 */
export const takeInherited = (context: WriteContext, rows: readonly Row[], losses: readonly Rights[]): void => {
  const { state } = context
  const handedDown = createHandedDown(state)
  const relatedTo = createRelated(
    state,
    ({ Share, Reparent }) => Share !== 'NoCascade' || Reparent !== 'NoCascade',
  )
  for (const { principal, mask } of losses) {
    const taken = new Map<string, { row: Row; bits: number; entry: Row }>()
    for (const row of rows) {
      const { direct, inherited } = accessOf(state, principal, row)
      const entry = entryRow(state, principal, row)
      const bits = inherited & mask
      if (bits === 0 || entry === undefined) continue
      taken.set(rowKey(row), { row, bits, entry })
      setAccess(context, principal, row, { direct, inherited: inherited & ~bits })
    }
    const waiting = [...taken.values()]
    // A list shows what is added while it is walked: a queue without recursion.
    for (const { row, bits, entry } of waiting) {
      const { direct, inherited } = accessOf(state, principal, row)
      const back = bits & handedDown(row, principal) & ~inherited
      if (back === 0) continue
      // Nothing was taken in the end: the entry stays as it was, with its date.
      if (back === bits) state.rows.put(entry)
      else setAccess(context, principal, row, { direct, inherited: inherited | back })
      for (const related of relatedTo(row))
        for (const child of related.rows) {
          const again = taken.get(rowKey(child))
          if (again !== undefined) waiting.push(again)
        }
    }
  }
}
