import { boundsOf, boxAround, centreOf, type Position } from './box.ts'
import { freePlace } from './freePlace.ts'
import { newcomersByHost, standingBoxes } from './hosts.ts'
import { gap, type LayoutGraph, type Positions } from './layoutGraph.ts'

/** How far from its neighbour a newcomer would like to stand, between centres. */
const reach = 300

/**
 * Places newcomers around the tables they belong to, outwards from the middle of the picture, and leaves everybody
 * else where they are. Newcomers that belong to nobody in the picture stand below it.
 */
export function placeNear(graph: LayoutGraph, fixed: ReadonlyMap<string, Position>): Positions {
  const placed = standingBoxes(graph, fixed)
  const bounds = boundsOf(placed.values())
  const middle = bounds === null ? { x: 0, y: 0 } : centreOf(bounds)
  const below = { x: middle.x, y: bounds === null ? 0 : bounds.y + bounds.height + reach }
  for (const [host, newcomers] of newcomersByHost(graph, placed)) {
    const hostBox = host === null ? undefined : placed.get(host)
    const centre = hostBox === undefined ? below : centreOf(hostBox)
    const outwards = Math.atan2(centre.y - middle.y, centre.x - middle.x)
    for (const [index, node] of newcomers.entries()) {
      const angle = outwards + fan(index, newcomers.length)
      const wish = { x: centre.x + Math.cos(angle) * reach, y: centre.y + Math.sin(angle) * reach }
      const box = boxAround(wish, node)
      placed.set(node.id, { ...box, ...freePlace(box, [...placed.values()], gap) })
    }
  }
  return new Map([...placed].map(([id, { x, y }]) => [id, { x, y }]))
}

/** The angle of one of several newcomers: outwards first, then to both sides, over two thirds of the circle. */
function fan(index: number, count: number): number {
  const spread = (Math.PI * 4) / 3
  return count === 1 ? 0 : (index / (count - 1) - 0.5) * spread
}
