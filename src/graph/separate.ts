import { collide, type Box, type Position, type Size } from './box.ts'
import { freePlace } from './freePlace.ts'

type Sized = Size & { readonly id: string }

const passLimit = 200

/**
 * Moves boxes apart until none are closer than `gap`: a sweep from left to right pushes each overlapping pair apart
 * along the cheaper axis, again and again. What still overlaps after the last pass gets the nearest free place.
 */
export function separate(
  nodes: readonly Sized[],
  positions: ReadonlyMap<string, Position>,
  gap: number,
): ReadonlyMap<string, Position> {
  const boxes = nodes.flatMap(({ id, width, height }) => {
    const position = positions.get(id)
    return position === undefined ? [] : [{ id, width, height, x: position.x, y: position.y }]
  })
  for (let pass = 0; pass < passLimit; pass += 1) {
    if (!sweep(boxes, gap)) break
    if (pass === passLimit - 1) settle(boxes, gap)
  }
  return new Map(boxes.map(({ id, x, y }) => [id, { x, y }]))
}

interface Movable {
  readonly id: string
  readonly width: number
  readonly height: number
  x: number
  y: number
}

/** One pass; whether anything had to move. */
function sweep(boxes: Movable[], gap: number): boolean {
  boxes.sort((a, b) => a.x - b.x || compareText(a.id, b.id))
  const widest = boxes.reduce((width, box) => Math.max(width, box.width), 0)
  let moved = false
  for (const [index, a] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length; next += 1) {
      const b = boxes[next]
      if (b === undefined || b.x - a.x >= widest + gap) break
      const sideways = Math.min(a.x + a.width, b.x + b.width) + gap - Math.max(a.x, b.x)
      const upright = Math.min(a.y + a.height, b.y + b.height) + gap - Math.max(a.y, b.y)
      if (sideways <= 0 || upright <= 0) continue
      moved = true
      if (upright <= sideways) {
        const push = (upright / 2 + 0.5) * (b.y + b.height / 2 >= a.y + a.height / 2 ? 1 : -1)
        a.y -= push
        b.y += push
      } else {
        const push = (sideways / 2 + 0.5) * (b.x + b.width / 2 >= a.x + a.width / 2 ? 1 : -1)
        a.x -= push
        b.x += push
      }
    }
  }
  return moved
}

function settle(boxes: Movable[], gap: number): void {
  const placed: Box[] = []
  for (const box of boxes) {
    if (placed.some((other) => collide(other, box, gap))) Object.assign(box, freePlace(box, placed, gap))
    placed.push(box)
  }
}

/** By code unit: the same in every language, which keeps layouts the same. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
