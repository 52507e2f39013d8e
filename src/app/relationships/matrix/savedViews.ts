import { searchOf, viewOf } from '../../gridSearch.ts'
import { relationshipColumnIds } from '../../relationshipColumnIds.ts'
import type { SavedView } from '../../storedView.ts'
import { relationshipsSearch, type RelationshipsSearch } from '../../relationshipsSearch.ts'

/** What of the address a view remembers: the list, and not what stands open beside it. */
export const viewSearchOf = (search: RelationshipsSearch): RelationshipsSearch => relationshipsSearch.parse(search)

/** The same text for the same list: the storage keeps columns in another order than the address. */
function textOf(search: RelationshipsSearch): string {
  const list = viewSearchOf(search)
  return JSON.stringify({ ...list, ...searchOf(relationshipColumnIds, viewOf({ widths: undefined, ...list })) })
}

/** The name of the saved view that the address shows just as it was saved; null when it shows none. */
export function presentView(views: Readonly<Record<string, SavedView>>, search: RelationshipsSearch): string | null {
  const shown = textOf(search)
  return Object.keys(views).find((name) => textOf(views[name]?.search ?? {}) === shown) ?? null
}
