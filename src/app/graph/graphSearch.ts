import * as z from 'zod'

/** What the graph page keeps in the address. */
export const graphSearch = z.object({
  /** Logical name of the table in the middle. */
  table: z.string().optional(),
  layout: z.enum(['layered', 'organic', 'radial']).optional(),
  /** Tables whose hidden neighbours are shown. */
  expanded: z.array(z.string()).optional(),
  /** The whole environment instead of a neighbourhood. */
  map: z.boolean().optional(),
  /** Hub and log tables drawn as tables. */
  plumbing: z.boolean().optional(),
  /** The tree list beside the canvas. */
  list: z.boolean().optional(),
})

export type GraphSearch = z.infer<typeof graphSearch>
