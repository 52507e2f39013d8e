import * as z from 'zod/mini'

/** What the page that links rows keeps in the address: which relationship, and whether its links are made or taken away. */
export const linksSearch = z.object({ link: z.optional(z.string()), mode: z.optional(z.enum(['link', 'unlink'])) })
