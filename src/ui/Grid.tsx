/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be placed by a virtualizer */
import { mergeClasses, useFluent } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import { Announcement } from './Announcement.tsx'
import { drawnLines, headingOf } from './drawnLines.ts'
import { checkColumn, isCheck } from './checkColumn.ts'
import type { Checked } from './GridCheck.tsx'
import type { GridColumn, GridView } from './gridColumn.ts'
import { GridGroupRow } from './GridGroupRow.tsx'
import { GridHead } from './GridHead.tsx'
import { GridHint } from './GridHint.tsx'
import { createGridCompletion } from './gridCompletion.ts'
import { gridEvents } from './gridEvents.ts'
import { useGridResizing } from './gridResizing.ts'
import type { GridEditing, GridHandle } from './gridEditing.ts'
import type { Grouping } from './gridItems.ts'
import { useGridLines } from './gridLines.ts'
import { presentPlace, type GridPlace, type GridShape } from './gridPlace.ts'
import { rectangleOf, sizeOf, type CellCorner, type CellRange } from './gridRange.ts'
import { GridRow } from './GridRow.tsx'
import type { FilterChoice } from './gridRows.ts'
import { presentBlock, selectedColumns, type GridSelecting } from './gridSelecting.ts'
import { headHeight, rowHeight, useGridStyles } from './gridStyles.ts'
import type { GridTexts } from './gridTexts.ts'
import { GridWidthMenu } from './GridWidthMenu.tsx'
import { columnSizes, sizedColumns, widthOfAll } from './gridWidths.ts'

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
  /** Absent: the grid is only to be read. Keep the object the same from one render to the next. */
  readonly editing?: GridEditing<Row> | undefined
  readonly handle?: Ref<GridHandle<Row>> | undefined
  /** Shown in place of the lines when there are none. */
  readonly empty?: ReactNode
  readonly texts: GridTexts
}

