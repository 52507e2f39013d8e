import { isCheck } from './checkColumn.ts'
import type { GridColumn } from './gridColumn.ts'
import type { CellBlock } from './gridEditing.ts'
import type { GridItem } from './gridItems.ts'
import type { GridPlace, GridShape } from './gridPlace.ts'

export interface CellCorner {
  readonly key: string
  readonly column: string
}

/** Cells that are selected: the rectangle between two of them. A range that is not there selects the present place alone. */
export interface CellRange {
  readonly anchor: CellCorner
  readonly head: CellCorner
}

/** A rectangle by the indices of lines and columns, all inclusive. */
export interface Rectangle {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The rectangle as it lies now; that of the place alone when a corner has gone; null where the place is no cell. */
export function rectangleOf(
  range: CellRange | null,
  place: GridPlace | null,
  shape: Pick<GridShape, 'columns' | 'indexOf'>,
): Rectangle | null {
  const columnOf = (id: string): number => shape.columns.findIndex((column) => column.id === id)
  const at = ({ key, column }: CellCorner) => {
    const line = shape.indexOf.get(key)
    const index = columnOf(column)
    return line === undefined || index < 0 ? null : { line, index }
  }
  const anchor = range === null ? null : at(range.anchor)
  const head = range === null ? null : at(range.head)
  if (anchor !== null && head !== null) return between(anchor, head)
  if (place?.at !== 'cell') return null
  const cell = at(place)
  return cell === null ? null : between(cell, cell)
}

interface Indices {
  readonly line: number
  readonly index: number
}

const between = (one: Indices, other: Indices): Rectangle => ({
  top: Math.min(one.line, other.line),
  bottom: Math.max(one.line, other.line),
  left: Math.min(one.index, other.index),
  right: Math.max(one.index, other.index),
})

/** Every line of one column, or of all of them; null in an empty grid. The head of the range is its last cell. */
export function wholeRange({ keys, columns }: Pick<GridShape, 'keys' | 'columns'>, column: string | null): CellRange | null {
  const [firstKey, lastKey] = [keys[0], keys.at(-1)]
  const selectable = columns.filter(({ id }) => !isCheck(id))
  const [first, last] = column === null ? [selectable[0]?.id, selectable.at(-1)?.id] : [column, column]
  if (firstKey === undefined || lastKey === undefined || first === undefined || last === undefined) return null
  return { anchor: { key: firstKey, column: first }, head: { key: lastKey, column: last } }
}

/** How many lines and columns a rectangle has. */
export const sizeOf = ({ top, bottom, left, right }: Rectangle): number => (bottom - top + 1) * (right - left + 1)

/** The cells of a rectangle, headings of groups and check boxes left out; null when none are left. */
export function blockOf<Row>(
  items: readonly GridItem<Row>[],
  columns: readonly GridColumn<Row>[],
  { top, bottom, left, right }: Rectangle,
): CellBlock<Row> | null {
  const rowsIn = (from: number, to?: number): Row[] =>
    items.slice(from, to).flatMap((item) => (item.type === 'row' ? [item.row] : []))
  const isCell = ({ id }: GridColumn<Row>): boolean => !isCheck(id)
  const height = rowsIn(top, bottom + 1).length
  const width = columns.slice(left, right + 1).filter(isCell).length
  return height === 0 || width === 0
    ? null
    : { rows: rowsIn(top), columns: columns.slice(left).filter(isCell), height, width }
}

/** The keys of the rows in a rectangle; under a heading, whether open or collapsed, all of its group's. */
export function keysIn<Row>(
  items: readonly GridItem<Row>[],
  { top, bottom }: Pick<Rectangle, 'top' | 'bottom'>,
  keysOfGroup: (group: string) => readonly string[],
): readonly string[] {
  const keys = items
    .slice(top, bottom + 1)
    .flatMap((item) => (item.type === 'row' ? [item.key] : keysOfGroup(item.group)))
  return [...new Set(keys)]
}
