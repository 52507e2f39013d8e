import * as z from 'zod/mini'
import { gridSearchOf } from './gridSearch.ts'
import { relationshipColumnIds } from './relationshipColumnIds.ts'

/** What the relationships page keeps in its address, and a saved view of it in the browser. */
export const relationshipsSearch = z.extend(gridSearchOf(relationshipColumnIds), {
  /** Only relationships that touch this table. */
  table: z.optional(z.string()),
  /** Only relationships with staged changes. */
  changed: z.optional(z.boolean()),
  /** Grouped by the table at that end. */
  group: z.optional(z.enum(['primary', 'related'])),
})

export type RelationshipsSearch = z.infer<typeof relationshipsSearch>
