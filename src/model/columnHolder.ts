import type { Change, ColumnChange } from './change.ts'
import type { Environment } from './environment.ts'
import type { OneToMany } from './relationship.ts'
import { stage, type Staged } from './stage.ts'

/** The relationships that hang on the column of a change: several where it points to several tables (contract.md 2.9). */
const holdersOf = ({ byReferencingTable }: Environment, { table, column }: ColumnChange): readonly OneToMany[] =>
  (byReferencingTable.get(table) ?? []).filter(({ lookupColumn }) => lookupColumn === column)

/** The relationship by which a changed column is known: the one it was edited at while that is there, else another one of it; null: the column is gone. */
export function columnHolder(environment: Environment, change: ColumnChange): OneToMany | null {
  const holders = holdersOf(environment, change)
  return holders.find(({ schemaName }) => schemaName === change.relationship) ?? holders[0] ?? null
}

/**
 * Changes to be staged, each deletion after what keeps the staged changes of a column that stays without the
 * relationship (contract.md 2.9): as made at another one of the column they do not go with it.
 */
export function keepingColumnChanges(environment: Environment, staged: Staged, changes: readonly Change[]): readonly Change[] {
  let present = staged
  return changes.flatMap((change): readonly Change[] => {
    const next = change.type === 'delete' ? [...columnChangesKept(environment, present, change.schemaName), change] : [change]
    present = stage(present, next)
    return next
  })
}

function columnChangesKept(environment: Environment, staged: Staged, schemaName: string): readonly ColumnChange[] {
  const leaving = new Set([schemaName, ...staged.flatMap((change) => (change.type === 'delete' ? [change.schemaName] : []))])
  return staged.flatMap((change): readonly ColumnChange[] => {
    if (change.type !== 'column' || change.relationship !== schemaName) return []
    const other = holdersOf(environment, change).find((holder) => !leaving.has(holder.schemaName))
    return other === undefined ? [] : [{ ...change, relationship: other.schemaName }]
  })
}
