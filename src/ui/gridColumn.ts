import type { ReactNode } from 'react'
import type { GridWidths } from './gridWidths.ts'

/** Null sorts last, in either direction: nothing is known of the row. */
export type SortValue = string | number | null

export interface FilterSet {
  readonly label: string
  readonly values: readonly string[]
}

/** How a column is filtered: a value goes into the address, its label onto the screen. */
export interface ColumnFilter<Row> {
  /** Each value by which the row is found, once. */
  readonly values: (row: Row) => readonly string[]
  readonly label: (value: string) => string
  /** Values that are asked for together, each set with a name of its own. */
  readonly sets?: readonly FilterSet[]
}

/** One column of a grid. Everything but `render` is plain data, so that sorting, filtering and copying need no screen. */
export interface GridColumn<Row> {
  readonly id: string
  readonly header: string
  /** Unless the view has another. In CSS pixels. */
  readonly width: number
  /** The cell as text: what is copied, and what is drawn where there is no `render`. */
  readonly text: (row: Row) => string
  readonly render?: (row: Row) => ReactNode
  /** Absent: the column cannot be sorted. */
  readonly sortValue?: (row: Row) => SortValue
  /** Absent: the column cannot be filtered. */
  readonly filter?: ColumnFilter<Row>
  /** The cell's accessible name where its content is not enough; the content is then its description. */
  readonly name?: (row: Row) => string
  /** More about the cell, shown in a tooltip and spoken as its description. */
  readonly hint?: (row: Row) => string | null
  /** What a click, Enter or F2 on the cell opens; null where it only activates the row. */
  readonly open?: (row: Row) => ((cell: HTMLElement) => void) | null
  /** Whether the cell is one of those that can be changed; false where this one cannot, which the hint explains. */
  readonly canChange?: (row: Row) => boolean
  /** Names the row for assistive technology, and stays in view when the grid scrolls sideways. */
  readonly isRowHeader?: boolean
  readonly align?: 'end'
}

/** Column id → the values a row must have one of. */
export type GridFilters = Readonly<Partial<Record<string, readonly string[]>>>

/** What is sorted, filtered and hidden, and how wide columns are. The page keeps it, usually in the address. */
export interface GridView {
  readonly sort: { readonly column: string; readonly descending: boolean } | null
  readonly filters: GridFilters
  readonly hidden: readonly string[]
  /** Absent: the page does not keep them, and the grid does for as long as it is there. */
  readonly widths?: GridWidths
}
