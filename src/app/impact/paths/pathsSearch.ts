import * as z from 'zod/mini'
import { impactActions } from '../../../model/impact/impactAction.ts'

/** What "Paths" keeps in the address. */
export const pathsSearch = z.object({
  /** Logical names of the two tables. */
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  /** Over the tables of owners, currency, logs and links, too. */
  hubs: z.optional(z.boolean()),
  /** The tables in between of the chosen path; the first path where it is not among them. */
  path: z.optional(z.array(z.string())),
  /** Schema names chosen where a step has several relationships. */
  by: z.optional(z.array(z.string())),
  /** Whether this action on the one table reaches the other; Delete where nothing else is said. */
  action: z.optional(z.enum(impactActions)),
})

export type PathsSearch = z.infer<typeof pathsSearch>
