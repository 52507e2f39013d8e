/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be placed by a virtualizer */
import { mergeClasses, useFluent } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { drawnLines } from './drawnLines.ts'
import type { GridColumn, GridView } from './gridColumn.ts'
import { GridGroupRow } from './GridGroupRow.tsx'
import { GridHead } from './GridHead.tsx'
import { GridHint } from './GridHint.tsx'
import { gridEvents } from './gridEvents.ts'
import type { Grouping } from './gridItems.ts'
import { useGridLines } from './gridLines.ts'
import { presentPlace, type GridPlace, type GridShape } from './gridPlace.ts'
import { GridRow } from './GridRow.tsx'
import type { FilterChoice } from './gridRows.ts'
import { headHeight, rowHeight, useGridStyles } from './gridStyles.ts'
import type { GridTexts } from './gridTexts.ts'

export interface GridProps<Row> {
  /** The grid's accessible name. */
  readonly label: string
  /** Keep the array the same from one render to the next: every row depends on it. */
  readonly columns: readonly GridColumn<Row>[]
  /** Found, filtered and sorted already: `arrangeRows`. */
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly view: GridView
  readonly changeView: (view: GridView) => void
  /** The values the column's filter offers; asked when its menu opens. */
  readonly choices: (column: string) => readonly FilterChoice[]
  readonly grouping?: Grouping<Row> | null
  /** Key of the row whose details stand open. */
  readonly selected: string | null
  readonly activate: (row: Row) => void
  /** Told when the keyboard comes to another row. */
  readonly visit?: (row: Row) => void
  /** Shown in place of the lines when there are none. */
  readonly empty?: ReactNode
  readonly texts: GridTexts
}

/**
 * A grid of any number of rows: only those in sight are in the document. The keyboard follows the grid pattern of
 * the ARIA authoring practices; one cell is in the tab order at a time. Ctrl+C copies the cell with the focus.
 */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, columns, rows, rowKey, view, changeView, choices, selected, activate, visit, texts } = props
  const classes = useGridStyles()
  const isRightToLeft = useFluent().dir === 'rtl'
  const scroller = useRef<HTMLDivElement>(null)
  const [visited, setVisited] = useState<{ place: GridPlace; index: number } | null>(null)
  const isHeld = useRef(false)
  const isMoving = useRef(false)
  const sight = useRef(document.documentElement.clientWidth)

  const grid = useGridLines({ columns, hidden: view.hidden, rows, rowKey, grouping: props.grouping ?? null })
  const { shown, items, lines } = grid
  const stops = useMemo(() => shown.map(({ id, filter }) => ({ id, hasFilter: filter !== undefined })), [shown])
  const shapeOf = (page: number): GridShape => ({ ...lines, columns: stops, page })

  const place = presentPlace(visited?.place ?? null, visited?.index ?? 0, shapeOf(1), selected)
  const activeLine = place?.at === 'cell' ? (lines.indexOf.get(place.key) ?? -1) : -1
  const selectedLine = selected === null ? -1 : (lines.indexOf.get(selected) ?? -1)

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => lines.keys[index] ?? index,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 8,
    useFlushSync: false,
    initialOffset: () => Math.max(0, (selectedLine - 4) * rowHeight),
    rangeExtractor: (range) => drawnLines(range, activeLine),
  })

  /** After a move, and when the line that had the focus has gone: the focus must be somewhere in the grid. */
  useLayoutEffect(() => {
    const isLost = isHeld.current && document.activeElement === document.body
    if (!isMoving.current && !isLost) return
    isMoving.current = false
    const cell = scroller.current?.querySelector<HTMLElement>('[data-active]')
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  useEffect(() => {
    if (selectedLine >= 0 && !isHeld.current) virtualizer.scrollToIndex(selectedLine, { align: 'auto' })
    // oxlint-disable-next-line react/exhaustive-deps -- only another selection scrolls; sorting and filtering do not
  }, [selected])

  const visitPlace = (next: GridPlace) => {
    const index = next.at === 'cell' ? (lines.indexOf.get(next.key) ?? 0) : 0
    const item = next.at === 'cell' ? items[index] : undefined
    setVisited({ place: next, index })
    if (item?.type === 'row') visit?.(item.row)
  }

  const events = gridEvents({
    ...grid,
    place,
    activeLine,
    isRightToLeft,
    isHeld,
    isMoving,
    shapeOf,
    visitPlace,
    activate,
  })
  const minWidth = shown.reduce((sum, { width }) => sum + width, 0)
  return (
    <div className={classes.frame}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- one of its cells is in the tab order */}
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-colcount={shown.length}
        className={mergeClasses(classes.scroller, items.length === 0 && classes.headAlone)}
        style={{ scrollPaddingInlineStart: shown.find(({ isRowHeader }) => isRowHeader === true)?.width ?? 0 }}
        {...events}
        onScroll={({ currentTarget }) => {
          sight.current = Math.abs(currentTarget.scrollLeft) + currentTarget.clientWidth
        }}
      >
        <GridHead
          columns={shown}
          view={view}
          changeView={changeView}
          choices={choices}
          place={place?.at === 'head' ? place : null}
          texts={texts}
          minWidth={minWidth}
          classes={classes}
        />
        {items.length > 0 && (
          <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize(), minWidth }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const item = items[index]
              if (item === undefined) return null
              const line = { rowIndex: index + 2, offset: start - headHeight, classes }
              if (item.type === 'group') {
                return (
                  <GridGroupRow
                    key={item.key}
                    groupKey={item.key}
                    label={item.label}
                    countText={texts.groupCount(item.count)}
                    isCollapsed={item.isCollapsed}
                    columnCount={shown.length}
                    isActive={index === activeLine}
                    {...line}
                  />
                )
              }
              return (
                <GridRow
                  key={item.key}
                  row={item.row}
                  rowKey={item.key}
                  columns={shown}
                  activeColumn={index === activeLine ? (place?.column ?? null) : null}
                  isSelected={item.key === selected}
                  sight={sight}
                  {...line}
                />
              )
            })}
          </div>
        )}
      </div>
      {items.length === 0 && props.empty}
      <GridHint scroller={scroller} />
    </div>
  )
}
