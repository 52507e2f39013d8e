import type { Box, Position } from './box.ts'
import { badgeDistance, badgeShift, point } from './curvedRoute.ts'
import { Detours } from './detours.ts'
import type { Line } from './lines.ts'
import { assignPorts, type Side } from './ports.ts'
import type { Route, RouteMap } from './route.ts'

/** How far from its table a line turns: room for the crow's foot and a badge. */
const stub = 56
const bend = 10
/** Between lines that run beside each other. */
const lineGap = 6
/** From a table's top up to the nearest line that runs above it. */
const overhead = 12

/** A line on its way from the table where many meet to the one where few do. */
interface Way {
  readonly line: Line
  readonly hub: Box
  readonly leaf: Box
  readonly hubIsSource: boolean
  readonly side: Side
  readonly leafSide: Side
  /** No table stands between the two. */
  readonly isDirect: boolean
}

/**
 * Lines in steps: out of a table's side, up or down beside it, along the gap above the other table's row, and in; where
 * a table stands in the way, along another gap. A line no gap is free for is left out; so are loops.
 */
export function steppedRoutes(map: RouteMap, lines: readonly Line[]): ReadonlyMap<string, Route> {
  const { boxes, anchorOf } = map
  const ways = lines.flatMap((line) => wayOf(map, line) ?? [])
  const channels = channelsOf(ways)
  const yOf = (way: Way) => channels.get(way.line.id) ?? way.leaf.y + way.leaf.height / 2
  const ports = assignPorts(
    boxes,
    ways.flatMap((way) => {
      const { line, hub, leaf, hubIsSource, side, leafSide } = way
      const anchor = anchorOf(line)
      const [hubId, leafId] = hubIsSource ? [line.source, line.target] : [line.target, line.source]
      return [
        { key: `${line.id} hub`, table: hubId, side, anchor: hubIsSource ? anchor : null, order: yOf(way) },
        { key: `${line.id} leaf`, table: leafId, side: leafSide, anchor: hubIsSource ? null : anchor, order: hub.y + leaf.x / 1e6 },
      ]
    }),
  )
  const turns = turnsOf(ways, (way) => ports.get(`${way.line.id} hub`)?.y ?? 0, yOf)
  const routes = new Map<string, Route>()
  const detours = new Detours(boxes)
  for (const way of ways) {
    const start = ports.get(`${way.line.id} hub`)
    const end = ports.get(`${way.line.id} leaf`)
    const turn = turns.get(way.line.id)
    if (start === undefined || end === undefined || turn === undefined) continue
    const near = end.x + (way.leafSide === 'left' ? -stub : stub)
    const channel = channels.get(way.line.id)
    const via = (y: number): readonly Position[] =>
      [start, { x: turn, y: start.y }, { x: turn, y }, { x: near, y }, { x: near, y: end.y }, end]
    const plain = channel === undefined ? [start, { x: turn, y: start.y }, { x: turn, y: end.y }, end] : via(channel)
    const isOpen = (corners: readonly Position[]) => isFree(boxes, corners, way)
    const corners = isOpen(plain) ? plain : detours.find(start.y, end.y, via, isOpen)
    if (corners === null) continue
    const room = corners.length === 4 ? turn : near
    const shift = Math.min(badgeDistance + badgeShift(way.line), Math.abs(end.x - room) + 8)
    const isForked = way.line.type === 'relationship' && way.line.forks > 1 && !way.hubIsSource
    routes.set(way.line.id, {
      path: rounded(way.hubIsSource ? corners : corners.toReversed()),
      middle: { x: end.x + (way.leafSide === 'left' ? -shift : shift), y: end.y },
      fork: isForked ? { x: near, y: end.y } : null,
    })
  }
  return routes
}

