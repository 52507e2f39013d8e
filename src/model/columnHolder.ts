import type { ColumnChange } from './change.ts'
import type { Environment } from './environment.ts'
import type { OneToMany } from './relationship.ts'
import type { Staged } from './stage.ts'

/** The relationships that hang on the column of a change: several where it points to several tables (contract.md 2.9). */
const holdersOf = ({ byReferencingTable }: Environment, { table, column }: ColumnChange): readonly OneToMany[] =>
  (byReferencingTable.get(table) ?? []).filter(({ lookupColumn }) => lookupColumn === column)

/** The relationship by which a changed column is known: the one it was edited at while that is there, else another one of it; null: the column is gone. */
export function columnHolder(environment: Environment, change: ColumnChange): OneToMany | null {
  const holders = holdersOf(environment, change)
  return holders.find(({ schemaName }) => schemaName === change.relationship) ?? holders[0] ?? null
}

/**
 * The staged changes of a column that stays when a relationship of it is deleted (contract.md 2.9), as made at another
 * one: staged before the deletion, they do not go with it.
 * @param schemaName Of the relationship that is to be deleted.
 */
export function columnChangesKept(environment: Environment, staged: Staged, schemaName: string): readonly ColumnChange[] {
  const leaving = new Set([schemaName, ...staged.flatMap((change) => (change.type === 'delete' ? [change.schemaName] : []))])
  return staged.flatMap((change): readonly ColumnChange[] => {
    if (change.type !== 'column' || change.relationship !== schemaName) return []
    const other = holdersOf(environment, change).find((holder) => !leaving.has(holder.schemaName))
    return other === undefined ? [] : [{ ...change, relationship: other.schemaName }]
  })
}