/**
 * A grid of any number of rows: only those in sight are in the document. The keyboard follows the grid pattern of
 * the ARIA authoring practices; one cell is in the tab order at a time. Ctrl+C copies the selected cells, or the one with
 * the focus.
 */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, rows, rowKey, view, changeView, choices, selected, activate, visit, editing, texts } = props
  const classes = useGridStyles()
  const isRightToLeft = useFluent().dir === 'rtl'
  const scroller = useRef<HTMLDivElement>(null)
  const [visited, setVisited] = useState<{ place: GridPlace; index: number } | null>(null)
  const [range, select] = useState<CellRange | null>(null)
  const lastChecked = useRef<string | null>(null)
  const pressedAt = useRef<GridPlace | null>(null)
  const isHeld = useRef(false)
  const isMoving = useRef(false)
  const sight = useRef(document.documentElement.clientWidth)
  const [completion] = useState(createGridCompletion)

  const canEdit = editing !== undefined
  const columns = useMemo(
    () => (canEdit ? [checkColumn<Row>(texts.checkAll), ...props.columns] : props.columns),
    [canEdit, props.columns, texts.checkAll],
  )
  const grid = useGridLines({ columns, hidden: view.hidden, rows, rowKey, grouping: props.grouping ?? null })
  const { shown, items, lines, headings } = grid
  const resizing = useGridResizing({ columns: shown, view, changeView, scroller, texts })
  const { widths, menu } = resizing
  const sized = useMemo(() => sizedColumns(shown, widths), [shown, widths])
  const sizes = useMemo(() => columnSizes(shown, widths), [shown, widths])
  const properties: Readonly<Record<`--${string}`, string>> = { '--columns': `${widthOfAll(shown, widths)}px` }
  const stops = useMemo(() => shown.map(({ id, filter }) => ({ id, hasFilter: filter !== undefined })), [shown])
  const shapeOf = (page: number): GridShape => ({ ...lines, columns: stops, page })

  const place = presentPlace(visited?.place ?? null, visited?.index ?? 0, shapeOf(1), selected)
  const activeLine = place?.at === 'cell' ? (lines.indexOf.get(place.key) ?? -1) : -1
  const selectedLine = selected === null ? -1 : (lines.indexOf.get(selected) ?? -1)

  const pinnedHeight = headings.length === 0 ? headHeight : headHeight + rowHeight
  // The same from one render to the next, or the virtualizer measures every line again.
  const keyOf = useCallback((index: number) => lines.keys[index] ?? index, [lines])
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    scrollMargin: headHeight,
    scrollPaddingStart: pinnedHeight,
    overscan: 5,
    useFlushSync: false,
    initialOffset: () => Math.max(0, (selectedLine - 4) * rowHeight),
    rangeExtractor: (drawn) => drawnLines(drawn, activeLine, headingOf(headings, drawn.startIndex)),
  })
  const stuckLine = headingOf(headings, Math.floor((virtualizer.scrollOffset ?? 0) / rowHeight))

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

  const visitPlace = (next: GridPlace, isExtending = false) => {
    const isThere = next.at === 'cell' && place?.at === 'cell' && next.key === place.key && next.column === place.column
    if (!isExtending && !isThere) select(null)
    const index = next.at === 'cell' ? (lines.indexOf.get(next.key) ?? 0) : 0
    const item = next.at === 'cell' ? items[index] : undefined
    setVisited({ place: next, index })
    if (item?.type === 'row') visit?.(item.row)
  }

  const extendTo = (next: GridPlace) => {
    if (next.at !== 'cell') return
    const from: CellCorner | null = range?.anchor ?? (place?.at === 'cell' ? place : null)
    select({ anchor: from ?? next, head: next })
    isMoving.current = true
    visitPlace(next, true)
  }

  /** A heading that stays in view above its rows is come back to when they are folded away. */
  const toggle = (group: string, isCollapsed: boolean) => {
    const line = headings.find((index) => lines.keys[index] === `group ${group}`) ?? 0
    if (isCollapsed && line * rowHeight < (virtualizer.scrollOffset ?? 0)) {
      scroller.current?.scrollTo({ top: line * rowHeight })
    }
    grid.toggle(group, isCollapsed)
  }

  const rectangle = rectangleOf(range, place, { ...lines, columns: stops })
  const selecting: GridSelecting<Row> = {
    ...grid,
    toggle,
    editing,
    place,
    range,
    rectangle,
    isRightToLeft,
    isMoving,
    lastChecked,
    select,
    extendTo,
  }
  useImperativeHandle(props.handle, () => ({ block: () => presentBlock(selecting), toggleAll: grid.toggleAll }))
  const events = gridEvents({ ...selecting, activeLine, isHeld, pressedAt, shapeOf, visitPlace, activate })
  const selectedCells = range === null || rectangle === null ? 0 : sizeOf(rectangle)
  return (
    <div className={classes.frame}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- one of its cells is in the tab order */}
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-colcount={shown.length}
        aria-multiselectable={canEdit ? true : undefined}
        className={mergeClasses(classes.scroller, canEdit && classes.editable, items.length === 0 && classes.headAlone)}
        style={{
          ...properties,
          scrollPaddingBlockStart: pinnedHeight,
          scrollPaddingInlineStart: pinnedWidth(sized),
        }}
        {...events}
        {...resizing.events}
        onScroll={({ currentTarget }) => {
          const left = Math.abs(currentTarget.scrollLeft)
          const right = left + currentTarget.clientWidth
          if (right > sight.current) completion.hasten()
          else completion.postpone()
          sight.current = right
          currentTarget.toggleAttribute('data-sideways', left > 0)
        }}
      >
        <GridHead
          columns={sized}
          sizes={sizes}
          view={view}
          changeView={changeView}
          choices={choices}
          place={place?.at === 'head' ? place : null}
          moved={resizing.moved}
          checked={checkedState(rows, rowKey, editing?.checked)}
          texts={texts}
          classes={classes}
        />
        {items.length > 0 && (
          <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
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
                    isStuck={index === stuckLine}
                    {...line}
                  />
                )
              }
              const [from, to] = selectedColumns(rectangle, range, index)
              return (
                <GridRow
                  key={item.key}
                  row={item.row}
                  rowKey={item.key}
                  columns={sized}
                  sizes={sizes}
                  activeColumn={index === activeLine ? (place?.column ?? null) : null}
                  isSelected={item.key === selected}
                  isChecked={editing === undefined ? null : editing.checked.has(item.key)}
                  selectedFrom={from}
                  selectedTo={to}
                  checkName={texts.checkRow}
                  sight={sight}
                  completion={completion}
                  {...line}
                />
              )
            })}
          </div>
        )}
      </div>
      {items.length === 0 && props.empty}
      <GridHint scroller={scroller} />
      {menu !== null && (
        <GridWidthMenu
          menu={menu}
          header={shown.find(({ id }) => id === menu.column)?.header ?? menu.column}
          resizing={resizing}
          texts={texts.widths}
        />
      )}
      <Announcement when="atOnce" message={resizing.message} />
      {canEdit && <Announcement when="settled" message={selectedCells > 1 ? texts.cellsSelected(selectedCells) : ''} />}
    </div>
  )
}

/** What stays in view at the start of every line, in CSS pixels. */
const pinnedWidth = (columns: readonly { readonly id: string; readonly width: number; readonly isRowHeader?: boolean }[]) =>
  columns.reduce((sum, { id, width, isRowHeader }) => (isCheck(id) || isRowHeader === true ? sum + width : sum), 0)

function checkedState<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  checked: ReadonlySet<string> | undefined,
): Checked {
  if (checked === undefined || checked.size === 0 || rows.length === 0) return false
  const isChecked = (row: Row): boolean => checked.has(rowKey(row))
  return rows.every(isChecked) ? true : rows.some(isChecked) ? 'mixed' : false
}
