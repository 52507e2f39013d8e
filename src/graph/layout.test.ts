import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { collide } from './box.ts'
import { layout } from './layout.ts'
import { gap, layoutKinds, type LayoutGraph, type Positions } from './layoutGraph.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']

/** Any graph: cycles, self loops, repeated edges, tables nobody points to, heights as different as they get. */
const graphs = fc.integer({ min: 1, max: names.length }).chain((size) =>
  fc.record({
    focus: fc.constantFrom(...names.slice(0, size)),
    nodes: fc.tuple(
      ...names.slice(0, size).map((id) => fc.integer({ min: 60, max: 260 }).map((height) => ({ id, width: 216, height }))),
    ),
    edges: fc.array(
      fc.record({ primary: fc.constantFrom(...names.slice(0, size)), related: fc.constantFrom(...names.slice(0, size)) }),
      { maxLength: 30 },
    ),
    fixed: fc.constant(new Map()),
  }),
)

function overlaps({ nodes }: LayoutGraph, positions: Positions, room: number): readonly string[] {
  const boxes = nodes.map((node) => {
    const position = positions.get(node.id)
    if (position === undefined) throw new Error(`${node.id} has no place`)
    return { ...node, ...position }
  })
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (collide(a, b, room) ? [`${a.id} and ${b.id}`] : [])),
  )
}

test.each(layoutKinds)('%s: every table has a finite place and none overlap, whatever the graph', (kind) => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const positions = layout(kind, graph)
      expect([...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
      expect(overlaps(graph, positions, gap - 1)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test.each(layoutKinds)('%s: the same graph gets the same picture', (kind) => {
  fc.assert(
    fc.property(graphs, (graph) => {
      expect(layout(kind, graph)).toEqual(layout(kind, structuredClone(graph)))
    }),
    { numRuns: 20 },
  )
})

test.each(layoutKinds)('%s: newcomers move nobody who already stands', (kind) => {
  fc.assert(
    fc.property(graphs, fc.integer({ min: 1, max: names.length }), (graph, known) => {
      const before = layout(kind, { ...graph, nodes: graph.nodes.slice(0, known) })
      const after = layout(kind, { ...graph, fixed: before })
      for (const [id, position] of before) expect(after.get(id)).toEqual(position)
      expect(overlaps(graph, after, gap - 1)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

const star = (size: number): LayoutGraph => {
  const ids = Array.from({ length: size }, (_, index) => `table${index}`)
  return {
    focus: 'table0',
    nodes: ids.map((id) => ({ id, width: 216, height: 98 })),
    edges: ids.slice(1).map((related, index) =>
      index < 6 ? { primary: related, related: 'table0' } : { primary: 'table0', related },
    ),
    fixed: new Map(),
  }
}

test('layers: primary tables stand left of the focus, related ones right of it', () => {
  const graph = star(10)
  const positions = layout('layered', graph)
  const x = (id: string) => positions.get(id)?.x ?? NaN
  for (const { primary, related } of graph.edges) expect(x(primary)).toBeLessThan(x(related))
})

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)

test('layers: a picture with one long layer still has the shape of a screen', () => {
  const positions = [...layout('layered', star(40)).values()]
  const shape = spread(positions.map(({ x }) => x)) / spread(positions.map(({ y }) => y))
  expect(shape).toBeGreaterThan(1.2)
  expect(shape).toBeLessThan(2.5)
})

test('layers: tables stand in rows across the columns', () => {
  const tops = new Set([...layout('layered', star(31)).values()].map(({ y }) => Math.round(y)))
  expect(tops.size).toBeLessThan(10)
})

test('radial: neighbours stand around the focus, on all sides of it', () => {
  const graph = star(34)
  const positions = layout('radial', graph)
  const others = graph.nodes.slice(1).map(({ id }) => positions.get(id) ?? { x: NaN, y: NaN })
  const focus = positions.get('table0') ?? { x: NaN, y: NaN }
  expect(others.filter(({ x }) => x < focus.x).length).toBeGreaterThan(10)
  expect(others.filter(({ x }) => x > focus.x).length).toBeGreaterThan(10)
  expect(others.filter(({ y }) => y < focus.y).length).toBeGreaterThan(10)
})

test('a place that is no place is an error, not a picture', () => {
  const broken = { ...star(3), nodes: star(3).nodes.map((node) => ({ ...node, height: NaN })) }
  expect(() => layout('organic', broken)).toThrow('no place')
})

test('a newcomer stands near the table it belongs to', () => {
  const known = star(8)
  const fixed = layout('radial', known)
  const graph: LayoutGraph = {
    ...known,
    nodes: [...known.nodes, { id: 'new', width: 216, height: 76 }],
    edges: [...known.edges, { primary: 'table7', related: 'new' }],
    fixed,
  }
  const host = fixed.get('table7') ?? { x: NaN, y: NaN }
  const place = layout('radial', graph).get('new') ?? { x: NaN, y: NaN }
  expect(Math.hypot(place.x - host.x, place.y - host.y)).toBeLessThan(500)
})

test('a table that grew keeps its place; the one it grew over steps aside, nobody else', () => {
  const before = layout('layered', star(12))
  const column = [...before].filter(([id]) => id !== 'table0').toSorted(([, a], [, b]) => a.x - b.x || a.y - b.y)
  const [upper] = column[0] ?? ['']
  const [lower] = column[1] ?? ['']
  const graph: LayoutGraph = {
    ...star(12),
    nodes: [
      ...star(12).nodes.map((node) => (node.id === upper ? { ...node, height: 220 } : node)),
      { id: 'new', width: 216, height: 98 },
    ],
    edges: [...star(12).edges, { primary: upper, related: 'new' }],
    fixed: before,
  }
  const after = layout('layered', graph)
  const moved = [...before.keys()].filter((id) => before.get(id)?.x !== after.get(id)?.x || before.get(id)?.y !== after.get(id)?.y)
  expect(moved).toEqual([lower])
  expect(overlaps(graph, after, 0)).toEqual([])
})
