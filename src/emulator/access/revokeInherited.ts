import type { OneToMany } from '../metadata/relationship.ts'
import type { WriteContext } from '../rows/changeRow.ts'
import { referenceIn } from '../rows/row.ts'
import { allEntries, type AccessEntry } from './accessEntry.ts'
import { createInherit, handDown } from './handDown.ts'

/** Takes back the inherited rights of entries that no primary row gives any more, and the same on the related rows below. */
export const takeBackInherited = (context: WriteContext, entries: readonly AccessEntry[]): void => {
  const inherit = createInherit(context)
  for (const { principal, object, inherited } of entries) {
    const row = context.state.rows.byId(object.table, object.id)
    const losses = [{ principal, gained: 0, lost: inherited }]
    if (row !== undefined && inherit(row, losses))
      handDown(context, [row], ['Share', 'Unshare', 'Reparent'], losses)
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
