import { useMemo } from 'react'
import type { Box } from '../../graph/box.ts'
import type { LayoutKind, Positions } from '../../graph/layoutGraph.ts'
import type { Line } from '../../graph/lines.ts'
import { movedTables, routesAfterMoves } from '../../graph/movedRoutes.ts'
import { anchorOf } from '../../graph/nodes.ts'
import type { Shape } from '../../graph/picture.ts'
import { routeLines, type Route } from '../../graph/route.ts'

/**
 * The ways of the lines that are drawn: in the picture as the layout made it, but for the lines of moved tables. They
 * depend on what stands where and stay while values change.
 */
export function useCanvasRoutes(
  shape: Shape,
  lines: readonly Line[],
  homes: Positions,
  boxes: ReadonlyMap<string, Box>,
  kind: LayoutKind,
): ReadonlyMap<string, Route> {
  const stepped = kind === 'layered'
  const homeBoxes = useMemo(() => boxesAt(shape, homes), [shape, homes])
  const arranged = useMemo(() => routeLines(mapOf(shape, homeBoxes), lines, stepped), [shape, homeBoxes, lines, stepped])
  return useMemo(
    () => routesAfterMoves(arranged, movedTables(homeBoxes, boxes), mapOf(shape, boxes), lines, stepped),
    [arranged, homeBoxes, boxes, shape, lines, stepped],
  )
}

function boxesAt(shape: Shape, positions: Positions): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>()
  for (const { id, size } of shape.nodes) {
    const position = positions.get(id)
    if (position !== undefined) boxes.set(id, { ...position, ...size })
  }
  return boxes
}

const mapOf = (shape: Shape, boxes: ReadonlyMap<string, Box>) => ({
  boxes,
  anchorOf: (line: Line) => anchorOfLine(shape, line),
  pinned: shape.pinned,
})

function anchorOfLine(shape: Shape, line: Line): number | null {
  const node = shape.byId.get(line.source)
  if (line.type === 'bundle' || line.lookupColumn === null || node === undefined) return null
  return anchorOf(node, line.lookupColumn)
}
