import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre'
import type { Box, Position } from './box.ts'
import type { LayoutGraph, Positions } from './layoutGraph.ts'

const rowGap = 24
const columnGap = 150
/** Between the columns one tall layer is broken into. */
const brokenGap = 56
/** A layer higher than this is broken into several columns, so that the picture keeps a screen's shape. */
const tallest = 900

/** Primary tables at the left, related ones to the right of them, in as few crossings as dagre finds. */
export function layeredLayout(graph: LayoutGraph): Positions {
  const columns = layers(graph)
  const heights = columns.map(heightOf)
  const isBroken = heights.some((height) => height > tallest)
  const positions = new Map<string, Position>()
  let left = 0
  for (const [index, column] of columns.entries()) {
    const parts = Math.ceil((heights[index] ?? 0) / tallest)
    const split = Array.from({ length: Math.max(1, parts) }, (_, part) =>
      column.filter((_box, row) => row % Math.max(1, parts) === part),
    )
    for (const [part, boxes] of split.entries()) {
      let top = -heightOf(boxes) / 2
      for (const box of boxes) {
        positions.set(box.id, { x: left, y: isBroken ? top : box.y })
        top += box.height + rowGap
      }
      const width = boxes.reduce((widest, box) => Math.max(widest, box.width), 0)
      left += width + (part === split.length - 1 ? columnGap : brokenGap)
    }
  }
  return positions
}

type Placed = Box & { readonly id: string }

const heightOf = (boxes: readonly Placed[]): number =>
  boxes.reduce((height, box) => height + box.height + rowGap, -rowGap)

/** The tables by layer from the left, in each from the top, as dagre orders them. */
function layers({ nodes, edges }: LayoutGraph): readonly (readonly Placed[])[] {
  const graph = new Graph<GraphLabel, NodeLabel, Partial<EdgeLabel>>()
  graph.setGraph({ rankdir: 'LR', nodesep: rowGap, ranksep: columnGap })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height })
  for (const { primary, related } of edges) {
    if (primary !== related && graph.hasNode(primary) && graph.hasNode(related)) graph.setEdge(primary, related)
  }
  layout(graph)
  const byCentre = new Map<number, Placed[]>()
  for (const { id, width, height } of nodes) {
    const { x = NaN, y = NaN } = graph.node(id)
    const box = { id, width, height, x: x - width / 2, y: y - height / 2 }
    const column = Math.round(x)
    byCentre.set(column, [...(byCentre.get(column) ?? []), box])
  }
  return [...byCentre]
    .toSorted(([a], [b]) => a - b)
    .map(([, boxes]) => boxes.toSorted((a, b) => a.y - b.y))
}
