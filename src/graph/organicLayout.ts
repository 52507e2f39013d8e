import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import type { LayoutGraph, Positions } from './layoutGraph.ts'

interface Body extends SimulationNodeDatum {
  readonly id: string
  readonly width: number
  readonly height: number
}

const ticks = 300
/** Circles keep tables apart, but tables are wider than high: what the circles leave between rows is taken out. */
const flattening = 0.6

/**
 * Tables that belong together are drawn together, all others pushed away. The same every time: d3-force starts from a
 * fixed spiral and brings its own generator of random numbers. `onProgress` hears the share done, 0 to 1.
 */
export function organicLayout(graph: LayoutGraph, onProgress?: (share: number) => void): Positions {
  const bodies = graph.nodes.map(
    ({ id, width, height }): Body => (id === graph.focus ? { id, width, height, fx: 0, fy: 0 } : { id, width, height }),
  )
  const known = new Set(bodies.map((body) => body.id))
  const pairs = new Map<string, { readonly source: string; readonly target: string }>()
  for (const { primary, related } of graph.edges) {
    if (primary === related || !known.has(primary) || !known.has(related)) continue
    pairs.set([primary, related].toSorted().join('|'), { source: primary, target: related })
  }
  const simulation = forceSimulation(bodies)
    .force('link', forceLink<Body, { readonly source: string; readonly target: string }>([...pairs.values()])
      .id((body) => body.id)
      .distance(260)
      .strength(bodies.length > 100 ? 0.08 : 0.3))
    .force('charge', forceManyBody<Body>().strength(-1400).theta(1))
    .force('x', forceX<Body>().strength(0.05))
    .force('y', forceY<Body>().strength(0.06))
    .force('collide', forceCollide<Body>((body) => Math.max(body.width, body.height) / 2 + 12))
    .stop()
  for (let tick = 0; tick < ticks; tick += 1) {
    simulation.tick()
    if (tick % 10 === 9) onProgress?.((tick + 1) / ticks)
  }
  return new Map(
    bodies.map(({ id, x, y, width, height }) => [
      id,
      { x: (x ?? NaN) - width / 2, y: (y ?? NaN) * flattening - height / 2 },
    ]),
  )
}
