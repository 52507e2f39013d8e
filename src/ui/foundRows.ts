import { useCallback, useMemo } from 'react'
import type { GridColumn, GridView } from './gridColumn.ts'
import { arrangeRows, filterChoices, findRows } from './gridRows.ts'

/** The rows that are found, filtered and sorted as the view asks, and the values by which those found can be filtered. */
export function useFoundRows<Row extends { readonly haystack: string }>(
  all: readonly Row[],
  columns: readonly GridColumn<Row>[],
  view: GridView,
  find: string,
) {
  const found = useMemo(() => findRows(all, find), [all, find])
  const rows = useMemo(() => arrangeRows(found, columns, view), [found, columns, view])
  const choices = useCallback((column: string) => filterChoices(found, columns, view.filters, column), [found, columns, view.filters])
  return { rows, choices }
}
