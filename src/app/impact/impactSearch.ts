import * as z from 'zod/mini'
import { effects } from '../../model/impact/effect.ts'
import { impactActions } from '../../model/impact/impactAction.ts'

/** What "What happens" keeps in the address. */
export const impactSearch = z.object({
  /** Logical name of the table whose row the action is taken on. */
  table: z.optional(z.string()),
  /** Delete where nothing else is said. */
  action: z.optional(z.enum(impactActions)),
  /** Id of one row of the table: its related rows are counted. */
  row: z.optional(z.guid()),
  /** Only lines on which one of these happens. */
  effects: z.optional(z.array(z.enum(effects))),
  /** Without hub tables, log tables and kinds of activity. */
  business: z.optional(z.boolean()),
  /** With a row: relationships without rows, too. */
  all: z.optional(z.boolean()),
  /** As the server holds it, without the staged changes. */
  now: z.optional(z.boolean()),
})
