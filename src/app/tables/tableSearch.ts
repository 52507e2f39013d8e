import * as z from 'zod/mini'

/** What the page of a table can list. */
export const tableTabs = ['one-to-many', 'many-to-one', 'many-to-many', 'columns'] as const
export type TableTab = (typeof tableTabs)[number]

/** What the page of a table keeps in the address. */
export const tableSearch = z.object({ tab: z.optional(z.enum(tableTabs)) })
