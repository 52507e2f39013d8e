import { centreOf, type Box, type Position } from './box.ts'
import type { Edge } from './edges.ts'

export type Side = 'left' | 'right' | 'top' | 'bottom'

/** Where a line meets a table, and from which side. */
export interface Port extends Position {
  readonly side: Side
}

interface End {
  readonly edge: string
  readonly isSource: boolean
  readonly table: string
  readonly side: Side
  /** From the table's top; null where the line may start anywhere on the side. */
  readonly anchor: number | null
  readonly towards: Position
}

/** Room kept free at a side's corners. */
const corner = 16
/** Lines without a column of their own stay beside the table's head when columns are anchors below it. */
const headOnly = 68

/**
 * Where each line meets its two tables: at its lookup column's anchor, else spread over the side that faces the other
 * table, in the order that crosses the fewest lines. Keys are `id>` for the source's end and `id<` for the target's.
 */
export function assignPorts(
  boxes: ReadonlyMap<string, Box>,
  edges: readonly Edge[],
  anchorOf: (edge: Edge) => number | null,
): ReadonlyMap<string, Port> {
  const bySide = new Map<string, End[]>()
  for (const edge of edges) {
    const source = boxes.get(edge.source)
    const target = boxes.get(edge.target)
    if (source === undefined || target === undefined || edge.source === edge.target) continue
    const anchor = anchorOf(edge)
    const ends: readonly End[] = [
      { edge: edge.id, isSource: true, table: edge.source, side: facing(source, target, anchor !== null), anchor, towards: centreOf(target) },
      { edge: edge.id, isSource: false, table: edge.target, side: facing(target, source, false), anchor: null, towards: centreOf(source) },
    ]
    for (const end of ends) {
      const key = `${end.table} ${end.side}`
      bySide.set(key, [...(bySide.get(key) ?? []), end])
    }
  }
  const ports = new Map<string, Port>()
  for (const ends of bySide.values()) {
    const [first] = ends
    const box = first === undefined ? undefined : boxes.get(first.table)
    if (first !== undefined && box !== undefined) spread(box, first.side, ends, ports)
  }
  return ports
}

/** The side of `box` that faces `other`. An anchored line leaves sideways, where its column is written. */
function facing(box: Box, other: Box, sideways: boolean): Side {
  const from = centreOf(box)
  const to = centreOf(other)
  const dx = to.x - from.x
  const dy = to.y - from.y
  const areBeside = Math.abs(dx) > (box.width + other.width) / 2 + 24 && Math.abs(dy) < Math.abs(dx) * 1.6
  if (sideways || areBeside) return dx >= 0 ? 'right' : 'left'
  return dy >= 0 ? 'bottom' : 'top'
}

function spread(box: Box, side: Side, ends: readonly End[], ports: Map<string, Port>): void {
  const isUpright = side === 'left' || side === 'right'
  const along = (end: End) => (isUpright ? end.towards.y : end.towards.x)
  const free = ends.filter((end) => end.anchor === null).toSorted((a, b) => along(a) - along(b))
  const hasAnchors = free.length < ends.length
  const length = isUpright ? (hasAnchors ? Math.min(headOnly, box.height) : box.height) : box.width
  for (const end of ends) {
    const index = free.indexOf(end)
    const offset = end.anchor ?? corner + ((index + 0.5) / free.length) * (length - 2 * corner)
    ports.set(`${end.edge}${end.isSource ? '>' : '<'}`, {
      side,
      x: isUpright ? box.x + (side === 'right' ? box.width : 0) : box.x + offset,
      y: isUpright ? box.y + offset : box.y + (side === 'bottom' ? box.height : 0),
    })
  }
}
