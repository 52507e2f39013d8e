import { createPrimaryRows } from '../cascade/primaryRows.ts'
import { createRelated } from '../cascade/relatedRows.ts'
import { isSame, ownerOf, selects } from '../cascade/selects.ts'
import type { WriteContext } from '../rows/changeRow.ts'
import { rowKey, type Reference, type Row } from '../rows/row.ts'
import type { State } from '../state.ts'
import { accessOf, setAccess } from './accessEntry.ts'
import { right } from './rights.ts'

type Rows = Pick<State, 'schema' | 'rows'>
/** The cascading actions that move access. */
export type AccessAction = 'Share' | 'Unshare' | 'Reparent'

export const mayRead = (state: Pick<State, 'rows'>, principal: Reference, row: Row): boolean => {
  const owner = ownerOf(row)
  const { direct, inherited } = accessOf(state, principal, row)
  return (owner !== null && isSame(owner, principal)) || ((direct | inherited) & right.ReadAccess) !== 0
}

/**
 * What the primary rows of a row give a user or team on it as things stand now (contract.md 4.4): over Share
 * everything that was shared, over Reparent reading for their owners and everybody who may read them.
 */
export const createHandedDown = (state: Rows): ((row: Row, principal: Reference) => number) => {
  const primaryRowsOf = createPrimaryRows(
    state,
    ({ Share, Reparent }) => Share !== 'NoCascade' || Reparent !== 'NoCascade',
  )
  return (row, principal) => {
    let mask = 0
    for (const { relationship, row: parent } of primaryRowsOf(row)) {
      const { Share, Reparent } = relationship.CascadeConfiguration
      if (selects(Share, row, ownerOf(parent))) {
        const { direct, inherited } = accessOf(state, principal, parent)
        mask |= direct | inherited
      }
      if (selects(Reparent, row, ownerOf(parent)) && mayRead(state, principal, parent)) mask |= right.ReadAccess
    }
    return mask
  }
}

/** Inherited rights that a user or team gains and loses. */
export interface AccessChange {
  readonly principal: Reference
  readonly gained: number
  readonly lost: number
}

/**
 * Changes inherited rights on one row. What a primary row still gives is not lost; the owner of the row
 * inherits nothing, since an owner has every right (EMU). @returns Did anything change?
 */
export const createInherit = (
  context: WriteContext,
): ((row: Row, changes: readonly AccessChange[]) => boolean) => {
  const handedDown = createHandedDown(context.state)
  return (row, changes) => {
    let changed = false
    for (const { principal, gained, lost } of changes) {
      const access = accessOf(context.state, principal, row)
      const owner = ownerOf(row)
      const isOwner = owner !== null && isSame(owner, principal)
      const falling = access.inherited & lost & ~gained
      const going = falling === 0 ? 0 : falling & ~handedDown(row, principal)
      const inherited = (access.inherited & ~going) | (isOwner ? 0 : gained)
      changed = setAccess(context, principal, row, { direct: access.direct, inherited }) || changed
    }
    return changed
  }
}

/**
 * Carries changes of access down from rows to the related ones that an action selects, level by level. A row is
 * reached again when another of its primary rows lost what it still held by; the rows it starts from never are.
 */
export const handDown = (
  context: WriteContext,
  from: readonly Row[],
  actions: readonly AccessAction[],
  changes: readonly AccessChange[],
): void => {
  if (changes.length === 0) return
  const inherit = createInherit(context)
  const relatedTo = createRelated(context.state, (cascade) =>
    actions.some((action) => cascade[action] !== 'NoCascade'),
  )
  const starts = new Set(from.map(rowKey))
  const seen = new Set<string>()
  const queue = [...from]
  // A list shows what is added while it is walked: a queue without recursion.
  for (const parent of queue) {
    for (const { relationship, rows } of relatedTo(parent)) {
      const cascade = relationship.CascadeConfiguration
      for (const child of rows) {
        const key = rowKey(child)
        if (starts.has(key) || !actions.some((action) => selects(cascade[action], child, ownerOf(parent)))) continue
        const isNew = !seen.has(key)
        if (inherit(child, changes) || isNew) queue.push(child)
        seen.add(key)
      }
    }
  }
}
