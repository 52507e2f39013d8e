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

/** The rows of an environment, with the indexes that links need. */
export interface RowStore {
  of(table: string): readonly Row[]
  byId(table: string, id: string): Row | undefined
  /** Rows of `table` whose lookup `column` points to the row. */
  pointingTo(table: string, column: string, target: Reference): readonly Row[]
  /** The other ends of a many-to-many link, from the given side. */
  linked(schemaName: string, side: 1 | 2, id: string): readonly string[]
  add(row: Row): void
  nextVersion(): number
}

export const referenceIn = (row: Row, column: string): Reference | null => {
  const value = row.values.get(column)
  return typeof value === 'object' ? value : null
}

type Links = Readonly<Record<string, readonly (readonly [string, string])[]>>

const group = <Key, Value>(entries: Iterable<readonly [Key, Value]>): Map<Key, Value[]> => {
  const groups = new Map<Key, Value[]>()
  for (const [key, value] of entries) {
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [value])
    else list.push(value)
  }
  return groups
}

export const createRowStore = (links: Links): RowStore => {
  const tables = new Map<string, Map<string, Row>>()
  const byLookup = new Map<string, Map<string, Row[]>>()
  const ends = new Map(
    Object.entries(links).map(([name, pairs]) => [
      name,
      {
        1: group(pairs.map(([one, two]) => [one, two] as const)),
        2: group(pairs.map(([one, two]) => [two, one] as const)),
      },
    ]),
  )
  let version = 1_000_000
  const of = (table: string) => [...(tables.get(table)?.values() ?? [])]
  return {
    of,
    byId: (table, id) => tables.get(table)?.get(id),
    pointingTo: (table, column, target) => {
      const name = `${table}.${column}`
      let index = byLookup.get(name)
      if (index === undefined) {
        index = group(
          of(table).flatMap((row) => {
            const to = referenceIn(row, column)
            return to === null ? [] : [[`${to.table}/${to.id}`, row] as const]
          }),
        )
        byLookup.set(name, index)
      }
      return index.get(`${target.table}/${target.id}`) ?? []
    },
    linked: (schemaName, side, id) => ends.get(schemaName)?.[side].get(id) ?? [],
    add: (row) => {
      const rows = tables.get(row.table)
      if (rows === undefined) tables.set(row.table, new Map([[row.id, row]]))
      else rows.set(row.id, row)
      byLookup.clear()
    },
    nextVersion: () => (version += 1),
  }
}

/** Values by column, absent ones left out: a row answers null for them. */
export const rowValues = (seed: RowSeed): Map<string, RowValue> => new Map(Object.entries(seed))
