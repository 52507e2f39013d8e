import { useCallback, useMemo } from 'react'
import { tableName } from '../../model/table.ts'
import type { FilterChip } from '../../ui/FilterChips.tsx'
import type { Grouping } from '../../ui/gridItems.ts'
import { arrangeRows, filterChoices, findRows } from '../../ui/gridRows.ts'
import { filterChips } from '../filterChips.ts'
import { useSession } from '../session.tsx'
import { useDiff, useStagedEnvironment } from '../staged.ts'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import { relationshipColumns, type OpenCascadeMenu } from './relationshipColumns.tsx'
import { changedRows, rowMaker, rowsOfTable, type RelationshipRow } from './relationshipRows.ts'
import type { useRelationshipsView } from './relationshipsView.ts'

/** The rows and columns of the page, as its address asks for them. */
export function useRelationshipList(page: ReturnType<typeof useRelationshipsView>, openMenu: OpenCascadeMenu) {
  const { search, view, change, changeView } = page
  const { tables } = useSession().environment
  const staged = useStagedEnvironment()
  const diffs = useDiff()

  const names = useMemo(() => new Map([...tables].map(([id, table]) => [id, tableName(table)])), [tables])
  const nameOf = useCallback((table: string) => names.get(table) ?? table, [names])
  const columns = useMemo(() => relationshipColumns(names, openMenu), [names, openMenu])
  const makeRows = useMemo(() => rowMaker(tables), [tables])
  const all = useMemo(() => makeRows(staged, diffs), [makeRows, staged, diffs])

  const found = useMemo(() => {
    const touching = search.table === undefined ? all : rowsOfTable(all, search.table)
    return findRows(search.changed === true ? changedRows(touching) : touching, search.find ?? '')
  }, [all, search.table, search.changed, search.find])
  const rows = useMemo(() => arrangeRows(found, columns, view), [found, columns, view])
  const choices = useCallback(
    (column: string) => filterChoices(found, columns, view.filters, column),
    [found, columns, view.filters],
  )
  const grouping = useMemo(
    (): Grouping<RelationshipRow> | null =>
      search.group === true ? { of: ({ primary }) => primary.logicalName, label: nameOf } : null,
    [search.group, nameOf],
  )

  const chips: FilterChip[] = []
  if (search.table !== undefined) {
    const remove = () => change({ table: undefined })
    chips.push({ id: 'table', text: texts.chipTable(nameOf(search.table)), remove })
  }
  if (search.changed === true) {
    chips.push({ id: 'changed', text: texts.changed, remove: () => change({ changed: undefined }) })
  }
  chips.push(...filterChips(columns, view, changeView))
  return { columns, rows, total: all.length, choices, grouping, chips }
}
