import * as z from 'zod/mini'
import { gridSearchOf } from '../../gridSearch.ts'

export const findingColumnIds = ['rule', 'gravity', 'table', 'what', 'mend'] as const
export type FindingColumnId = (typeof findingColumnIds)[number]

/** From how many rows on a table has many: where Dataverse itself moves deletes to the background (contract.md 4.6). */
export const usualThreshold = 5_000

/** What "House rules" keeps in the address. */
export const rulesSearch = z.extend(gridSearchOf(findingColumnIds), {
  /** Those that somebody accepted, instead of the others. */
  ignored: z.optional(z.boolean()),
  /** Key of the finding that stands open. */
  finding: z.optional(z.string()),
  /** From how many rows on a table has many. */
  threshold: z.optional(z.int().check(z.positive())),
})

export type RulesSearch = z.infer<typeof rulesSearch>
