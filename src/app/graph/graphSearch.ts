import * as z from 'zod/mini'
import { layoutKinds } from '../../graph/layoutGraph.ts'
import { folds } from '../../graph/plumbing.ts'
import { impactActions } from '../../model/impact/impactAction.ts'

/** What the graph page keeps in the address. */
export const graphSearch = z.object({
  /** Logical name of the table in the middle. */
  table: z.optional(z.string()),
  /** Logical name of the table in hand. */
  selected: z.optional(z.string()),
  layout: z.optional(z.enum(layoutKinds)),
  /** Tables whose hidden neighbours are shown. */
  expanded: z.optional(z.array(z.string())),
  /** What is otherwise folded away. */
  show: z.optional(z.array(z.enum(folds))),
  /** Bundles that are open: both logical names, sorted, with a bar between. */
  opened: z.optional(z.array(z.string())),
  /** Lines between neighbours, too. */
  between: z.optional(z.boolean()),
  /** The whole environment instead of a neighbourhood. */
  map: z.optional(z.boolean()),
  /** On the map: lines to hub and log tables. */
  hubs: z.optional(z.boolean()),
  /** The tree list beside the canvas. */
  list: z.optional(z.boolean()),
  /** The action whose settings colour the lines, and whose reach from the table in hand is lit. */
  lens: z.optional(z.enum(impactActions)),
  /** In a lens: light the levels up to this one; all of them without it. */
  level: z.optional(z.number().check(z.int(), z.gte(1))),
  /** In a lens: show reached tables that the picture has no other reason to show. */
  reached: z.optional(z.boolean()),
})

export type GraphSearch = z.infer<typeof graphSearch>
