import { collide, type Box, type Position } from './box.ts'

/**
 * The nearest place to where the box stands that keeps its distance from all others: squares of growing size around
 * it are tried in a fixed order. Ends, because each square reaches further than the one before.
 */
export function freePlace(box: Box, others: readonly Box[], gap: number): Position {
  const step = Math.min(box.width, box.height) / 2 + gap
  for (let ring = 0; ; ring += 1) {
    for (const { x, y } of square(ring)) {
      const candidate = { ...box, x: box.x + x * step, y: box.y + y * step }
      if (!others.some((other) => collide(other, candidate, gap))) return { x: candidate.x, y: candidate.y }
    }
  }
}

/** The cells of a square ring, those nearest to its middle first. */
function square(ring: number): readonly Position[] {
  if (ring === 0) return [{ x: 0, y: 0 }]
  const cells: Position[] = []
  for (let along = 0; along <= ring; along += 1) {
    for (const side of along === 0 ? [0] : [-along, along]) {
      cells.push({ x: side, y: ring }, { x: side, y: -ring })
      if (along < ring) cells.push({ x: ring, y: side }, { x: -ring, y: side })
    }
  }
  return cells
}
