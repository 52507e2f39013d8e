import { makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useMemo, useState } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { FindBox } from '../../ui/FindBox.tsx'
import { Grid } from '../../ui/Grid.tsx'
import type { GridColumn, GridView } from '../../ui/gridColumn.ts'
import { arrangeRows, filterChoices, findRows } from '../../ui/gridRows.ts'
import type { GridTexts } from '../../ui/gridTexts.ts'
import { filterChips } from '../filterChips.ts'
import { tableTexts as texts } from '../texts/tables.ts'

const useStyles = makeStyles({
  list: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
})

const plain: GridView = { sort: null, filters: {}, hidden: [] }

/** One list of a table's page, with its own search, order and filters. */
export function SmallList<Row extends { readonly haystack: string }>(props: {
  label: string
  find: string
  columns: readonly GridColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  selected: string | null
  activate: (row: Row) => void
  /** Why there are no rows at all. */
  emptyTitle: string
  emptyText?: string
  texts: GridTexts
}) {
  const { label, columns, rows, rowKey, selected, activate, emptyTitle, emptyText } = props
  const styles = useStyles()
  const [find, setFind] = useState('')
  const [view, setView] = useState(plain)
  const found = useMemo(() => findRows(rows, find), [rows, find])
  const arranged = useMemo(() => arrangeRows(found, columns, view), [found, columns, view])
  const choices = useCallback(
    (column: string) => filterChoices(found, columns, view.filters, column),
    [found, columns, view.filters],
  )
  const clear = () => {
    setFind('')
    setView(plain)
  }
  if (rows.length === 0) return <EmptyState title={emptyTitle} {...(emptyText === undefined ? {} : { text: emptyText })} />
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <FindBox label={props.find} text={find} find={setFind} />
        <FilterChips chips={filterChips(columns, view, setView)} clearAll={clear} texts={props.texts} />
      </div>
      <Grid
        label={label}
        columns={columns}
        rows={arranged}
        rowKey={rowKey}
        view={view}
        changeView={setView}
        choices={choices}
        selected={selected}
        activate={activate}
        empty={
          <EmptyState title={texts.nothing} text={texts.nothingAdvice} actions={[{ text: texts.clear, run: clear }]} />
        }
        texts={props.texts}
      />
    </div>
  )
}
