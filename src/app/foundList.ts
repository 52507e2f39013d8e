import { useCallback, useMemo } from 'react'
import type { GridColumn, GridView } from '../ui/gridColumn.ts'
import { arrangeRows, filterChoices, findRows, type FilterChoice } from '../ui/gridRows.ts'

/** What of a list is asked for, wherever that is kept, and the ways to ask for something else. */
export interface ListView {
  /** Words that names must contain. */
  readonly find: string
  readonly view: GridView
  readonly changeFind: (find: string) => void
  readonly changeView: (view: GridView) => void
  /** Takes away whatever leaves rows out. */
  readonly clear: () => void
}

/** A list as it is asked for. */
export interface FoundList<Row> extends ListView {
  readonly columns: readonly GridColumn<Row>[]
  /** Every row there is. */
  readonly all: readonly Row[]
  /** Found, filtered and sorted. */
  readonly rows: readonly Row[]
  /** The values by which those found can be filtered. */
  readonly choices: (column: string) => readonly FilterChoice[]
}

/** The rows that are found, filtered and sorted as the view asks. */
export function useFoundList<Row extends { readonly haystack: string }>(
  all: readonly Row[],
  columns: readonly GridColumn<Row>[],
  asked: ListView,
): FoundList<Row> {
  const { find, view } = asked
  const found = useMemo(() => findRows(all, find), [all, find])
  const rows = useMemo(() => arrangeRows(found, columns, view), [found, columns, view])
  const choices = useChoices(found, columns, view)
  return { ...asked, columns, all, rows, choices }
}

/** The values by which rows that are found can be filtered. */
export function useChoices<Row>(found: readonly Row[], columns: readonly GridColumn<Row>[], { filters }: GridView): FoundList<Row>['choices'] {
  return useCallback((column) => filterChoices(found, columns, filters, column), [found, columns, filters])
}
