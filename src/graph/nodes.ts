import type { Environment } from '../model/environment.ts'
import type { Relationship } from '../model/relationship.ts'
import { tableName, type Table } from '../model/table.ts'
import type { Size } from './box.ts'
import { rowMiddle, sizeOfNode } from './nodeSize.ts'
import type { Selection } from './select.ts'
import { tally, type Tally } from './tally.ts'

/** What a table is to a customizer: their own, another publisher's, or the platform's. */
export type TableKind = 'custom' | 'managed' | 'activity' | 'intersect' | 'standard'

export function kindOf(table: Table): TableKind {
  if (table.isIntersect) return 'intersect'
  if (table.isActivity) return 'activity'
  if (!table.isCustom) return 'standard'
  return table.isManaged ? 'managed' : 'custom'
}

/** A lookup column written on a table because a line starts there. */
export interface LookupRow {
  readonly column: string
  /** The tables its lines lead to; several for a multi-table lookup. */
  readonly targets: readonly string[]
}

/** One table of the picture. */
export interface Node extends Tally {
  readonly id: string
  readonly name: string
  readonly kind: TableKind
  readonly isFocus: boolean
  readonly isPinned: boolean
  readonly rows: readonly LookupRow[]
  /** Lookup columns with a line that are not written, for want of room. */
  readonly moreRows: number
  readonly size: Size
}

const rowLimit = 8

/** The tables of a picture, in the order of the selection. `relationships`: those it draws. */
export function projectNodes(
  environment: Environment,
  selection: Selection,
  relationships: readonly Relationship[],
): readonly Node[] {
  const rows = lookupRows(selection, relationships)
  return [...selection.visible].flatMap((id, index): Node[] => {
    const table = environment.tables.get(id)
    if (table === undefined) return []
    const all = rows.get(id) ?? []
    const written = all.length > rowLimit ? all.slice(0, rowLimit - 1) : all
    const counts = tally(environment, selection, id)
    const moreRows = all.length - written.length
    return [
      {
        ...counts,
        id,
        name: tableName(table),
        kind: kindOf(table),
        isFocus: index === 0 && selection.pinned.has(id),
        isPinned: selection.pinned.has(id),
        rows: written,
        moreRows,
        size: sizeOfNode(written.length + Math.sign(moreRows)),
      },
    ]
  })
}

/** Columns whose lines touch a pinned table: those stay, whatever is selected, so that no table changes its size. */
function lookupRows(selection: Selection, relationships: readonly Relationship[]): ReadonlyMap<string, readonly LookupRow[]> {
  const byTable = new Map<string, Map<string, string[]>>()
  for (const relationship of relationships) {
    if (relationship.type === 'ManyToMany') continue
    const { referencingTable, referencedTable, lookupColumn } = relationship
    if (!selection.pinned.has(referencingTable) && !selection.pinned.has(referencedTable)) continue
    const columns = byTable.get(referencingTable) ?? new Map<string, string[]>()
    columns.set(lookupColumn, [...(columns.get(lookupColumn) ?? []), referencedTable])
    byTable.set(referencingTable, columns)
  }
  return new Map(
    [...byTable].map(([table, columns]) => [table, [...columns].map(([column, targets]) => ({ column, targets }))]),
  )
}

/** Where a column's line leaves the table, from its top; null when the column is not written on it. */
export function anchorOf(node: Node, column: string): number | null {
  const index = node.rows.findIndex((row) => row.column === column)
  if (index >= 0) return rowMiddle(index)
  return node.moreRows > 0 ? rowMiddle(node.rows.length) : null
}
