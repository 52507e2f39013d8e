import { unparse } from 'papaparse'

/** Excel takes a file for UTF-8 by this mark alone. */
const byteOrderMark = '\uFEFF'

/** Starts of a cell that a spreadsheet takes for a formula. Papaparse's own pattern lets one through that has two lines. */
const formula = /^[=+\-@\t\r\n\0]/

/**
 * Comma-separated values with a line of names, as spreadsheets open them: UTF-8 with its mark, every value quoted, and
 * none a formula, whatever a server put into it (safety.md 4.5). Loaded when something is exported.
 */
export const csvOf = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  byteOrderMark +
  unparse([[...names], ...rows.map((row) => [...row])], { quotes: true, escapeFormulae: formula, newline: '\r\n' })
