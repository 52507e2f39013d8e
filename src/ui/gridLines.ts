import { useMemo, useState } from 'react'
import type { GridColumn } from './gridColumn.ts'
import { gridItems, type GridItem, type Grouping } from './gridItems.ts'

/** What a grid shows, line by line and column by column. */
export interface GridLines<Row> {
  /** The columns that are not hidden. */
  readonly shown: readonly GridColumn<Row>[]
  readonly items: readonly GridItem<Row>[]
  readonly lines: { readonly keys: readonly string[]; readonly indexOf: ReadonlyMap<string, number> }
  /** The indices of the headings, in order. */
  readonly headings: readonly number[]
  /** The keys of all rows, also of those in collapsed groups. */
  readonly rowKeys: () => readonly string[]
  /** The keys of a group's rows, also of a collapsed one's. */
  readonly keysOfGroup: (group: string) => readonly string[]
  readonly toggle: (group: string, isCollapsed: boolean) => void
  /** Every group at once. */
  readonly toggleAll: (isCollapsed: boolean) => void
}

interface LineSource<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly hidden: readonly string[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly grouping: Grouping<Row> | null
}

/** The lines of a grid. Which groups are collapsed is remembered here. */
export function useGridLines<Row>({ columns, hidden, rows, rowKey, grouping }: LineSource<Row>): GridLines<Row> {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const shown = useMemo(() => columns.filter(({ id }) => !hidden.includes(id)), [columns, hidden])
  const items = useMemo(() => gridItems(rows, rowKey, grouping, collapsed), [rows, rowKey, grouping, collapsed])
  const lines = useMemo(() => {
    const keys = items.map(({ key }) => key)
    return { keys, indexOf: new Map(keys.map((key, index) => [key, index])) }
  }, [items])
  const headings = useMemo(() => items.flatMap((item, index) => (item.type === 'group' ? [index] : [])), [items])
  const keysOfGroup = (group: string) => rows.filter((row) => grouping?.of(row) === group).map(rowKey)
  const rowKeys = () => rows.map(rowKey)
  const toggle = (group: string, isCollapsed: boolean) =>
    setCollapsed((present) => {
      const next = new Set(present)
      if (isCollapsed) next.add(group)
      else next.delete(group)
      return next
    })
  const toggleAll = (isCollapsed: boolean) =>
    setCollapsed(new Set(isCollapsed && grouping !== null ? rows.map((row) => grouping.of(row)) : []))
  return { shown, items, lines, headings, rowKeys, keysOfGroup, toggle, toggleAll }
}
