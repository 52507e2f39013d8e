/** A row by its table and id. */
export interface RowKey {
  readonly table: string
  readonly id: string
}

/** As much of a row as decides what cascades do to it. */
export interface CascadeRow extends RowKey {
  /** A user or a team; null where the table has no owners. */
  readonly owner: RowKey | null
  /** Whether its state is Active; custom status reasons do not count (contract.md 4.1). */
  readonly isActive: boolean
  /** The row each lookup column holds. A multi-table lookup says by it which relationship it is of. */
  readonly lookups: ReadonlyMap<string, RowKey>
}

/** A many-to-many link: ids of its rows in `table1` and `table2` of the relationship. */
export interface RowLink {
  readonly schemaName: string
  readonly id1: string
  readonly id2: string
}

export interface RowWorld {
  readonly rows: readonly CascadeRow[]
  readonly links: readonly RowLink[]
}

export const isSameRow = (one: RowKey | null | undefined, other: RowKey | null | undefined): boolean =>
  one?.table === other?.table && one?.id === other?.id

/** Names a row among those of all tables: a logical name has no space. */
export const rowName = ({ table, id }: RowKey): string => `${table} ${id}`
