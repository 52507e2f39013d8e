import type { GridColumn } from './gridColumn.ts'
import type { CellBlock } from './gridEditing.ts'

/** A tab or a line break inside a cell would start another cell or row. */
const cellText = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')

/** One row as tab-separated text, the way spreadsheets take it. */
export const rowText = <Row>(columns: readonly GridColumn<Row>[], row: Row): string =>
  columns.map((column) => cellText(column.text(row))).join('\t')

/** The cells of a block as tab-separated text, without heads: what can be pasted again. */
export const blockText = <Row>({ rows, columns, height, width }: CellBlock<Row>): string =>
  rows.slice(0, height).map((row) => rowText(columns.slice(0, width), row)).join('\n')

/** Rows with their heads as tab-separated text. */
export const gridText = <Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string =>
  [columns.map(({ header }) => cellText(header)).join('\t'), ...rows.map((row) => rowText(columns, row))].join('\n')
