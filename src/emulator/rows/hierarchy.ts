import { isOneToMany } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'
import type { Hierarchy } from '../odata/resourceType.ts'
import { referenceIn } from './row.ts'
import type { RowStore } from './rowStore.ts'

/** Above and below a row along the hierarchical relationship of its table; null without one (contract.md 4.7). */
export const hierarchyOf = (schema: Schema, rows: RowStore, table: string): Hierarchy | null => {
  const relationship = schema
    .relationshipsOf(table)
    .find((item) => isOneToMany(item) && item.IsHierarchical && item.ReferencedEntity === table)
  if (relationship === undefined || !isOneToMany(relationship)) return null
  const column = relationship.ReferencingAttribute
  return {
    above: (id) => {
      const found = new Set<string>()
      for (let row = rows.byId(table, id); row !== undefined;) {
        const parent = referenceIn(row, column)?.id
        // A loop ends where it closes.
        if (parent === undefined || found.has(parent)) break
        found.add(parent)
        row = rows.byId(table, parent)
      }
      return found
    },
    under: (id) => {
      const found = new Set<string>()
      const waiting = [id]
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const row of rows.pointingTo(table, column, { table, id: next })) {
          if (found.has(row.id)) continue
          found.add(row.id)
          waiting.push(row.id)
        }
      }
      return found
    },
  }
}
