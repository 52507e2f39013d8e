import type { Layered } from '../storage/layered.ts'
import { referenceIn, rowKey, type Reference, type Row } from './row.ts'

/** Which rows of a table point where, by lookup column. A column is indexed when it is first asked for. */
export interface RowIndex {
  pointingTo(column: string, target: Reference, rows: Layered<Row>): readonly Row[]
  replace(before: Row | undefined, after: Row | undefined): void
}

type ByTarget = Map<string, Map<string, Row>>

const enter = (index: ByTarget, column: string, row: Row): void => {
  const target = referenceIn(row, column)
  if (target === null) return
  const key = rowKey(target)
  const rows = index.get(key)
  if (rows === undefined) index.set(key, new Map([[row.id, row]]))
  else rows.set(row.id, row)
}

const leave = (index: ByTarget, column: string, row: Row): void => {
  const target = referenceIn(row, column)
  if (target !== null) index.get(rowKey(target))?.delete(row.id)
}

const pointsAlike = (column: string, left: Row | undefined, right: Row | undefined): boolean => {
  const [one, two] = [left, right].map((row) => (row === undefined ? null : referenceIn(row, column)))
  return one?.id === two?.id && one?.table === two?.table
}

export const createRowIndex = (): RowIndex => {
  const columns = new Map<string, ByTarget>()
  return {
    pointingTo: (column, target, rows) => {
      let index = columns.get(column)
      if (index === undefined) {
        index = new Map()
        for (const row of rows.values()) enter(index, column, row)
        columns.set(column, index)
      }
      return [...(index.get(rowKey(target))?.values() ?? [])]
    },
    replace: (before, after) => {
      for (const [column, index] of columns) {
        // A row that still points there keeps its place.
        if (before !== undefined && !pointsAlike(column, before, after)) leave(index, column, before)
        if (after !== undefined) enter(index, column, after)
      }
    },
  }
}
