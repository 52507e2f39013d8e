import { parse } from 'papaparse'
import { undefused } from '../csv.ts'
import { decodeText, type NotText, type TextEncoding } from '../decodeText.ts'

/** A text or a file with lines of columns. */
export type TableSource = string | ArrayBuffer

export type TableProblem =
  | { readonly type: NotText | 'empty' }
  /** A quote that nothing closes, from this line on. */
  | { readonly type: 'openQuote'; readonly line: number }
  | { readonly type: 'tooManyLines'; readonly lines: number }

export interface ParsedTable {
  readonly rows: readonly (readonly string[])[]
  /** Of the widest line. */
  readonly columns: number
  readonly delimiter: string
  /** Null for a text that was pasted. */
  readonly encoding: TextEncoding | null
}

/** More than anybody reviews, and what stays within the memory of a browser's tab. */
const mostLines = 500_000

const delimiters = ['\t', ';', ',', '|'] as const

/**
 * Lines of a text with separated columns. Line ends may be mixed, values quoted, empty lines are none. What an export of
 * ours has defused becomes again what it was.
 */
export function parseTable(source: TableSource): ParsedTable | { readonly problem: TableProblem } {
  const decoded = typeof source === 'string' ? { text: source, encoding: null } : decodeText(new Uint8Array(source))
  if ('problem' in decoded) return { problem: { type: decoded.problem } }
  const text = decoded.text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const delimiter = delimiterOf(text)
  const { data, errors } = parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: 'greedy' })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (open !== undefined) return { problem: { type: 'openQuote', line: (open.row ?? 0) + 1 } }
  if (data.length === 0) return { problem: { type: 'empty' } }
  if (data.length > mostLines) return { problem: { type: 'tooManyLines', lines: data.length } }
  const rows = data.map((row) => row.map(undefused))
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return { rows, columns, delimiter, encoding: decoded.encoding }
}

/** The delimiter that most of the first lines have, the rarer character first: a name may well hold a comma. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split('\n').slice(0, 20).filter((line) => line.trim() !== '')
  return delimiters.find((each) => lines.filter((line) => line.includes(each)).length > lines.length / 2) ?? ','
}
