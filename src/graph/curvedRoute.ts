import type { Box, Position } from './box.ts'
import type { Line } from './lines.ts'
import type { Port, Side } from './ports.ts'
import type { Route } from './route.ts'

/** Lines of an open bundle keep this distance, so that their badges do not cover each other. */
const laneGap = 30
/** Loops reach out further by this, for the same distance between theirs. */
const loopGap = 42
const trunkLength = 22
/** From a table's side to the middle of a badge: beyond the crow's foot. */
export const badgeDistance = 32

const outwards: Readonly<Record<Side, Position>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
}

/** A loop at the upper right corner; each further one reaches out further. */
export function selfRoute(box: Box, line: Line): Route {
  const reach = 44 + (line.type === 'relationship' ? line.lane : 0) * loopGap
  const right = box.x + box.width
  const start = { x: right, y: box.y + 22 }
  const end = { x: right - 30, y: box.y }
  const out = { x: right + reach * 1.5, y: start.y }
  const over = { x: end.x, y: box.y - reach * 1.2 }
  return { path: cubic(start, out, over, end), middle: pointAt(start, out, over, end, 0.42), fork: null }
}

/** A curve that leaves and meets its tables at right angles. */
export function curvedRoute(line: Line, start: Port, end: Port, pinned: ReadonlySet<string>): Route {
  const isForked = line.type === 'relationship' && line.forks > 1
  const fork = isForked ? moved(start, outwards[start.side], trunkLength) : null
  const from = fork ?? start
  const distance = Math.hypot(end.x - from.x, end.y - from.y)
  const pull = Math.min(180, Math.max(28, distance * 0.4))
  const bow = laneBow(line, from, end)
  const out = moved(moved(from, outwards[start.side], pull), bow, 1)
  const back = moved(moved(end, outwards[end.side], pull), bow, 1)
  const trunk = fork === null ? '' : `M${point(start)}L${point(fork)}`
  const path = trunk + cubic(from, out, back, end)
  return { path, middle: pointAt(from, out, back, end, badgeShare(line, pinned, pull)), fork }
}

/** Parts the lines of an open bundle, at right angles to their way. */
function laneBow(line: Line, from: Position, to: Position): Position {
  if (line.type === 'bundle' || line.lanes === 1) return { x: 0, y: 0 }
  // Two lines of one pair may run in opposite directions; their lanes are counted from the same side.
  const flip = line.source < line.target ? 1 : -1
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const amount = (line.lane - (line.lanes - 1) / 2) * laneGap * flip
  return { x: (-(to.y - from.y) / length) * amount, y: ((to.x - from.x) / length) * amount }
}

/** The share of the way at which the badge stands: near the end where fewer lines meet, else in the middle. */
function badgeShare(line: Line, pinned: ReadonlySet<string>, pull: number): number {
  const isSourcePinned = pinned.has(line.source)
  if (isSourcePinned === pinned.has(line.target)) return 0.5
  const near = Math.min(0.45, (badgeDistance + badgeShift(line)) / (3 * pull))
  return isSourcePinned ? 1 - near : near
}

/** How much further out a badge stands: those of one pair one behind the other, names further than letters. */
export function badgeShift(line: Line): number {
  const isName = line.type === 'relationship' && line.lookupColumn === null
  return (line.type === 'relationship' ? (line.lane % 3) * laneGap : 0) + (isName ? 28 : 0)
}

const moved = (from: Position, direction: Position, distance: number): Position => ({
  x: from.x + direction.x * distance,
  y: from.y + direction.y * distance,
})

const round = (value: number): number => Math.round(value * 10) / 10
export const point = ({ x, y }: Position): string => `${round(x)},${round(y)}`

const cubic = (from: Position, out: Position, back: Position, to: Position): string =>
  `M${point(from)}C${point(out)} ${point(back)} ${point(to)}`

function pointAt(from: Position, out: Position, back: Position, to: Position, share: number): Position {
  const rest = 1 - share
  const along = (a: number, b: number, c: number, d: number) =>
    round(rest ** 3 * a + 3 * rest ** 2 * share * b + 3 * rest * share ** 2 * c + share ** 3 * d)
  return { x: along(from.x, out.x, back.x, to.x), y: along(from.y, out.y, back.y, to.y) }
}
