import { makeStyles, tokens } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { RowRef } from '../../model/row.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { FindBox } from '../../ui/FindBox.tsx'
import { Grid } from '../../ui/Grid.tsx'
import type { GridColumn, GridView } from '../../ui/gridColumn.ts'
import type { Grouping } from '../../ui/gridItems.ts'
import { arrangeRows, filterChoices, findRows } from '../../ui/gridRows.ts'
import { filterChips } from '../filterChips.ts'
import { useSession } from '../session.tsx'
import { rowsTexts } from '../texts/rows.ts'
import { EndCount } from './EndCount.tsx'
import { endRows, type EndRow } from './endRows.ts'

const texts = rowsTexts.ends
const route = getRouteApi('/$environment/rows')
const keyOf = ({ key }: EndRow): string => key
const plain: GridView = { sort: null, filters: {}, hidden: [] }
const kinds = new Map(Object.entries(texts.kinds))
const kindText = (kind: string): string => kinds.get(kind) ?? kind

const grouping: Grouping<EndRow> = { of: ({ end }) => end.kind, label: kindText }

const useStyles = makeStyles({
  list: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS}`,
  },
})

function textColumn(id: 'table' | 'name' | 'through', width: number, text: (row: EndRow) => string): GridColumn<EndRow> {
  return { id, header: texts.columns[id], width, text, sortValue: text, isRowHeader: id === 'table' }
}

/** The relationships of a row by kind. How much is linked is asked for those in sight alone. */
export function RowEnds({ row }: { row: RowRef }) {
  const styles = useStyles()
  const { environment } = useSession()
  const { end } = route.useSearch()
  const navigate = route.useNavigate()
  const [find, setFind] = useState('')
  const [view, setView] = useState(plain)
  const all = useMemo(() => endRows(environment, row.table), [environment, row.table])
  const columns = useMemo(
    (): readonly GridColumn<EndRow>[] => [
      textColumn('table', 200, ({ other }) => other),
      {
        id: 'linked',
        header: texts.columns.linked,
        width: 160,
        text: () => '',
        render: (one) => <EndCount row={row} end={one.end} />,
      },
      textColumn('name', 260, (one) => one.end.relationship.schemaName),
      { ...textColumn('through', 200, ({ through }) => through), filter: { value: (one) => one.through, label: (value) => value } },
    ],
    [row],
  )
  const found = useMemo(() => findRows(all, find), [all, find])
  const rows = useMemo(() => arrangeRows(found, columns, view), [found, columns, view])
  const choices = useCallback((column: string) => filterChoices(found, columns, view.filters, column), [found, columns, view.filters])
  const open = useCallback(
    ({ key }: EndRow) => void navigate({ search: ({ table, row: id }) => ({ table, row: id, end: key }), replace: true }),
    [navigate],
  )
  const clear = () => {
    setFind('')
    setView(plain)
  }
  if (all.length === 0) return <EmptyState title={texts.noneAtAll} />
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <FindBox label={texts.find} text={find} find={setFind} />
        <FilterChips chips={filterChips(columns, view, setView)} clearAll={clear} texts={texts.grid} />
      </div>
      <Grid
        label={texts.title}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        view={view}
        changeView={setView}
        choices={choices}
        grouping={grouping}
        selected={end ?? null}
        activate={open}
        empty={<EmptyState title={texts.nothing} actions={[{ text: texts.grid.clearAll, run: clear }]} />}
        texts={texts.grid}
      />
    </div>
  )
}
