import { useCallback, useMemo } from 'react'
import type { GridView } from '../ui/gridColumn.ts'
import type { ListView } from './foundList.ts'
import { byName, searchOf, viewOf, type GridSearch } from './gridSearch.ts'

/**
 * What the address asks of the one list of a page. `columns`: ids of all of its columns; `change` puts the changed parts
 * into the address, and must stay the same from one render to the next; `usual`: the order where the address names none.
 */
export function useAddressedView<Id extends string>(
  columns: readonly Id[],
  search: GridSearch<Id>,
  change: (changed: GridSearch<Id>) => void,
  usual = byName,
): ListView {
  const { find = '', sort, descending, filters, hidden, widths } = search
  // Not of the whole search: what stands open beside the list must not draw every row again.
  const view = useMemo(
    () => viewOf({ sort, descending, filters, hidden, widths }, usual),
    [sort, descending, filters, hidden, widths, usual],
  )
  const changeFind = useCallback((text: string) => change({ find: text || undefined }), [change])
  const changeView = useCallback((next: GridView) => change(searchOf(columns, next, usual)), [change, columns, usual])
  const clear = useCallback(() => change({ find: undefined, filters: undefined }), [change])
  return { find, view, changeFind, changeView, clear }
}
