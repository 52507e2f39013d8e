import type { Size } from './box.ts'

/** Sizes are fixed, so that nothing on the screen needs measuring before it can be placed. */
const nodeWidth = 216
const headHeight = 102
const rowHeight = 22
const rowsPadding = 6

/** A table with this many lines of lookup columns, in flow units. */
export const sizeOfNode = (rows: number): Size => ({
  width: nodeWidth,
  height: headHeight + (rows === 0 ? 0 : rows * rowHeight + rowsPadding),
})

/** The middle of a line of lookup columns, from the table's top. */
export const rowMiddle = (index: number): number => headHeight + 2 + index * rowHeight + rowHeight / 2
