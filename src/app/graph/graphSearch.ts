import * as z from 'zod'
import { layoutKinds } from '../../graph/layoutGraph.ts'
import { folds } from '../../graph/plumbing.ts'

/** What the graph page keeps in the address. */
export const graphSearch = z.object({
  /** Logical name of the table in the middle. */
  table: z.string().optional(),
  /** Logical name of the table in hand. */
  selected: z.string().optional(),
  layout: z.enum(layoutKinds).optional(),
  /** Tables whose hidden neighbours are shown. */
  expanded: z.array(z.string()).optional(),
  /** What is otherwise folded away. */
  show: z.array(z.enum(folds)).optional(),
  /** Bundles that are open: both logical names, sorted, with a bar between. */
  opened: z.array(z.string()).optional(),
  /** Lines between neighbours, too. */
  between: z.boolean().optional(),
  /** The whole environment instead of a neighbourhood. */
  map: z.boolean().optional(),
  /** On the map: lines to hub and log tables. */
  hubs: z.boolean().optional(),
  /** The tree list beside the canvas. */
  list: z.boolean().optional(),
})

export type GraphSearch = z.infer<typeof graphSearch>
