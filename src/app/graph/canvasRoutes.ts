import { useMemo } from 'react'
import type { Box } from '../../graph/box.ts'
import type { Edge } from '../../graph/edges.ts'
import type { LayoutKind, Positions } from '../../graph/layoutGraph.ts'
import { movedTables, routesAfterMoves } from '../../graph/movedRoutes.ts'
import { anchorOf } from '../../graph/nodes.ts'
import type { Picture } from '../../graph/picture.ts'
import { routeEdges, type Route } from '../../graph/route.ts'

/** The ways of the lines that are drawn: in the picture as the layout made it, but for the lines of moved tables. */
export function useCanvasRoutes(
  picture: Picture,
  edges: readonly Edge[],
  homes: Positions,
  boxes: ReadonlyMap<string, Box>,
  kind: LayoutKind,
): ReadonlyMap<string, Route> {
  const stepped = kind === 'layered'
  const homeBoxes = useMemo(() => boxesAt(picture, homes), [picture, homes])
  const arranged = useMemo(() => routeEdges(mapOf(picture, homeBoxes), edges, stepped), [picture, homeBoxes, edges, stepped])
  return useMemo(
    () => routesAfterMoves(arranged, movedTables(homeBoxes, boxes), mapOf(picture, boxes), edges, stepped),
    [arranged, homeBoxes, boxes, picture, edges, stepped],
  )
}

function boxesAt(picture: Picture, positions: Positions): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>()
  for (const { id, size } of picture.nodes) {
    const position = positions.get(id)
    if (position !== undefined) boxes.set(id, { ...position, ...size })
  }
  return boxes
}

const mapOf = (picture: Picture, boxes: ReadonlyMap<string, Box>) => ({
  boxes,
  anchorOf: (edge: Edge) => anchorOfEdge(picture, edge),
  pinned: picture.pinned,
})

function anchorOfEdge(picture: Picture, edge: Edge): number | null {
  const node = picture.byId.get(edge.source)
  if (edge.type === 'bundle' || edge.lookupColumn === null || node === undefined) return null
  return anchorOf(node, edge.lookupColumn)
}
