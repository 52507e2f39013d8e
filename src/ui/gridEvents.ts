import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'
import { isCheck } from './checkColumn.ts'
import { isGridKey, movePlace, type GridPlace, type GridShape } from './gridPlace.ts'
import { copyBlock, pasteBlock, selectingKey, toggleAll, toggleRow, type GridSelecting } from './gridSelecting.ts'
import { headHeight, rowHeight } from './gridStyles.ts'

/** What the events of a grid act on. */
interface GridActions<Row> extends GridSelecting<Row> {
  readonly activeLine: number
  /** Whether the focus is in the grid. */
  readonly isHeld: RefObject<boolean>
  /** Where the pointer went down, until it comes up. */
  readonly pressedAt: RefObject<GridPlace | null>
  readonly shapeOf: (page: number) => GridShape
  readonly visitPlace: (place: GridPlace) => void
  readonly activate: (row: Row) => void
}

/** Events of menus bubble through the grid that opened them, wherever they are drawn. */
const isInside = (grid: HTMLElement, target: EventTarget): boolean => target instanceof Node && grid.contains(target)

/** The reader is selecting text, not pressing a cell. */
const isSelectingText = (): boolean => document.getSelection()?.isCollapsed === false

/** Alt+Arrow down on a head opens its filter, as spreadsheets do. Enter and Space press the button that has the focus. */
function openFilter(grid: HTMLElement, place: GridPlace, key: string): boolean {
  if (key === 'Enter' || key === ' ') return false
  const filter = grid.querySelector(`[data-head="${CSS.escape(place.column)}"] [data-part="filter"]`)
  // The menu gives the focus back to what had it: the button itself, not the head beside it.
  if (filter instanceof HTMLElement) {
    filter.focus()
    filter.click()
  }
  return filter instanceof HTMLElement
}

/** The handlers of a grid: one of each for all its cells, which are told apart by their data attributes. */
export function gridEvents<Row>(grid: GridActions<Row>) {
  const itemAt = (target: EventTarget) => {
    const element = target instanceof Element ? target : null
    const cell = element?.closest<HTMLElement>('[role="gridcell"], [role="rowheader"]') ?? null
    const key = cell?.closest<HTMLElement>('[data-key]')?.dataset['key']
    const item = key === undefined ? undefined : grid.items[grid.lines.indexOf.get(key) ?? -1]
    return cell === null || item === undefined ? null : { cell, item, column: cell.dataset['column'] }
  }

  const placeAt = (target: EventTarget): Extract<GridPlace, { at: 'cell' }> | null => {
    const at = itemAt(target)
    return at === null ? null : { at: 'cell', key: at.item.key, column: at.column ?? grid.place?.column ?? '' }
  }

  const press = (target: EventTarget, isExtending = false, onlyOpen = false): boolean => {
    const at = itemAt(target)
    if (at === null) return pressHead(target)
    if (isCheck(at.column)) toggleRow(grid, at.item.key, isExtending)
    else if (isExtending && grid.editing !== undefined) return false
    else if (at.item.type === 'group') grid.toggle(at.item.group, !at.item.isCollapsed)
    else {
      const open = grid.shown.find(({ id }) => id === at.column)?.open?.(at.item.row) ?? null
      if (open !== null) open(at.cell)
      else if (onlyOpen) return false
      else grid.activate(at.item.row)
    }
    return true
  }

  const pressHead = (target: EventTarget): boolean => {
    const head = target instanceof Element ? target.closest<HTMLElement>('[data-head]') : null
    if (!isCheck(head?.dataset['head'])) return false
    toggleAll(grid)
    return true
  }

  /** With Shift it extends the selection, which would else select text. */
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    if (grid.editing === undefined || event.button !== 0 || !isInside(event.currentTarget, event.target)) return
    const at = placeAt(event.target)
    grid.pressedAt.current = at
    if (!event.shiftKey || at === null) return
    event.preventDefault()
    if (!isCheck(at.column)) grid.extendTo(at)
  }

  /** Dragging selects too; whatever it does can be done without. */
  const onMouseOver = (event: MouseEvent<HTMLElement>) => {
    const from = grid.pressedAt.current
    if (from?.at !== 'cell' || isCheck(from.column) || event.buttons !== 1 || event.shiftKey) return
    const at = placeAt(event.target)
    if (at === null || isCheck(at.column) || (at.key === from.key && at.column === from.column && grid.range === null)) return
    document.getSelection()?.removeAllRanges()
    grid.select({ anchor: from, head: at })
  }

  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (!isInside(event.currentTarget, event.target) || isSelectingText()) return
    if (grid.range !== null && !event.shiftKey && itemAt(event.target) !== null) grid.select(null)
    press(event.target, event.shiftKey)
  }

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const { target, currentTarget } = event
    if (!currentTarget.contains(target)) return
    grid.isHeld.current = true
    const head = target.closest<HTMLElement>('[data-head]')?.dataset['head']
    const part = target.dataset['part']
    if (head !== undefined) {
      grid.visitPlace({ at: 'head', column: head, part: part === 'filter' ? 'filter' : 'sort' })
    }
    const at = placeAt(target)
    if (at !== null) grid.visitPlace(at)
  }

  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) grid.isHeld.current = false
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, currentTarget } = event
    const { place } = grid
    if (place === null || !isInside(currentTarget, target)) return
    const page = Math.max(1, Math.floor((currentTarget.clientHeight - headHeight) / rowHeight) - 1)
    if (selectingKey(grid, event, grid.shapeOf(page))) event.preventDefault()
    if (event.defaultPrevented || event.metaKey || event.shiftKey) return
    const isOpening = key === 'Enter' || key === ' ' || key === 'F2' || (event.altKey && key === 'ArrowDown')
    if (isOpening) {
      const isOnlyOpening = key !== 'Enter' && key !== ' '
      const isPressed = place.at === 'cell' || isCheck(place.column)
      const isHandled = isPressed ? press(target, false, isOnlyOpening) : openFilter(currentTarget, place, key)
      if (isHandled) event.preventDefault()
      return
    }
    if (event.altKey || !isGridKey(key)) return
    event.preventDefault()
    const item = grid.items[grid.activeLine]
    if (item?.type === 'group' && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      grid.toggle(item.group, (key === 'ArrowLeft') !== grid.isRightToLeft)
      return
    }
    grid.isMoving.current = true
    const { isRightToLeft } = grid
    grid.visitPlace(movePlace(place, key, grid.shapeOf(page), { ctrl: event.ctrlKey, isRightToLeft }))
  }

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (isSelectingText()) return
    const at = itemAt(event.target)
    if (at === null) return
    if (at.item.type === 'row' && copyBlock(grid, event)) {
      event.preventDefault()
      return
    }
    const column = grid.shown.find(({ id }) => id === at.column)
    const text = at.item.type === 'group' ? at.item.label : column?.text(at.item.row)
    if (text === undefined) return
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
  }

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    if (isInside(event.currentTarget, event.target) && pasteBlock(grid, event)) event.preventDefault()
  }

  return { onClick, onFocus, onBlur, onKeyDown, onMouseDown, onMouseOver, onCopy, onPaste }
}
