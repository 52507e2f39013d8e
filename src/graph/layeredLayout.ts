import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre'
import type { Position, Size } from './box.ts'
import type { LayoutGraph, Positions } from './layoutGraph.ts'

/** Lines run between rows and between columns, so both leave room for them. */
const rowGap = 44
const columnGap = 100
/** Between two layers, where the lines of many tables part. */
const layerGap = 170
/** What a screen's canvas measures, wide by high. */
const wantedShape = 1.65

type Card = Size & { readonly id: string }
type Column = readonly Card[]

/**
 * Primary tables at the left, related ones to the right of them, ordered by dagre for few crossings. Layers too high
 * for a screen are broken into columns. Cards stand in rows across all columns, so that lines can run between them.
 */
export function layeredLayout(graph: LayoutGraph): Positions {
  const layers = layersOf(graph)
  const tallestLayer = Math.max(1, ...layers.map((layer) => layer.length))
  let best: { readonly positions: Positions; readonly misfit: number } | null = null
  for (let rows = 1; rows <= tallestLayer; rows += 1) {
    const candidate = arrange(layers, rows)
    if (best === null || candidate.misfit < best.misfit) best = candidate
  }
  return best?.positions ?? new Map()
}

/** Places the layers with at most so many cards above each other, and tells how far that is from a screen's shape. */
function arrange(layers: readonly Column[], rows: number) {
  const broken = layers.map((layer) => breakLayer(layer, rows))
  const columns = broken.flat()
  const count = Math.max(0, ...columns.map((column) => column.length))
  const firstRow = (column: Column) => Math.floor((count - column.length) / 2)
  const heights = Array.from({ length: count }, (_, row) =>
    Math.max(0, ...columns.filter((column) => column.length > 1).map((column) => column[row - firstRow(column)]?.height ?? 0)),
  )
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((top, height) => top + height + rowGap, 0))
  const height = Math.max(heights.reduce((sum, next) => sum + next + rowGap, -rowGap), ...columns.map((column) => (column.length === 1 ? (column[0]?.height ?? 0) : 0)))
  const positions = new Map<string, Position>()
  let left = 0
  for (const layer of broken) {
    for (const [index, column] of layer.entries()) {
      const [first] = column
      for (const [row, card] of column.entries()) {
        // A card alone in its column stands in the middle; the others in their rows.
        const y = column.length === 1 && first !== undefined ? (height - first.height) / 2 : (tops[firstRow(column) + row] ?? 0)
        positions.set(card.id, { x: left, y })
      }
      left += Math.max(0, ...column.map((card) => card.width)) + (index === layer.length - 1 ? layerGap : columnGap)
    }
  }
  const shape = (left - layerGap) / Math.max(1, height)
  return { positions, misfit: Math.abs(Math.log(shape / wantedShape)) }
}

/** One layer as columns of about equal length, read row by row, so that neighbours stay neighbours. */
function breakLayer(layer: Column, rows: number): readonly Column[] {
  const count = Math.ceil(layer.length / rows)
  return Array.from({ length: count }, (_, column) => layer.filter((_card, index) => index % count === column))
}

/** The tables by layer from the left, in each from the top, as dagre orders them. */
function layersOf({ nodes, edges }: LayoutGraph): readonly Column[] {
  const graph = new Graph<GraphLabel, NodeLabel, Partial<EdgeLabel>>()
  graph.setGraph({ rankdir: 'LR', nodesep: rowGap, ranksep: layerGap })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height })
  for (const { primary, related } of edges) {
    if (primary !== related && graph.hasNode(primary) && graph.hasNode(related)) graph.setEdge(primary, related)
  }
  layout(graph)
  const byCentre = new Map<number, (Card & { readonly centre: number })[]>()
  for (const { id, width, height } of nodes) {
    const { x = NaN, y = NaN } = graph.node(id)
    const layer = Math.round(x)
    byCentre.set(layer, [...(byCentre.get(layer) ?? []), { id, width, height, centre: y }])
  }
  return [...byCentre]
    .toSorted(([a], [b]) => a - b)
    .map(([, cards]) => cards.toSorted((a, b) => a.centre - b.centre))
}
