import { layeredLayout } from './layeredLayout.ts'
import { gap, type LayoutGraph, type LayoutKind, type Positions } from './layoutGraph.ts'
import { organicLayout } from './organicLayout.ts'
import { makeRoom } from './makeRoom.ts'
import { placeBeside } from './placeBeside.ts'
import { placeNear } from './placeNear.ts'
import { radialLayout } from './radialLayout.ts'
import { separate } from './separate.ts'

/** Above these, layers are too wide to read and dagre too slow (measured: 0.4 s at 200 tables with as many lines). */
const layeredLimit = { tables: 300, lines: 500 }

const isLayerable = ({ nodes, edges }: LayoutGraph): boolean =>
  nodes.length <= layeredLimit.tables && edges.length <= layeredLimit.lines

const arrange: Readonly<Record<LayoutKind, (graph: LayoutGraph) => Positions>> = {
  radial: radialLayout,
  layered: (graph) => (isLayerable(graph) ? layeredLayout(graph) : organicLayout(graph)),
  organic: organicLayout,
}

const join = (kind: LayoutKind, graph: LayoutGraph): Positions => {
  const standing = makeRoom(graph)
  return kind === 'layered' ? placeBeside(graph, standing) : placeNear(graph, standing)
}

/**
 * A place for every table: the same for the same graph, finite, no two closer than `gap`. Where some already stand,
 * only the others are placed, near what they belong to; nobody moves but a table that another one has grown over. Throws when a layout answers with something that is no place.
 */
export function layout(kind: LayoutKind, graph: LayoutGraph): Positions {
  const missing = graph.nodes.filter((node) => !graph.fixed.has(node.id))
  if (missing.length === 0) return graph.fixed
  const positions =
    missing.length < graph.nodes.length ? join(kind, graph) : separate(graph.nodes, arrange[kind](graph), gap)
  for (const { id } of graph.nodes) {
    const position = positions.get(id)
    if (position === undefined || !Number.isFinite(position.x) || !Number.isFinite(position.y)) {
      throw new Error(`The ${kind} layout found no place for the table ${id}.`)
    }
  }
  return positions
}
