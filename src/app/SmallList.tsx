import { makeStyles, tokens } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChips } from '../ui/FilterChips.tsx'
import { FindBox } from '../ui/FindBox.tsx'
import { useFoundRows } from '../ui/foundRows.ts'
import { Grid } from '../ui/Grid.tsx'
import type { GridColumn, GridView } from '../ui/gridColumn.ts'
import type { Grouping } from '../ui/gridItems.ts'
import type { GridTexts } from '../ui/gridTexts.ts'
import { filterChips } from './filterChips.ts'

const useStyles = makeStyles({
  list: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  tools: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
})

const noFilters: GridView = { sort: null, filters: {}, hidden: [] }

/** A list within a page, with a search, order and filters of its own that the address does not keep. */
export function SmallList<Row extends { readonly haystack: string }>(props: {
  label: string
  find: string
  /** Makes a new row. */
  create?: ReactNode
  columns: readonly GridColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The order at first; without one the rows stand as they are given. */
  sort?: GridView['sort']
  grouping?: Grouping<Row>
  selected: string | null
  activate: (row: Row) => void
  /** Why there are no rows at all. */
  empty: ReactNode
  /** Says that the search and the filters leave out every row. */
  noMatch: { readonly title: string; readonly text?: string; readonly clear: string }
  texts: GridTexts
}) {
  const { label, create, columns, rows: all, rowKey, sort = null, grouping = null, selected, activate, empty, noMatch, texts } = props
  const styles = useStyles()
  const plain = { ...noFilters, sort }
  const [find, setFind] = useState('')
  const [view, setView] = useState<GridView>(plain)
  const { rows, choices } = useFoundRows(all, columns, view, find)
  const clear = () => {
    setFind('')
    setView(plain)
  }
  if (all.length === 0 && create === undefined) return empty
  const { clear: clearText, ...nothing } = noMatch
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        {create}
        <FindBox label={props.find} text={find} find={setFind} />
        <FilterChips chips={filterChips(columns, view, setView)} clearAll={clear} texts={texts} />
      </div>
      <Grid
        label={label}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        view={view}
        changeView={setView}
        choices={choices}
        grouping={grouping}
        selected={selected}
        activate={activate}
        empty={all.length === 0 ? empty : <EmptyState {...nothing} actions={[{ text: clearText, run: clear }]} />}
        texts={texts}
      />
    </div>
  )
}
