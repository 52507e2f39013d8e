import * as z from 'zod'

/** What the tables page keeps in the address. */
export const tablesSearch = z.object({
  find: z.string().optional(),
  sort: z.string().optional(),
  descending: z.boolean().optional(),
  kind: z.enum(['custom', 'system', 'activity', 'intersect']).optional(),
})
