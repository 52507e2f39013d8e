import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import type { CellBlock, GridEditing } from './gridEditing.ts'
import type { GridLines } from './gridLines.ts'
import { isGridKey, movePlace, type GridPlace, type GridShape } from './gridPlace.ts'
import { blockOf, keysIn, wholeRange, type CellRange, type Rectangle } from './gridRange.ts'
import { blockText } from './gridText.ts'

/** What the selection of cells and rows acts on. */
export interface GridSelecting<Row> extends GridLines<Row> {
  readonly editing: GridEditing<Row> | undefined
  readonly place: GridPlace | null
  readonly range: CellRange | null
  readonly rectangle: Rectangle | null
  readonly isRightToLeft: boolean
  readonly isMoving: RefObject<boolean>
  /** The row whose check box was pressed last: from it Shift extends. */
  readonly lastChecked: RefObject<string | null>
  readonly select: (range: CellRange | null) => void
  /** Moves the keyboard to another cell, the range reaching from where it began to there. */
  readonly extendTo: (place: GridPlace) => void
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key)

/** The keys by which a grid selects and changes cells. Does nothing, and says so, where the grid is only to be read. */
export function selectingKey<Row>(
  grid: GridSelecting<Row>,
  event: KeyboardEvent<HTMLElement>,
  shape: GridShape,
): boolean {
  const { editing, place, range, rectangle } = grid
  if (editing === undefined || place?.at !== 'cell' || event.altKey) return false
  const isControl = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (event.key === 'Escape' && range !== null) grid.select(null)
  else if (isControl && key === 'a') grid.select(wholeRange(shape, null))
  else if (isControl && key === 'd') fillBlock(grid)
  else if (isControl && key === ' ') grid.select(wholeRange(shape, place.column))
  else if (event.shiftKey && key === ' ' && rectangle !== null) toggleKeys(grid, keysIn(grid.items, rectangle, grid.keysOfGroup))
  else if (event.shiftKey && isGridKey(event.key) && !event.metaKey) {
    const head: GridPlace = range === null ? place : { at: 'cell', ...range.head }
    const { isRightToLeft } = grid
    const next = movePlace(head, event.key, shape, { ctrl: event.ctrlKey, isRightToLeft })
    if (next.at === 'cell') grid.extendTo(next)
  } else if (!isControl && isLetter(event.key)) {
    const item = grid.items[grid.lines.indexOf.get(place.key) ?? -1]
    if (item?.type !== 'row') return false
    editing.type(item.row, place.column, key)
  } else return false
  return true
}

/** Checks rows, or unchecks them when all are checked. */
function toggleKeys<Row>({ editing }: GridSelecting<Row>, keys: readonly string[]): void {
  if (editing !== undefined) editing.check(keys, !keys.every((key) => editing.checked.has(key)))
}

/** The check box of a row was pressed; with Shift, those down or up to the one pressed before take its new state. */
export function toggleRow<Row>(grid: GridSelecting<Row>, key: string, isExtending: boolean): void {
  const { editing, items, lines, lastChecked } = grid
  const from = isExtending ? lines.indexOf.get(lastChecked.current ?? key) : undefined
  const to = lines.indexOf.get(key)
  lastChecked.current = key
  if (editing === undefined) return
  if (from === undefined || to === undefined) return toggleKeys(grid, [key])
  const rows = { top: Math.min(from, to), bottom: Math.max(from, to) }
  editing.check(keysIn(items, rows, () => []), !editing.checked.has(key))
}

/** The check box above all of them: checks every row there is to see, those of collapsed groups too. */
export const toggleAll = <Row>(grid: GridSelecting<Row>): void => toggleKeys(grid, grid.rowKeys())

export function presentBlock<Row>({ items, shown, rectangle, place }: GridSelecting<Row>): CellBlock<Row> | null {
  if (rectangle === null || place?.at !== 'cell') return null
  return blockOf(items, shown, rectangle)
}

function fillBlock<Row>(grid: GridSelecting<Row>): void {
  const block = presentBlock(grid)
  if (block !== null) grid.editing?.fill(block)
}

/** Ctrl+C: the selected cells as they are pasted again. */
export function copyBlock<Row>(grid: GridSelecting<Row>, event: ClipboardEvent<HTMLElement>): boolean {
  const block = presentBlock(grid)
  if (block === null) return false
  event.clipboardData.setData('text/plain', blockText(block))
  return true
}

/** Ctrl+V. */
export function pasteBlock<Row>(grid: GridSelecting<Row>, event: ClipboardEvent<HTMLElement>): boolean {
  const block = presentBlock(grid)
  if (grid.editing === undefined || block === null) return false
  grid.editing.paste(block, event.clipboardData.getData('text/plain'))
  return true
}

/** Which columns of a line are selected, as two indices; none is -1 twice. */
export function selectedColumns(rectangle: Rectangle | null, range: CellRange | null, line: number): readonly [number, number] {
  if (range === null || rectangle === null || line < rectangle.top || line > rectangle.bottom) return [-1, -1]
  return [rectangle.left, rectangle.right]
}
