import { collide, type Box, type Position } from './box.ts'
import { freePlace } from './freePlace.ts'
import { standingBoxes } from './hosts.ts'
import { gap, type LayoutGraph } from './layoutGraph.ts'

/** Two tables nearer than this leave no line a way between them. */
const lineRoom = 12

/**
 * The places of the standing tables, after those that grew have made others step aside: a table that now lies over
 * another keeps its place, the smaller of the two goes to the nearest free one. Nobody else moves.
 */
export function makeRoom(graph: LayoutGraph): ReadonlyMap<string, Position> {
  const boxes = [...standingBoxes(graph, graph.fixed)]
  const byRank = boxes.toSorted(
    ([a, one], [b, other]) => Number(b === graph.focus) - Number(a === graph.focus) || other.height - one.height,
  )
  const settled: Box[] = []
  const pushed: [string, Box][] = []
  for (const [id, box] of byRank) {
    if (settled.some((other) => collide(other, box, lineRoom))) pushed.push([id, box])
    else settled.push(box)
  }
  const places = new Map(graph.fixed)
  for (const [id, box] of pushed) {
    const place = freePlace(box, settled, gap)
    settled.push({ ...box, ...place })
    places.set(id, place)
  }
  return places
}
