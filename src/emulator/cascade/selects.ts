import type { CascadeType } from '../../wire/relationship.ts'
import { isSame, referenceIn, type Reference, type Row } from '../rows/row.ts'

export const ownerOf = (row: Row): Reference | null => referenceIn(row, 'ownerid')

/**
 * Does a value of Assign, Share, Unshare or Reparent take this related row along? contract.md 4.1:
 * Active takes those in the state 0, whatever their status; UserOwned those with the owner of the primary row. A
 * team counts as an owner like a user (EMU). A row without an owner is never taken: there is nothing to assign
 * or share (EMU).
 * @param owner Of the primary row, before the change.
 */
export const selects = (value: CascadeType, related: Row, owner: Reference | null): boolean => {
  const own = ownerOf(related)
  if (own === null) return false
  switch (value) {
    case 'Cascade':
      return true
    case 'Active':
      return related.values.get('statecode') === 0
    case 'UserOwned':
      return owner !== null && isSame(own, owner)
    case 'NoCascade':
    case 'RemoveLink':
    case 'Restrict':
      return false
    default:
      return value satisfies never
  }
}
