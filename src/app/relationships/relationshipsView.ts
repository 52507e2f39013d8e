import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useAddressedView } from '../addressedView.ts'
import { relationshipColumnIds } from '../relationshipColumnIds.ts'
import type { RelationshipRow } from './relationshipRows.ts'
import type { RelationshipsSearch } from '../relationshipsSearch.ts'

const route = getRouteApi('/$environment/relationships')

/** What the address asks the page to show, and the ways to ask for something else. */
export function useRelationshipsView() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (changed: RelationshipsSearch) =>
      void navigate({ search: (present) => ({ ...present, ...changed }), replace: true }),
    [navigate],
  )
  const clear = useCallback(
    () => change({ find: undefined, table: undefined, filters: undefined, changed: undefined }),
    [change],
  )
  const asked = { ...useAddressedView(relationshipColumnIds, search, change), clear }
  /** Shows the list as a saved view remembers it; what stands open beside it stays. */
  const show = useCallback(
    (saved: RelationshipsSearch) =>
      void navigate({ search: ({ relationship, create }) => ({ relationship, create, ...saved }) }),
    [navigate],
  )
  /** One step back closes the details, however many rows were looked at. */
  const open = useCallback(
    ({ schemaName }: RelationshipRow) =>
      void navigate({
        search: (present) => ({ ...present, relationship: schemaName, create: undefined }),
        replace: search.relationship !== undefined,
      }),
    [navigate, search.relationship],
  )
  /** The table whose relationships are listed is one of the two. */
  const create = useCallback(
    () => void navigate({ search: (present) => ({ ...present, create: { from: present.table } }) }),
    [navigate],
  )
  return { search, asked, change, show, open, create }
}
