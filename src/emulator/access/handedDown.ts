import { createPrimaryRows } from '../cascade/primaryRows.ts'
import { createRelated } from '../cascade/relatedRows.ts'
import { ownerOf, selects } from '../cascade/selects.ts'
import { isSame, rowKey, type Reference, type Row } from '../rows/row.ts'
import type { State } from '../state.ts'
import { accessOf } from './accessEntry.ts'
import { right } from './rights.ts'

type Rows = Pick<State, 'schema' | 'rows'>
/** The cascading actions that move access. */
export type AccessAction = 'Share' | 'Unshare' | 'Reparent'

export const isOwner = (principal: Reference, row: Row): boolean => {
  const owner = ownerOf(row)
  return owner !== null && isSame(owner, principal)
}

const mayRead = (state: Rows, principal: Reference, row: Row): boolean => {
  if (isOwner(principal, row)) return true
  const { direct, inherited } = accessOf(state, principal, row)
  return ((direct | inherited) & right.ReadAccess) !== 0
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

/** The related rows that actions select, on every level; each once, and none of those that it starts from. */
export const rowsBelow = (
  state: Rows,
  from: readonly Row[],
  ...actions: readonly AccessAction[]
): readonly Row[] => {
  const relatedTo = createRelated(state, (cascade) => actions.some((action) => cascade[action] !== 'NoCascade'))
  const reached = new Map(from.map((row) => [rowKey(row), row]))
  const { size } = reached
  // A map shows what is added while it is walked: a queue without recursion.
  for (const parent of reached.values()) {
    for (const { relationship, rows } of relatedTo(parent)) {
      const cascade = relationship.CascadeConfiguration
      for (const child of rows)
        if (actions.some((action) => selects(cascade[action], child, ownerOf(parent))))
          reached.set(rowKey(child), child)
    }
  }
  return [...reached.values()].slice(size)
}
