import { isCheck } from './checkColumn.ts'

/** Column id → its width in CSS pixels, where it is not as usual. */
export type GridWidths = Readonly<Partial<Record<string, number>>>

interface Sized {
  readonly id: string
  readonly width: number
}

/** In CSS pixels. Narrower, a column has no room for the button of its filter. */
export const leastWidth = 48
export const mostWidth = 1_600

export const allowedWidth = (width: number): number => Math.round(Math.min(mostWidth, Math.max(leastWidth, width)))

/** The columns as wide as they are kept; the same array where all are as usual. */
export function sizedColumns<Column extends Sized>(columns: readonly Column[], widths: GridWidths): readonly Column[] {
  if (columns.every(({ id }) => widths[id] === undefined)) return columns
  return columns.map((column) => ({ ...column, width: widths[column.id] ?? column.width }))
}

/** Column id → its `flex`. */
export type ColumnSizes = Readonly<Partial<Record<string, string>>>

/** Columns of usual width share what room is left over, in proportion to their widths; the check boxes need none of it. */
export function columnSizes(columns: readonly Sized[], widths: GridWidths): ColumnSizes {
  return Object.fromEntries(
    columns.map(({ id, width: usual }) => {
      const kept = widths[id]
      return [id, `${kept !== undefined || isCheck(id) ? 0 : usual} 0 ${kept ?? usual}px`]
    }),
  )
}

/** The width of all columns together, in CSS pixels. */
export const widthOfAll = (columns: readonly Sized[], widths: GridWidths): number =>
  columns.reduce((sum, { id, width }) => sum + (widths[id] ?? width), 0)

/**
 * The widths once a column has another. Those before it stay as wide as they are drawn, so that its edge goes where it is
 * put and not where the room left over goes. `drawn`: the width of a column on the screen, in CSS pixels.
 */
export function withWidth(
  columns: readonly Sized[],
  widths: GridWidths,
  drawn: (column: string) => number,
  column: string,
  width: number,
): GridWidths {
  const next: Partial<Record<string, number>> = { ...widths }
  for (const { id, width: usual } of columns) {
    if (id === column) break
    const present = drawn(id)
    if (!isCheck(id) && widths[id] === undefined && Math.abs(present - usual) >= 1) next[id] = allowedWidth(present)
  }
  next[column] = allowedWidth(width)
  return next
}

/** The widths once a column is as usual again. */
export function withoutWidth(widths: GridWidths, column: string): GridWidths {
  const next = { ...widths }
  delete next[column]
  return next
}
