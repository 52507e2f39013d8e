import type { ReactNode } from 'react'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterChips, type FilterChip } from '../ui/FilterChips.tsx'
import { Grid, type GridProps } from '../ui/Grid.tsx'
import type { GridTexts } from '../ui/gridTexts.ts'
import { filterChips } from './filterChips.ts'
import type { FoundList } from './foundList.ts'

/** Says that what was asked for leaves out every row. */
export interface NoMatch {
  readonly title: string
  readonly text?: string
  readonly icon?: ReactNode
  /** The way out: "Clear all filters". */
  readonly clear: string
  /** Where it may be otherwise the next time. */
  readonly retry?: { readonly text: string; readonly run: () => void }
}

type Given = 'columns' | 'rows' | 'view' | 'changeView' | 'choices' | 'empty'

/** The grid of a list, or why it is empty. `noneAtAll` is shown where there are no rows to leave out. */
export function FoundGrid<Row>(
  props: Omit<GridProps<Row>, Given> & { list: FoundList<Row>; noneAtAll: ReactNode; noMatch: NoMatch },
) {
  const { list, noneAtAll, noMatch, ...grid } = props
  const { all, columns, rows, view, changeView, choices, clear } = list
  const { clear: clearText, retry, ...nothing } = noMatch
  const actions = [...(retry === undefined ? [] : [retry]), { text: clearText, run: clear }]
  return (
    <Grid
      {...grid}
      columns={columns}
      rows={rows}
      view={view}
      changeView={changeView}
      choices={choices}
      empty={all.length === 0 ? noneAtAll : <EmptyState {...nothing} actions={actions} />}
    />
  )
}

/** What leaves rows out of a list, each with a way out. `others` stand before the filters of columns. */
export function ListFilters<Row>(props: { list: FoundList<Row>; others?: readonly FilterChip[]; texts: GridTexts }) {
  const { list, others = [], texts } = props
  const { columns, view, changeView, clear } = list
  return <FilterChips chips={[...others, ...filterChips(columns, view, changeView)]} clearAll={clear} texts={texts} />
}
