import { makeStyles, tokens } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { FindBox } from '../ui/FindBox.tsx'
import type { GridColumn, GridView } from '../ui/gridColumn.ts'
import type { Grouping } from '../ui/gridItems.ts'
import type { GridTexts } from '../ui/gridTexts.ts'
import { FoundGrid, ListFilters, type NoMatch } from './FoundGrid.tsx'
import { useFoundList } from './foundList.ts'

const useStyles = makeStyles({
  list: { containerType: 'inline-size', containerName: 'list', flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  tools: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    // Begins where the grid's first column does.
    '@container list (max-width: 440px)': { paddingInline: tokens.spacingHorizontalM },
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
  noMatch: NoMatch
  texts: GridTexts
}) {
  const { label, create, columns, rows: all, rowKey, sort = null, grouping = null, selected, activate, empty, noMatch, texts } = props
  const styles = useStyles()
  const plain = { ...noFilters, sort }
  const [find, changeFind] = useState('')
  const [view, changeView] = useState<GridView>(plain)
  const clear = () => {
    changeFind('')
    changeView(plain)
  }
  const list = useFoundList(all, columns, { find, view, changeFind, changeView, clear })
  if (all.length === 0 && create === undefined) return empty
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        {create}
        <FindBox label={props.find} text={find} find={changeFind} />
        <ListFilters list={list} texts={texts} />
      </div>
      <FoundGrid
        label={label}
        list={list}
        rowKey={rowKey}
        grouping={grouping}
        selected={selected}
        activate={activate}
        noneAtAll={empty}
        noMatch={noMatch}
        texts={texts}
      />
    </div>
  )
}
