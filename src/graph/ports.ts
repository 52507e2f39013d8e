import { centreOf, type Box, type Position } from './box.ts'

export type Side = 'left' | 'right' | 'top' | 'bottom'

/** Where a line meets a table, and from which side. */
export interface Port extends Position {
  readonly side: Side
}

/** One end of a line, before it knows its place on the side. */
export interface End {
  readonly key: string
  readonly table: string
  readonly side: Side
  /** From the table's top; null where the line may start anywhere on the side. */
  readonly anchor: number | null
  /** What the line leads to, along the side: lines on one side keep this order. */
  readonly order: number
}

/** Room kept free at a side's corners. */
const corner = 16
/** Lines without a column of their own stay beside the table's head when columns are anchors below it. */
const headOnly = 72
/** More than these have no room there. */
const headRoom = 5

/** The side of `box` that faces `other`. An anchored line leaves sideways, where its column is written. */
export function facing(box: Box, other: Box, sideways: boolean): Side {
  const from = centreOf(box)
  const to = centreOf(other)
  const dx = to.x - from.x
  const dy = to.y - from.y
  const areBeside = Math.abs(dx) > (box.width + other.width) / 2 + 24 && Math.abs(dy) < Math.abs(dx) * 1.6
  if (sideways || areBeside) return dx >= 0 ? 'right' : 'left'
  return dy >= 0 ? 'bottom' : 'top'
}

/** Gives every end its place: at its column's anchor, else spread over its side in the order that crosses least. */
export function assignPorts(boxes: ReadonlyMap<string, Box>, ends: readonly End[]): ReadonlyMap<string, Port> {
  const bySide = new Map<string, End[]>()
  for (const end of ends) {
    const key = `${end.table} ${end.side}`
    const group = bySide.get(key)
    if (group === undefined) bySide.set(key, [end])
    else group.push(end)
  }
  const ports = new Map<string, Port>()
  for (const group of bySide.values()) {
    const box = boxes.get(group[0]?.table ?? '')
    if (box !== undefined) for (const [key, port] of spread(box, group)) ports.set(key, port)
  }
  return ports
}

function spread(box: Box, ends: readonly End[]): readonly (readonly [string, Port])[] {
  const free = ends.filter((end) => end.anchor === null).toSorted((a, b) => a.order - b.order)
  const besideHead = free.length < ends.length && free.length <= headRoom
  return ends.map((end) => {
    const { side } = end
    const isUpright = side === 'left' || side === 'right'
    const length = isUpright ? (besideHead ? Math.min(headOnly, box.height) : box.height) : box.width
    const offset = end.anchor ?? corner + ((free.indexOf(end) + 0.5) / free.length) * (length - 2 * corner)
    const port: Port = {
      side,
      x: isUpright ? box.x + (side === 'right' ? box.width : 0) : box.x + offset,
      y: isUpright ? box.y + offset : box.y + (side === 'bottom' ? box.height : 0),
    }
    return [end.key, port]
  })
}
