import type { RowSeed, RowValue } from '../seed.ts'

export interface Row {
  readonly table: string
  readonly id: string
  /** Feeds the ETag (contract.md 12.4). */
  readonly version: number
  readonly values: ReadonlyMap<string, RowValue>
}

export interface Reference {
  readonly table: string
  readonly id: string
}

/** Two empty references are the same. */
export const isSame = (left: Reference | null, right: Reference | null): boolean =>
  left?.id === right?.id && left?.table === right?.table

/** Tells rows of all tables apart. */
export const rowKey = ({ table, id }: Reference): string => `${table}/${id}`

/** A many-to-many link: the row of an intersect table. */
export interface Link {
  readonly id: string
  readonly one: string
  readonly two: string
  readonly version: number
  /** Columns of the intersect table beside both ends, where the seed has any. */
  readonly values?: RowSeed
}

export const referenceIn = (row: Row, column: string): Reference | null => {
  const value = row.values.get(column)
  return typeof value === 'object' ? value : null
}

/** Values by column, absent ones left out: a row answers null for them. */
export const rowValues = (seed: RowSeed): Map<string, RowValue> => new Map(Object.entries(seed))

export const linkKey = (one: string, two: string): string => `${one}/${two}`
