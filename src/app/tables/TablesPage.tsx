import { TableRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FindBox } from '../../ui/FindBox.tsx'
import { GridColumnsMenu } from '../../ui/GridColumnsMenu.tsx'
import { GridCopyMenu } from '../../ui/GridCopyMenu.tsx'
import { ListPage } from '../../ui/ListPage.tsx'
import { useAddressedView } from '../addressedView.ts'
import { FoundGrid, ListFilters } from '../FoundGrid.tsx'
import { useFoundList } from '../foundList.ts'
import { useListCopy } from '../listCopy.ts'
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
  const change = useCallback(
    (changed: TablesSearch) => void navigate({ search: (present) => ({ ...present, ...changed }), replace: true }),
    [navigate],
  )
  const asked = useAddressedView(tableColumnIds, search, change)
  const open = useCallback(
    ({ table }: TableRow) =>
      void navigate({
        to: '/$environment/tables/$table',
        params: (present) => ({ ...present, table: table.logicalName }),
        search: ({ relationship }) => ({ relationship }),
      }),
    [navigate],
  )
  const all = useMemo(() => tableRows(environment), [environment])
  const list = useFoundList(all, tableColumns, asked)
  const { view, changeView } = list
  const copy = useListCopy(list)
  const icon = <TableRegular />
  return (
    <ListPage
      title={texts.title}
      count={texts.count(list.rows.length, all.length)}
      find={<FindBox label={texts.find} text={asked.find} find={asked.changeFind} />}
      toolbarLabel={texts.toolbar}
      tools={
        <>
          <GridColumnsMenu
            columns={tableColumns}
            hidden={view.hidden}
            hide={(columns) => changeView({ ...view, hidden: columns })}
            makeUsual={search.widths === undefined ? null : () => change({ widths: undefined })}
            texts={texts.grid}
          />
          <GridCopyMenu source={copy.source} texts={texts.grid} />
        </>
      }
      chips={<ListFilters list={list} texts={texts.grid} />}
    >
      <FoundGrid
        label={texts.title}
        list={list}
        rowKey={keyOf}
        selected={null}
        activate={open}
        visit={copy.visit}
        noneAtAll={<EmptyState icon={icon} {...texts.noneAtAll} />}
        noMatch={{ icon, ...texts.nothing }}
        texts={texts.grid}
      />
    </ListPage>
  )
}
