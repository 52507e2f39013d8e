import type { SavedView } from '../../storedView.ts'
import { relationshipsSearch, type RelationshipsSearch } from '../../relationshipsSearch.ts'

/** What of the address a view remembers: the list, and not what stands open beside it. */
export const viewSearchOf = (search: RelationshipsSearch): RelationshipsSearch => relationshipsSearch.parse(search)

/** The name of the saved view that the address shows just as it was saved; null when it shows none. */
export function presentView(views: Readonly<Record<string, SavedView>>, search: RelationshipsSearch): string | null {
  const shown = JSON.stringify(viewSearchOf(search))
  return Object.keys(views).find((name) => JSON.stringify(viewSearchOf(views[name]?.search ?? {})) === shown) ?? null
}
