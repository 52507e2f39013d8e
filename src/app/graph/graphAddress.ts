import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { DetailsSearch } from '../detailsSearch.ts'
import type { GraphSearch } from './graphSearch.ts'

const route = getRouteApi('/$environment/graph')

/** What the address says, and the way to say something else. `leave` makes it a step the browser's Back undoes. */
export function useGraphAddress() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (part: GraphSearch & DetailsSearch, leave = false) =>
      void navigate({ search: (present) => ({ ...present, ...part }), replace: !leave }),
    [navigate],
  )
  return { search, change }
}

/** A list with the member added, or taken out where it was in; undefined instead of an empty one, to keep addresses short. */
export function toggled<Member>(list: readonly Member[] | undefined, member: Member): Member[] | undefined {
  const without = (list ?? []).filter((other) => other !== member)
  if (without.length === (list ?? []).length) return [...without, member]
  return without.length === 0 ? undefined : without
}
