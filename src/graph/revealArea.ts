import { centreOf, type Box, type Position, type Size } from './box.ts'

/** What is seen: pixels of the screen, and where the origin of flow coordinates lies on it. */
export interface View extends Size, Position {
  readonly zoom: number
}

/** Pixels kept free around what is revealed; controls lie over the lower edge. */
const margin = { side: 24, top: 24, bottom: 64 } as const

/**
 * Where the view goes to show an area whole: nowhere (null) when it does already, else into its middle, and out as far
 * as it must. Below `leastZoom`, where nothing could be read, it shows the middle only.
 */
export function revealArea(area: Box, view: View, leastZoom: number): (Position & { readonly zoom: number }) | null {
  const room = { width: view.width - 2 * margin.side, height: view.height - margin.top - margin.bottom }
  if (room.width <= 0 || room.height <= 0) return null
  const left = area.x * view.zoom + view.x
  const top = area.y * view.zoom + view.y
  const isInside =
    left >= margin.side &&
    top >= margin.top &&
    left + area.width * view.zoom <= view.width - margin.side &&
    top + area.height * view.zoom <= view.height - margin.bottom
  if (isInside) return null
  const fitting = Math.min(view.zoom, room.width / Math.max(1, area.width), room.height / Math.max(1, area.height))
  const zoom = Math.max(fitting, Math.min(leastZoom, view.zoom))
  const centre = centreOf(area)
  return {
    x: view.width / 2 - centre.x * zoom,
    y: margin.top + room.height / 2 - centre.y * zoom,
    zoom,
  }
}
