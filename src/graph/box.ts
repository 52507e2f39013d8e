/** Flow coordinates: x to the right, y down, the origin where the layout put it; at zoom 1 one unit is one CSS pixel. */
export interface Position {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export type Box = Position & Size

/** Whether two boxes come nearer to each other than `gap`. */
export const collide = (a: Box, b: Box, gap: number): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap

export const centreOf = (box: Box): Position => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 })

/** The box of this size around a centre. */
export const boxAround = (centre: Position, { width, height }: Size): Box => ({
  x: centre.x - width / 2,
  y: centre.y - height / 2,
  width,
  height,
})

/** The smallest box that holds all; null for none. */
export function boundsOf(boxes: Iterable<Box>): Box | null {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top }
}
