import * as z from 'zod/mini'

/** What the page of rows keeps in the address: a row, and which of its relationships stands open. */
export const rowsSearch = z.object({
  /** Logical name. */
  table: z.optional(z.string()),
  row: z.optional(z.guid()),
  /** A `LinkEndKey`. */
  end: z.optional(z.string()),
  sort: z.optional(z.string()),
  descending: z.optional(z.boolean()),
})

export type RowsSearch = z.infer<typeof rowsSearch>
