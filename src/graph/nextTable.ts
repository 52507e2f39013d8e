import { centreOf, type Box } from './box.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The table an arrow key moves to: the nearest in that direction among those a line leads to, else among all. Null
 * when there is nothing that way. Distance across the direction counts double.
 */
export function nextTable(
  boxes: ReadonlyMap<string, Box>,
  from: string,
  direction: Direction,
  connected: ReadonlySet<string>,
): string | null {
  return nearest(boxes, from, direction, (id) => connected.has(id)) ?? nearest(boxes, from, direction, () => true)
}

function nearest(
  boxes: ReadonlyMap<string, Box>,
  from: string,
  direction: Direction,
  isCandidate: (id: string) => boolean,
): string | null {
  const here = boxes.get(from)
  if (here === undefined) return null
  const start = centreOf(here)
  let best: string | null = null
  let shortest = Infinity
  for (const [id, box] of boxes) {
    if (id === from || !isCandidate(id)) continue
    const { x, y } = centreOf(box)
    const dx = x - start.x
    const dy = y - start.y
    const [along, across] =
      direction === 'right' ? [dx, dy] : direction === 'left' ? [-dx, dy] : direction === 'down' ? [dy, dx] : [-dy, dx]
    const distance = along + Math.abs(across) * 2
    // Not more sideways than forwards: pressing Right never goes up.
    if (along > 0 && Math.abs(across) <= along * 2 && distance < shortest) {
      shortest = distance
      best = id
    }
  }
  return best
}
