import type { GridColumn } from './gridColumn.ts'

/** The cells that a gesture is about: a rectangle, and what lies beyond it. */
export interface CellBlock<Row> {
  /** The rows from the block's first one on, to the end of the grid. */
  readonly rows: readonly Row[]
  /** The columns from the block's first one on. */
  readonly columns: readonly GridColumn<Row>[]
  /** How many of the rows are selected. */
  readonly height: number
  /** How many of the columns are selected. */
  readonly width: number
}

/** What a grid whose rows and cells can be changed together asks of its page. */
export interface GridEditing<Row> {
  /** Keys of the rows that are checked, also of those not shown. */
  readonly checked: ReadonlySet<string>
  readonly check: (keys: readonly string[], isChecked: boolean) => void
  /** A letter was typed on a cell. */
  readonly type: (row: Row, column: string, letter: string) => void
  readonly paste: (block: CellBlock<Row>, text: string) => void
  readonly fill: (block: CellBlock<Row>) => void
}

/** How a page reaches into its grid. */
export interface GridHandle<Row> {
  /** The selected cells, or the one that has the keyboard; null in a head, on a heading, and where there is none. */
  readonly block: () => CellBlock<Row> | null
  /** Folds the rows of every group away, or shows them all. */
  readonly toggleAll: (isCollapsed: boolean) => void
}
