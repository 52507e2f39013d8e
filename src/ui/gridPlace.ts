import { isCheck } from './checkColumn.ts'

/** Where the keyboard is in a grid: on a head's sort or filter button, or on a cell. The column is kept on group headings. */
export type GridPlace =
  | { readonly at: 'head'; readonly column: string; readonly part: 'sort' | 'filter' }
  | { readonly at: 'cell'; readonly key: string; readonly column: string }

/** What can be moved through. */
export interface GridShape {
  /** Columns on the screen, in order. */
  readonly columns: readonly { readonly id: string; readonly hasFilter: boolean }[]
  /** Keys of the lines, in order. */
  readonly keys: readonly string[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Lines that fit on the screen at once. */
  readonly page: number
}

export type GridKey =
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown'

const keys: ReadonlySet<string> = new Set<GridKey>([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

export const isGridKey = (key: string): key is GridKey => keys.has(key)

const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last))

/**
 * The place the keyboard has now: the one last visited if it is still there; else the line at its former index;
 * else the selected line; else the first line, or the head of an empty grid. Null only without columns.
 */
export function presentPlace(
  visited: GridPlace | null,
  formerIndex: number,
  shape: GridShape,
  selected: string | null,
): GridPlace | null {
  const first = (shape.columns.find(({ id }) => !isCheck(id)) ?? shape.columns[0])?.id
  if (first === undefined) return null
  const column = shape.columns.some(({ id }) => id === visited?.column) ? (visited?.column ?? first) : first
  if (visited?.at === 'head') return { ...visited, column, part: column === visited.column ? visited.part : 'sort' }
  if (visited !== null && shape.indexOf.has(visited.key)) return column === visited.column ? visited : { ...visited, column }
  const selectedKey = selected !== null && shape.indexOf.has(selected) ? selected : undefined
  const key = visited === null ? (selectedKey ?? shape.keys[0]) : shape.keys[clamp(formerIndex, shape.keys.length - 1)]
  return key === undefined ? { at: 'head', column, part: 'sort' } : { at: 'cell', key, column }
}

/** Where a key leads, by the grid pattern of the ARIA authoring practices. `isRightToLeft` mirrors the arrows. */
export function movePlace(
  place: GridPlace,
  key: GridKey,
  shape: GridShape,
  { ctrl, isRightToLeft }: { readonly ctrl: boolean; readonly isRightToLeft: boolean },
): GridPlace {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward) return sideways(place, shape, 1)
  if (key === backward) return sideways(place, shape, -1)
  const lastLine = shape.keys.length - 1
  const line = place.at === 'head' ? -1 : (shape.indexOf.get(place.key) ?? 0)
  const first = shape.columns[0]?.id ?? place.column
  const last = shape.columns.at(-1)?.id ?? place.column
  const to = (index: number, column = place.column): GridPlace => {
    if (index < 0) return { at: 'head', column, part: 'sort' }
    const target = shape.keys[Math.min(index, lastLine)]
    return target === undefined ? place : { at: 'cell', key: target, column }
  }
  if (key === 'ArrowUp') return to(line - 1)
  if (key === 'ArrowDown') return to(line + 1)
  if (key === 'PageUp') return line < 0 ? place : to(Math.max(0, line - shape.page))
  if (key === 'PageDown') return to(Math.max(0, line) + shape.page)
  if (key === 'Home') return to(ctrl ? 0 : line, first)
  return to(ctrl ? lastLine : line, last)
}

function sideways(place: GridPlace, shape: GridShape, step: 1 | -1): GridPlace {
  const column = shape.columns.findIndex(({ id }) => id === place.column)
  if (place.at === 'cell') {
    const next = shape.columns[clamp(column + step, shape.columns.length - 1)]
    return next === undefined ? place : { ...place, column: next.id }
  }
  const stops = shape.columns.flatMap(({ id, hasFilter }): GridPlace[] => {
    const sort: GridPlace = { at: 'head', column: id, part: 'sort' }
    return hasFilter ? [sort, { ...sort, part: 'filter' }] : [sort]
  })
  const stop = stops.findIndex((one) => one.at === 'head' && one.column === place.column && one.part === place.part)
  return stops[clamp(stop + step, stops.length - 1)] ?? place
}
