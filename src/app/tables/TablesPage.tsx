import { TableRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useRef } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { FindBox } from '../../ui/FindBox.tsx'
import { useFoundRows } from '../../ui/foundRows.ts'
import { Grid } from '../../ui/Grid.tsx'
import { GridColumnsMenu } from '../../ui/GridColumnsMenu.tsx'
import { GridCopyMenu } from '../../ui/GridCopyMenu.tsx'
import { gridText, rowText } from '../../ui/gridText.ts'
import { ListPage } from '../../ui/ListPage.tsx'
import { filterChips } from '../filterChips.ts'
import { searchOf, viewOf } from '../gridSearch.ts'
import { useStagedEnvironment } from '../staged.ts'
import { tablesTexts as texts } from '../texts/tables.ts'
import { tableColumnIds } from './tableColumnIds.ts'
import { tableColumns } from './tableColumns.ts'
import { tableRows, type TableRow } from './tableRows.ts'
import type { TablesSearch } from './tablesSearch.ts'

const route = getRouteApi('/$environment/tables')
const keyOf = ({ table }: TableRow): string => table.logicalName

/** Every table of the environment; a row leads to the table's page. */
export function TablesPage() {
  const environment = useStagedEnvironment()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const visited = useRef<TableRow | null>(null)
  const { sort, descending, filters, hidden, widths } = search
  const view = useMemo(
    () => viewOf({ sort, descending, filters, hidden, widths }),
    [sort, descending, filters, hidden, widths],
  )
  const change = useCallback(
    (changed: TablesSearch) => void navigate({ search: (present) => ({ ...present, ...changed }), replace: true }),
    [navigate],
  )
  const changeView = useCallback((next: typeof view) => change(searchOf(tableColumnIds, next)), [change])
  const clear = () => change({ find: undefined, filters: undefined })
  const open = useCallback(
    ({ table }: TableRow) =>
      void navigate({
        to: '/$environment/tables/$table',
        params: (present) => ({ ...present, table: table.logicalName }),
        search: ({ relationship }) => ({ relationship }),
      }),
    [navigate],
  )
  const visit = useCallback((row: TableRow) => {
    visited.current = row
  }, [])

  const all = useMemo(() => tableRows(environment), [environment])
  const { rows, choices } = useFoundRows(all, tableColumns, view, search.find ?? '')
  const shown = tableColumns.filter(({ id }) => !view.hidden.includes(id))
  const copySource = {
    count: rows.length,
    listText: () => gridText(shown, rows),
    rowText: () => (visited.current === null ? null : rowText(shown, visited.current)),
  }
  const { nothing, noneAtAll } = texts
  const empty =
    all.length === 0 ? (
      <EmptyState icon={<TableRegular />} {...noneAtAll} />
    ) : (
      <EmptyState
        icon={<TableRegular />}
        title={nothing.title}
        text={nothing.text}
        actions={[{ text: nothing.clear, run: clear }]}
      />
    )
  return (
    <ListPage
      title={texts.title}
      count={texts.count(rows.length, all.length)}
      find={<FindBox label={texts.find} text={search.find ?? ''} find={(find) => change({ find: find || undefined })} />}
      toolbarLabel={texts.toolbar}
      tools={
        <>
          <GridColumnsMenu
            columns={tableColumns}
            hidden={view.hidden}
            hide={(columns) => changeView({ ...view, hidden: columns })}
            makeUsual={widths === undefined ? null : () => change({ widths: undefined })}
            texts={texts.grid}
          />
          <GridCopyMenu source={copySource} texts={texts.grid} />
        </>
      }
      chips={<FilterChips chips={filterChips(tableColumns, view, changeView)} clearAll={clear} texts={texts.grid} />}
    >
      <Grid
        label={texts.title}
        columns={tableColumns}
        rows={rows}
        rowKey={keyOf}
        view={view}
        changeView={changeView}
        choices={choices}
        selected={null}
        activate={open}
        visit={visit}
        empty={empty}
        texts={texts.grid}
      />
    </ListPage>
  )
}
