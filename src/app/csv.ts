import { unparse } from 'papaparse'

/** Excel takes a file for UTF-8 by this mark alone. */
const byteOrderMark = '\uFEFF'

/**
 * Starts of a cell that a spreadsheet takes for a formula; the wide forms in East Asian editions. Papaparse's own pattern
 * lets one through that has two lines.
 */
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/

const options = { quotes: true, escapeFormulae: formula, newline: '\r\n' } as const

/**
 * Comma-separated values with a line of names, as spreadsheets open them: UTF-8 with its mark, every value quoted, and
 * none a formula, whatever a server put into it (safety.md 4.5). Loaded when something is exported.
 */
export const csvOf = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  byteOrderMark + unparse([[...names], ...rows.map((row) => [...row])], options)

/** Lines written at a time: no task of the main thread grows long. */
const linesAtOnce = 2_000

/** The same for any number of lines, in parts, with a pause after each of them. */
export async function csvParts(
  names: readonly string[],
  lines: readonly number[],
  rowOf: (line: number) => readonly string[],
  pause: () => Promise<void>,
): Promise<readonly string[]> {
  const parts = [csvOf(names, [])]
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    const rows = lines.slice(from, from + linesAtOnce).map((line) => [...rowOf(line)])
    parts.push(`\r\n${unparse(rows, options)}`)
    await pause()
  }
  return parts
}

/** The value that a defused one was. */
export const undefused = (value: string): string => (value.startsWith("'") && formula.test(value.slice(1)) ? value.slice(1) : value)
