import * as z from 'zod/mini'
import { relationshipsSearch, type RelationshipsSearch } from './relationshipsSearch.ts'

/** A view of the relationships list that somebody gave a name: what its address asks for. */
export interface SavedView {
  readonly search: RelationshipsSearch
}

/** A saved view as the browser keeps it. A column that this version does not know makes it one of another version. */
export const storedView = z.strictObject({ version: z.literal(1), search: z.strictObject(relationshipsSearch.shape) })

export const asStored = ({ search }: SavedView): z.infer<typeof storedView> => ({ version: 1, search })
