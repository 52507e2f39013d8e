import { useCallback, useMemo } from 'react'
import { tableName } from '../../model/table.ts'
import type { FilterChip } from '../../ui/FilterChips.tsx'
import type { Grouping } from '../../ui/gridItems.ts'
import { filterRows, findRows, rowSorter } from '../../ui/gridRows.ts'
import { useMedia } from '../../ui/media.ts'
import { useChoices, type FoundList } from '../foundList.ts'
import { useSession } from '../session.tsx'
import { useDiff, useStagedEnvironment } from '../staged.ts'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import { relationshipColumns, wideWindow, type CellChanges } from './relationshipColumns.tsx'
import { changedRows, rowMaker, rowsOfTable, type RelationshipRow } from './relationshipRows.ts'
import { useRelationshipSolutions } from './relationshipSolutions.ts'
import type { useRelationshipsView } from './relationshipsView.ts'

/** The list of the page, as its address asks for it. `chips`: what leaves rows out besides the filters of columns. */
export function useRelationshipList(page: ReturnType<typeof useRelationshipsView>, openMenu: CellChanges['open']) {
  const { search, asked, change } = page
  const { view } = asked
  const { group } = search
  const session = useSession()
  const held = session.environment
  const { tables } = held
  const isReadOnly = session.readOnly !== null
  const staged = useStagedEnvironment()
  const diffs = useDiff()

  // Details beside the list take the room; Delete stays in view.
  const isWide = useMedia(wideWindow)
  const hasDetails = search.relationship !== undefined || search.create !== undefined
  const room = isWide ? (hasDetails ? 'narrow' : 'wide') : hasDetails ? 'beside' : 'narrow'
  const names = useMemo(() => new Map([...tables].map(([id, table]) => [id, tableName(table)])), [tables])
  const nameOf = useCallback((table: string) => names.get(table) ?? table, [names])
  const solutions = useRelationshipSolutions(!view.hidden.includes('solution') || view.filters['solution'] !== undefined)
  const columns = useMemo(
    () => relationshipColumns(names, solutions, { open: openMenu, isReadOnly }, room),
    [names, solutions, openMenu, isReadOnly, room],
  )
  const makeRows = useMemo(() => rowMaker(held), [held])
  const all = useMemo(() => makeRows(staged, diffs), [makeRows, staged, diffs])

  const sort = useMemo(() => rowSorter<RelationshipRow>(), [])
  // Sorted before anything is left out, so that what is typed into the search only leaves out.
  const sorted = useMemo(() => sort(all, columns, view.sort), [sort, all, columns, view.sort])
  const found = useMemo(() => {
    const touching = search.table === undefined ? sorted : rowsOfTable(sorted, search.table)
    return findRows(search.changed === true ? changedRows(touching) : touching, search.find ?? '')
  }, [sorted, search.table, search.changed, search.find])
  const rows = useMemo(() => filterRows(found, columns, view.filters), [found, columns, view.filters])
  const choices = useChoices(found, columns, view)
  const grouping = useMemo(
    (): Grouping<RelationshipRow> | null =>
      group === undefined ? null : { of: (row) => row[group].logicalName, label: nameOf },
    [group, nameOf],
  )

  const chips: FilterChip[] = []
  if (search.table !== undefined) {
    const remove = () => change({ table: undefined })
    chips.push({ id: 'table', text: texts.chipTable(nameOf(search.table)), remove })
  }
  if (search.changed === true) {
    chips.push({ id: 'changed', text: texts.changed, remove: () => change({ changed: undefined }) })
  }
  const list: FoundList<RelationshipRow> = { ...asked, columns, all, rows, choices }
  return { list, grouping, chips, solutions }
}
