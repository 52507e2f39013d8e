import type { Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import { rowName, type CascadeRow, type RowKey } from './rowWorld.ts'

/** A row that points to another one, and the relationship over which it does. */
export interface Pointer {
  readonly row: CascadeRow
  readonly relationship: OneToMany
}

/** Finds the rows that point to a row. A lookup whose relationship the environment does not know is no pointer. */
export function createPointers(
  environment: Environment,
  rows: readonly CascadeRow[],
): (target: RowKey) => readonly Pointer[] {
  const found = new Map<string, Pointer[]>()
  for (const row of rows) {
    for (const [column, target] of row.lookups) {
      const relationship = environment.byReferencingTable
        .get(row.table)
        ?.find((one) => one.lookupColumn === column && one.referencedTable === target.table)
      if (relationship === undefined) continue
      const name = rowName(target)
      const group = found.get(name)
      if (group === undefined) found.set(name, [{ row, relationship }])
      else group.push({ row, relationship })
    }
  }
  return (target) => found.get(rowName(target)) ?? []
}
