import type { CascadeSetting } from '../cascade.ts'
import type { Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import { isUnknown } from '../unknown.ts'
import { createPointers } from './pointers.ts'
import { isSameRow, rowName, type CascadeRow, type RowKey, type RowWorld } from './rowWorld.ts'

export type AssignPrediction =
  /** The rows that get the new owner, the row itself first; none when it is the owner already. */
  | { readonly type: 'done'; readonly reowned: readonly CascadeRow[] }
  /** The table has no owners: there is nothing to assign. */
  | { readonly type: 'noOwner' }
  /** A setting on the way was not understood, so nothing is promised (safety.md P17). */
  | { readonly type: 'unknown'; readonly relationship: OneToMany }

/**
 * Who changes hands when a row gets another owner (contract.md 4.4). An assign that does not really change the owner is
 * skipped, and with it what lies behind; a row is taken by whichever relationship selects it, judged by owners before.
 *
 * Microsoft does not say what cascades to rows that no user or team owns; as in the emulator, they and what lies behind
 * them are passed over.
 */
export function predictAssign(
  environment: Environment,
  { rows }: Pick<RowWorld, 'rows'>,
  start: CascadeRow,
  owner: RowKey,
): AssignPrediction {
  if (start.owner === null) return { type: 'noOwner' }
  if (isSameRow(start.owner, owner)) return { type: 'done', reowned: [] }
  const pointersTo = createPointers(environment, rows)
  const reowned = new Map([[rowName(start), start]])
  // A map shows what is added while it is walked: a queue without recursion.
  for (const primary of reowned.values()) {
    for (const { row, relationship } of pointersTo(primary)) {
      if (row.owner === null || isSameRow(row.owner, owner)) continue
      const isTaken = selects(relationship.cascade.assign, row, primary)
      if (isTaken === null) return { type: 'unknown', relationship }
      if (isTaken) reowned.set(rowName(row), row)
    }
  }
  return { type: 'done', reowned: [...reowned.values()] }
}

/**
 * Whether a value takes a related row along (contract.md 4.1); null when the value is none of Assign's (3.4). A team owns
 * rows as a user does.
 * @param primary As it was before it changed hands.
 */
function selects(setting: CascadeSetting, related: CascadeRow, primary: CascadeRow): boolean | null {
  if (isUnknown(setting)) return null
  switch (setting) {
    case 'NoCascade':
      return false
    case 'Cascade':
      return true
    case 'Active':
      return related.isActive
    case 'UserOwned':
      return isSameRow(related.owner, primary.owner)
    case 'RemoveLink':
    case 'Restrict':
      return null
    default:
      return setting satisfies never
  }
}
