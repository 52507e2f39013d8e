import type { Box } from './box.ts'
import type { Line } from './lines.ts'
import { routeLines, type Route, type RouteMap } from './route.ts'

/** The tables that stand elsewhere than the layout put them. */
export function movedTables(homes: ReadonlyMap<string, Box>, boxes: ReadonlyMap<string, Box>): ReadonlySet<string> {
  const moved = new Set<string>()
  for (const [id, box] of boxes) {
    const home = homes.get(id)
    if (home !== undefined && (home.x !== box.x || home.y !== box.y)) moved.add(id)
  }
  return moved
}

/**
 * The lines after somebody moved tables: those of the moved tables find their way anew; all others keep `arranged`,
 * their way in the picture as the layout made it, also behind a table that was put in it.
 */
export function routesAfterMoves(
  arranged: ReadonlyMap<string, Route>,
  moved: ReadonlySet<string>,
  map: RouteMap,
  lines: readonly Line[],
  stepped: boolean,
): ReadonlyMap<string, Route> {
  if (moved.size === 0) return arranged
  const routes = new Map(arranged)
  const anew = routeLines(map, lines, stepped)
  for (const { id, source, target } of lines) {
    const route = moved.has(source) || moved.has(target) ? anew.get(id) : undefined
    if (route !== undefined) routes.set(id, route)
  }
  return routes
}
