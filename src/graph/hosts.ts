import type { Box, Position, Size } from './box.ts'
import type { LayoutGraph } from './layoutGraph.ts'

/** The boxes of the tables that already stand somewhere. */
export function standingBoxes(graph: LayoutGraph, fixed: ReadonlyMap<string, Position>): Map<string, Box> {
  const placed = new Map<string, Box>()
  for (const { id, width, height } of graph.nodes) {
    const position = fixed.get(id)
    if (position !== undefined) placed.set(id, { ...position, width, height })
  }
  return placed
}

/** The tables without a place, by the standing table they belong to; null for those that belong to none. */
export function newcomersByHost(
  graph: LayoutGraph,
  placed: ReadonlyMap<string, Box>,
): ReadonlyMap<string | null, readonly (Size & { readonly id: string })[]> {
  const newcomers = new Map<string | null, (Size & { readonly id: string })[]>()
  for (const node of graph.nodes) {
    if (placed.has(node.id)) continue
    const host = hostOf(graph, node.id, placed)
    newcomers.set(host, [...(newcomers.get(host) ?? []), node])
  }
  return newcomers
}

/** The last placed neighbour: expanding a table adds to the end of the picture, and its newcomers belong to it. */
function hostOf(graph: LayoutGraph, id: string, placed: ReadonlyMap<string, Box>): string | null {
  const hosts = new Set<string>()
  for (const { primary, related } of graph.edges) {
    if (primary === id && placed.has(related)) hosts.add(related)
    if (related === id && placed.has(primary)) hosts.add(primary)
  }
  const [only] = hosts
  if (hosts.size <= 1) return only ?? null
  return graph.nodes.findLast((node) => hosts.has(node.id))?.id ?? null
}
