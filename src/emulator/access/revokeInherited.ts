import type { OneToMany } from '../metadata/relationship.ts'
import type { WriteContext } from '../rows/changeRow.ts'
import { referenceIn } from '../rows/row.ts'
import { allEntries, type AccessEntry } from './accessEntry.ts'
import { rowsBelow } from './handedDown.ts'
import { takeInherited } from './inherit.ts'

/** Takes back inherited rights of entries that no primary row gives any more, and the same on the rows below. */
export const takeBackInherited = (context: WriteContext, entries: readonly AccessEntry[]): void => {
  const { state } = context
  for (const { principal, object, inherited: mask } of entries) {
    const row = state.rows.byId(object.table, object.id)
    if (row === undefined || mask === 0) continue
    const below = rowsBelow(state, [row], 'Share', 'Unshare', 'Reparent')
    takeInherited(context, [row, ...below], [{ principal, mask }])
  }
}

/** The same for every row that points to a row over one relationship (contract.md 4.4). */
export const revokeInheritedOver = (
  context: WriteContext,
  { ReferencingEntity, ReferencingAttribute, ReferencedEntity }: OneToMany,
): void => {
  const { rows } = context.state
  const isRelated = ({ object }: AccessEntry) => {
    const row = object.table === ReferencingEntity ? rows.byId(object.table, object.id) : undefined
    return row !== undefined && referenceIn(row, ReferencingAttribute)?.table === ReferencedEntity
  }
  takeBackInherited(context, allEntries(context.state).filter(isRelated))
}
