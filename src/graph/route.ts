import type { Box, Position } from './box.ts'
import { curvedRoute, selfRoute } from './curvedRoute.ts'
import type { Line } from './lines.ts'
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
  readonly anchorOf: (line: Line) => number | null
  /** Tables many lines end at: badges stand at the other end. */
  readonly pinned: ReadonlySet<string>
}

/**
 * The ways of all lines; a line to a table without a box has none. `stepped` lines run between the rows and columns
 * of a layered picture, and curve where something stands in their way.
 */
export function routeLines(map: RouteMap, lines: readonly Line[], stepped: boolean): ReadonlyMap<string, Route> {
  const { boxes, anchorOf, pinned } = map
  const routes = new Map<string, Route>(stepped ? steppedRoutes(map, lines) : [])
  const rest = lines.flatMap((line) => {
    const source = boxes.get(line.source)
    const target = boxes.get(line.target)
    if (source === undefined || target === undefined || routes.has(line.id)) return []
    if (line.source === line.target) {
      routes.set(line.id, selfRoute(source, line))
      return []
    }
    return [{ line, source, target }]
  })
  const ports = assignPorts(
    boxes,
    rest.flatMap(({ line, source, target }) => {
      const anchor = anchorOf(line)
      const sourceSide = facing(source, target, anchor !== null)
      const targetSide = facing(target, source, false)
      return [
        { key: `${line.id}>`, table: line.source, side: sourceSide, anchor, order: along(sourceSide, target) },
        { key: `${line.id}<`, table: line.target, side: targetSide, anchor: null, order: along(targetSide, source) },
      ]
    }),
  )
  for (const { line } of rest) {
    const start = ports.get(`${line.id}>`)
    const end = ports.get(`${line.id}<`)
    if (start !== undefined && end !== undefined) routes.set(line.id, curvedRoute(line, start, end, pinned))
  }
  return routes
}

const along = (side: 'left' | 'right' | 'top' | 'bottom', other: Box): number =>
  side === 'left' || side === 'right' ? other.y + other.height / 2 : other.x + other.width / 2
