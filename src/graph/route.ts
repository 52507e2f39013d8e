import type { Box, Position } from './box.ts'
import { curvedRoute, selfRoute } from './curvedRoute.ts'
import type { Edge } from './edges.ts'
import { assignPorts, facing } from './ports.ts'
import { steppedRoutes } from './steppedRoutes.ts'

/** A line as SVG draws it, and the point on it that carries its badge. */
export interface Route {
  readonly path: string
  readonly middle: Position
  /** Where a multi-table lookup's trunk parts; null for other lines. */
  readonly fork: Position | null
}

/** What lines need to know to find their way. */
export interface RouteMap {
  readonly boxes: ReadonlyMap<string, Box>
  /** Where a line leaves its table, from the table's top; null for anywhere. */
  readonly anchorOf: (edge: Edge) => number | null
  /** Tables many lines end at: badges stand at the other end. */
  readonly pinned: ReadonlySet<string>
}

/**
 * The ways of all lines; a line to a table without a box has none. `stepped` lines run between the rows and columns
 * of a layered picture, and curve where something stands in their way.
 */
export function routeEdges(map: RouteMap, edges: readonly Edge[], stepped: boolean): ReadonlyMap<string, Route> {
  const { boxes, anchorOf, pinned } = map
  const routes = new Map<string, Route>(stepped ? steppedRoutes(map, edges) : [])
  const rest = edges.flatMap((edge) => {
    const source = boxes.get(edge.source)
    const target = boxes.get(edge.target)
    if (source === undefined || target === undefined || routes.has(edge.id)) return []
    if (edge.source === edge.target) {
      routes.set(edge.id, selfRoute(source, edge))
      return []
    }
    return [{ edge, source, target }]
  })
  const ports = assignPorts(
    boxes,
    rest.flatMap(({ edge, source, target }) => {
      const anchor = anchorOf(edge)
      const sourceSide = facing(source, target, anchor !== null)
      const targetSide = facing(target, source, false)
      return [
        { key: `${edge.id}>`, table: edge.source, side: sourceSide, anchor, order: along(sourceSide, target) },
        { key: `${edge.id}<`, table: edge.target, side: targetSide, anchor: null, order: along(targetSide, source) },
      ]
    }),
  )
  for (const { edge } of rest) {
    const start = ports.get(`${edge.id}>`)
    const end = ports.get(`${edge.id}<`)
    if (start !== undefined && end !== undefined) routes.set(edge.id, curvedRoute(edge, start, end, pinned))
  }
  return routes
}

const along = (side: 'left' | 'right' | 'top' | 'bottom', other: Box): number =>
  side === 'left' || side === 'right' ? other.y + other.height / 2 : other.x + other.width / 2
