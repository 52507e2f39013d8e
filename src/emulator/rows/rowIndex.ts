import type { KeyValue } from '../odata/key.ts'
import type { RowValue } from '../seed.ts'
import type { Layered } from '../storage/layered.ts'
import { referenceIn, rowKey, type Reference, type Row } from './row.ts'

/** Which rows of a table hold what. What is asked for is indexed when it is first asked for. */
export interface RowIndex {
  /** By one lookup column. */
  pointingTo(column: string, target: Reference, rows: Layered<Row>): readonly Row[]
  /** By the values of an alternate key. */
  withValues(values: ReadonlyMap<string, KeyValue>, rows: Layered<Row>): Row | undefined
  replace(before: Row | undefined, after: Row | undefined): void
}

/** The term under which an index lists a row; null: not at all. */
type TermOf = (row: Row) => string | null

interface Index {
  readonly termOf: TermOf
  readonly rows: Map<string, Map<string, Row>>
}

const enter = ({ termOf, rows }: Index, row: Row): void => {
  const term = termOf(row)
  if (term === null) return
  const found = rows.get(term)
  if (found === undefined) rows.set(term, new Map([[row.id, row]]))
  else found.set(row.id, row)
}

const pointer =
  (column: string): TermOf =>
  (row) => {
    const reference = referenceIn(row, column)
    return reference === null ? null : rowKey(reference)
  }

/** Texts compare without case, like everywhere on rows (contract.md 12.5). */
const part = (value: Exclude<RowValue, null>): string =>
  String(typeof value === 'object' ? value.id : value).toLowerCase()

const termOfValues = (values: readonly (RowValue | undefined)[]): string | null => {
  const parts: string[] = []
  for (const value of values) {
    // An empty column takes a row out of the key.
    if (value === undefined || value === null) return null
    parts.push(part(value))
  }
  return parts.join('\u0000')
}

export const createRowIndex = (): RowIndex => {
  const indexes = new Map<string, Index>()
  const rowsUnder = (name: string, term: string, termOf: () => TermOf, rows: Layered<Row>) => {
    let index = indexes.get(name)
    if (index === undefined) {
      index = { termOf: termOf(), rows: new Map() }
      for (const row of rows.values()) enter(index, row)
      indexes.set(name, index)
    }
    return index.rows.get(term)
  }
  return {
    pointingTo: (column, target, rows) => [
      ...(rowsUnder(`to ${column}`, rowKey(target), () => pointer(column), rows)?.values() ?? []),
    ],
    withValues: (values, rows) => {
      const columns = [...values.keys()].toSorted()
      const term = termOfValues(columns.map((column) => values.get(column)))
      const termOf = () => (row: Row) => termOfValues(columns.map((column) => row.values.get(column)))
      const [found] = rowsUnder(`key ${columns.join()}`, term ?? '', termOf, rows)?.values() ?? []
      return found
    },
    replace: (before, after) => {
      for (const index of indexes.values()) {
        // A row that still holds the same keeps its place.
        const term = before === undefined ? null : index.termOf(before)
        if (before !== undefined && term !== null && (after === undefined || index.termOf(after) !== term)) {
          index.rows.get(term)?.delete(before.id)
        }
        if (after !== undefined) enter(index, after)
      }
    },
  }
}
