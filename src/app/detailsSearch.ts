import * as z from 'zod/mini'

/** Asks for the form of a new relationship: between these tables, or for one that is staged, by its schema name. */
const creationSearch = z.object({
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  edit: z.optional(z.string()),
})

export type CreationSearch = z.infer<typeof creationSearch>

/** On every page the address may name what stands open beside it: a form for something new, else a relationship. */
export const detailsSearch = z.object({ relationship: z.optional(z.string()), create: z.optional(creationSearch) })

export type DetailsSearch = z.infer<typeof detailsSearch>
