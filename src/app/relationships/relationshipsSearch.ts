import * as z from 'zod'
import { gridSearchOf } from '../gridSearch.ts'
import { relationshipColumnIds } from './relationshipColumnIds.ts'

/** What the relationships page keeps in the address. */
export const relationshipsSearch = gridSearchOf(relationshipColumnIds).extend({
  /** Only relationships that touch this table. */
  table: z.string().optional(),
  /** Only relationships with staged changes. */
  changed: z.boolean().optional(),
  /** Grouped by primary table. */
  group: z.boolean().optional(),
})

export type RelationshipsSearch = z.infer<typeof relationshipsSearch>
