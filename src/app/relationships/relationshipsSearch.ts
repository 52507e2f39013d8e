import * as z from 'zod'

/** What the relationships page keeps in the address. */
export const relationshipsSearch = z.object({
  /** Words that names must contain. */
  find: z.string().optional(),
  /** Only relationships that touch this table. */
  table: z.string().optional(),
  sort: z.string().optional(),
  descending: z.boolean().optional(),
  /** Column filters: column id → accepted values. */
  filters: z.record(z.string(), z.array(z.string())).optional(),
  group: z.boolean().optional(),
})

export type RelationshipsSearch = z.infer<typeof relationshipsSearch>