function wayOf({ boxes, pinned }: RouteMap, line: Line): Way | null {
  const source = boxes.get(line.source)
  const target = boxes.get(line.target)
  if (source === undefined || target === undefined || line.source === line.target) return null
  const hubIsSource = pinned.has(line.source) && !pinned.has(line.target)
  const [hub, leaf] = hubIsSource ? [source, target] : [target, source]
  // Tables in one column are joined at their right sides.
  const isSameColumn = Math.abs(hub.x - leaf.x) < hub.width
  const isRightwards = isSameColumn || leaf.x > hub.x
  const side = isRightwards ? 'right' : 'left'
  const leafSide = isSameColumn ? 'right' : isRightwards ? 'left' : 'right'
  const [left, right] = isRightwards ? [hub.x + hub.width, leaf.x] : [leaf.x + leaf.width, hub.x]
  const isDirect =
    isSameColumn || ![...boxes.values()].some((box) => box.x + box.width > left + 1 && box.x < right - 1 && box !== hub && box !== leaf)
  return { line, hub, leaf, hubIsSource, side, leafSide, isDirect }
}

/** The heights at which lines run above rows: those to tables further away run higher, so that none crosses another. */
function channelsOf(ways: readonly Way[]): ReadonlyMap<string, number> {
  const byRow = new Map<string, Way[]>()
  for (const way of ways) {
    if (way.isDirect) continue
    const key = `${Math.round(way.leaf.y)} ${way.side}`
    byRow.set(key, [...(byRow.get(key) ?? []), way])
  }
  const channels = new Map<string, number>()
  for (const row of byRow.values()) {
    const sorted = row.toSorted((a, b) => Math.abs(a.leaf.x - a.hub.x) - Math.abs(b.leaf.x - b.hub.x))
    const gap = Math.min(lineGap, 24 / sorted.length)
    for (const [lane, way] of sorted.entries()) channels.set(way.line.id, way.leaf.y - overhead - lane * gap)
  }
  return channels
}

/** Where each line turns beside the table it leaves: the further up or down it goes, the sooner. */
function turnsOf(ways: readonly Way[], from: (way: Way) => number, to: (way: Way) => number): ReadonlyMap<string, number> {
  const groups = new Map<string, Way[]>()
  for (const way of ways) {
    const key = `${way.hub.x},${way.hub.y} ${way.side} ${to(way) < from(way) ? 'up' : 'down'}`
    groups.set(key, [...(groups.get(key) ?? []), way])
  }
  const turns = new Map<string, number>()
  for (const group of groups.values()) {
    const sorted = group.toSorted((a, b) => Math.abs(to(b) - from(b)) - Math.abs(to(a) - from(a)))
    const gap = Math.min(lineGap, 70 / sorted.length)
    for (const [lane, way] of sorted.entries()) {
      const distance = 28 + lane * gap
      turns.set(way.line.id, way.side === 'right' ? way.hub.x + way.hub.width + distance : way.hub.x - distance)
    }
  }
  return turns
}

/** Whether no segment runs across a table; the ends may touch their own. */
function isFree(boxes: ReadonlyMap<string, Box>, corners: readonly Position[], { hub, leaf }: Way): boolean {
  return corners.slice(1).every((to, index) => {
    const from = corners[index] ?? to
    const left = Math.min(from.x, to.x)
    const right = Math.max(from.x, to.x)
    const top = Math.min(from.y, to.y)
    const bottom = Math.max(from.y, to.y)
    return [...boxes.values()].every((box) => {
      const slack = box === hub || box === leaf ? 1 : -2
      return right <= box.x + slack || left >= box.x + box.width - slack || bottom <= box.y + slack || top >= box.y + box.height - slack
    })
  })
}

/** A path through the corners, each of them rounded. */
function rounded(corners: readonly Position[]): string {
  const parts = corners.map((corner, index) => {
    const before = corners[index - 1]
    const after = corners[index + 1]
    if (before === undefined) return `M${point(corner)}`
    if (after === undefined) return `L${point(corner)}`
    const radius = Math.min(bend, distance(before, corner) / 2, distance(corner, after) / 2)
    return `L${point(towards(corner, before, radius))}Q${point(corner)} ${point(towards(corner, after, radius))}`
  })
  return parts.join('')
}

const distance = (a: Position, b: Position): number => Math.hypot(a.x - b.x, a.y - b.y)

function towards(from: Position, to: Position, length: number): Position {
  const whole = distance(from, to)
  return whole === 0 ? from : { x: from.x + ((to.x - from.x) / whole) * length, y: from.y + ((to.y - from.y) / whole) * length }
}
