import type { TextEncoding } from '../decodeText.ts'
import type { TableProblem, TableSource } from './tableText.ts'

/** What the page asks of the worker that holds a table. */
export type TableRequest =
  | { readonly type: 'open'; readonly id: number; readonly source: TableSource }
  /** The columns as lines, in chunks. A column that is absent gives nothing. */
  | { readonly type: 'take'; readonly id: number; readonly columns: readonly number[]; readonly skip: number }

/** What is shown of a table before its lines are read. */
export interface TableSummary {
  readonly lines: number
  readonly columns: number
  readonly delimiter: string
  readonly encoding: TextEncoding | null
  /** The first lines. */
  readonly sample: readonly (readonly string[])[]
}

export type TableAnswer =
  | { readonly type: 'opened'; readonly id: number; readonly summary: TableSummary }
  | { readonly type: 'refused'; readonly id: number; readonly problem: TableProblem }
  /** By column that was asked for: the values of some lines; undefined where a line has no such column. */
  | { readonly type: 'chunk'; readonly id: number; readonly values: readonly (readonly (string | undefined)[])[]; readonly isLast: boolean }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
