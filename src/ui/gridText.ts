import type { GridColumn } from './gridColumn.ts'

/** A tab or a line break inside a cell would start another cell or row. */
const cellText = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')

/** One row as tab-separated text, the way spreadsheets take it. */
export const rowText = <Row>(columns: readonly GridColumn<Row>[], row: Row): string =>
  columns.map((column) => cellText(column.text(row))).join('\t')

/** Rows with their heads as tab-separated text. */
export const gridText = <Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string =>
  [columns.map(({ header }) => cellText(header)).join('\t'), ...rows.map((row) => rowText(columns, row))].join('\n')
