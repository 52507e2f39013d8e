import { boxAround, type Position } from './box.ts'
import type { LayoutGraph, Positions } from './layoutGraph.ts'

/** Rings are ellipses: screens and tables are wider than high. */
const firstRing = { x: 430, y: 280 }
const ringStep = { x: 310, y: 200 }
/** Room a table takes on its ring, along the ring. */
const sideways = 275
const upright = 180

/**
 * The focus in the middle, its neighbours around it on as many rings as they need: primary tables at the left and
 * top, related ones at the right and bottom. Tables further away stand on outer rings, on their neighbour's side.
 */
export function radialLayout(graph: LayoutGraph): Positions {
  const focus = graph.focus ?? graph.nodes[0]?.id
  if (focus === undefined) return new Map()
  const centres = new Map<string, Position>([[focus, { x: 0, y: 0 }]])
  let ring = 0
  for (const level of levels(graph, focus)) {
    const around = [...level].toSorted((a, b) => a.angle - b.angle)
    for (; around.length > 0; ring += 1) {
      const rest = around.length
      const places = ringPlaces(ring, rest)
      // Every so-many-th, so that a ring goes all around and the next one fills the spaces between.
      const taken = places.length >= rest ? around.splice(0) : everyNth(around, places.length)
      for (const [index, { id }] of taken.toSorted((a, b) => a.angle - b.angle).entries()) {
        const place = places[index]
        if (place !== undefined) centres.set(id, place)
      }
    }
  }
  const positions = new Map<string, Position>()
  for (const node of graph.nodes) {
    const { x, y } = boxAround(centres.get(node.id) ?? { x: 0, y: 0 }, node)
    positions.set(node.id, { x, y })
  }
  return positions
}

/** Takes `count` evenly spread members out of a list. */
function everyNth<Member>(list: Member[], count: number): readonly Member[] {
  const indexes = Array.from({ length: count }, (_, index) => Math.floor((index * list.length) / count))
  return indexes.toReversed().flatMap((index) => list.splice(index, 1))
}

/** Centres on a ring, clockwise from the left, evenly spaced by the room a table needs; at most `wanted` of them. */
function ringPlaces(ring: number, wanted: number): readonly Position[] {
  const rx = firstRing.x + ring * ringStep.x
  const ry = firstRing.y + ring * ringStep.y
  const samples = 720
  const lengths = [0]
  let length = 0
  for (let sample = 1; sample <= samples; sample += 1) {
    const angle = ((sample - 0.5) / samples) * 2 * Math.PI
    // A table needs its width where the ring runs sideways, its height where it runs upright.
    const dx = (Math.abs(Math.sin(angle)) * rx) / sideways
    const dy = (Math.abs(Math.cos(angle)) * ry) / upright
    length += (Math.max(dx, dy) * 2 * Math.PI) / samples
    lengths.push(length)
  }
  const count = Math.min(wanted, Math.max(1, Math.floor(length)))
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + (ring % 2) / 2) / count) * length
    const sample = lengths.findIndex((reached) => reached >= along)
    const angle = Math.PI + (sample / samples) * 2 * Math.PI
    return { x: Math.cos(angle) * rx, y: Math.sin(angle) * ry }
  })
}

interface Placed {
  readonly id: string
  /** Clockwise from the left, 0 to 1. */
  readonly angle: number
}

/** Tables by their distance from the focus; the unreachable ones last. Within a level, each has its wished angle. */
function levels(graph: LayoutGraph, focus: string): readonly (readonly Placed[])[] {
  const neighbours = new Map<string, { readonly id: string; readonly isPrimary: boolean }[]>()
  const add = (from: string, id: string, isPrimary: boolean) =>
    neighbours.set(from, [...(neighbours.get(from) ?? []), { id, isPrimary }])
  for (const { primary, related } of graph.edges) {
    add(related, primary, true)
    add(primary, related, false)
  }
  const order = new Map(graph.nodes.map((node, index) => [node.id, index]))
  const angles = new Map<string, number>([[focus, 0]])
  const found: Placed[][] = []
  for (let level = [focus]; level.length > 0; ) {
    const next: Placed[] = []
    for (const parent of level) {
      const children = [...new Map((neighbours.get(parent) ?? []).map((other) => [other.id, other])).values()]
        .filter(({ id }) => order.has(id) && !angles.has(id))
        .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      const base = angles.get(parent) ?? 0
      for (const [index, { id }] of children.entries()) {
        const angle = parent === focus ? index / children.length : base + (index - children.length / 2) / 1000
        angles.set(id, angle)
        next.push({ id, angle })
      }
    }
    if (next.length > 0) found.push(next)
    level = next.map(({ id }) => id)
  }
  const unreachable = graph.nodes.filter(({ id }) => !angles.has(id))
  if (unreachable.length > 0) {
    found.push(unreachable.map(({ id }, index) => ({ id, angle: index / unreachable.length })))
  }
  return found
}
