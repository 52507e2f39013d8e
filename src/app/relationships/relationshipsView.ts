import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { GridView } from '../../ui/gridColumn.ts'
import { searchOf, viewOf } from '../gridSearch.ts'
import { relationshipColumnIds } from '../relationshipColumnIds.ts'
import type { RelationshipRow } from './relationshipRows.ts'
import type { RelationshipsSearch } from '../relationshipsSearch.ts'

const route = getRouteApi('/$environment/relationships')

/** What the address asks the page to show, and the ways to ask for something else. */
export function useRelationshipsView() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { sort, descending, filters, hidden, widths } = search
  const view = useMemo(
    () => viewOf({ sort, descending, filters, hidden, widths }),
    [sort, descending, filters, hidden, widths],
  )

  const change = useCallback(
    (changed: RelationshipsSearch) =>
      void navigate({ search: (present) => ({ ...present, ...changed }), replace: true }),
    [navigate],
  )
  const changeView = useCallback((next: GridView) => change(searchOf(relationshipColumnIds, next)), [change])
  const clear = useCallback(
    () => change({ find: undefined, table: undefined, filters: undefined, changed: undefined }),
    [change],
  )
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
  return { search, view, change, changeView, clear, show, open, create }
}
