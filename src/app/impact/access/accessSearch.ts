import * as z from 'zod/mini'
import { gridSearchOf } from '../../gridSearch.ts'

export const accessColumnIds = ['name', 'primary', 'related', 'actions', 'tables', 'levels', 'shares', 'state'] as const
export type AccessColumnId = (typeof accessColumnIds)[number]

/** What "Access" keeps in the address. */
export const accessSearch = z.extend(gridSearchOf(accessColumnIds), {
  /** Schema name of a relationship whose inherited access is to be cleaned up. */
  clean: z.optional(z.string()),
})

export type AccessSearch = z.infer<typeof accessSearch>
