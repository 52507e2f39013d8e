import type * as z from 'zod/mini'
import { gridSearchOf } from '../gridSearch.ts'
import { tableColumnIds } from './tableColumnIds.ts'

/** What the list of tables keeps in the address. */
export const tablesSearch = gridSearchOf(tableColumnIds)

export type TablesSearch = z.infer<typeof tablesSearch>
