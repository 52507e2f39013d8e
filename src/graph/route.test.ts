import { expect, test } from 'vitest'
import type { Box } from './box.ts'
import { aOneToMany } from './builders.ts'
import { layout } from './layout.ts'
import { projectLines } from './lines.ts'
import { routeLines } from './route.ts'

const box = (x: number, y: number): Box => ({ x, y, width: 216, height: 98 })
const relationships = [
  aOneToMany('account', 'contact'),
  aOneToMany('account', 'task', { lookupColumn: 'regardingobjectid' }),
  aOneToMany('lead', 'task', { lookupColumn: 'regardingobjectid' }),
  aOneToMany('account', 'account', { lookupColumn: 'parentaccountid' }),
  aOneToMany('contact', 'account', { lookupColumn: 'primarycontactid' }),
]
const boxes = new Map([
  ['account', box(0, 0)],
  ['contact', box(500, 0)],
  ['task', box(500, 300)],
  ['lead', box(1000, 300)],
])

const routes = (opened: readonly string[], places: ReadonlyMap<string, Box> = boxes, stepped = false) =>
  routeLines(
    {
      boxes: places,
      anchorOf: (line) => (line.type === 'relationship' && line.lookupColumn === 'regardingobjectid' ? 87 : null),
      pinned: new Set(['account']),
    },
    projectLines(relationships, new Set(opened)),
    stepped,
  )

const startOf = (path: string | undefined) => /^M([-\d.]+),([-\d.]+)/.exec(path ?? '')?.slice(1).map(Number)

test('a line starts at its lookup column, on the side that faces the other table', () => {
  const all = routes([])
  expect(startOf(all.get('account_task_regardingobjectid')?.path)).toEqual([500, 387])
  expect(startOf(all.get('lead_task_regardingobjectid')?.path)).toEqual([716, 387])
})

test('a multi-table lookup parts outside its table; other lines do not', () => {
  const all = routes([])
  expect(all.get('account_task_regardingobjectid')?.fork?.x).toBeLessThan(500)
  expect(all.get('account|contact')?.fork).toBeNull()
})

test('a loop leaves and returns to its own table and reaches out of it', () => {
  const loop = routes([]).get('account_account_parentaccountid')
  expect(loop?.middle.x).toBeGreaterThan(216)
  expect(loop?.middle.y).toBeLessThan(22)
})

test('the badges of an open bundle do not cover each other', () => {
  const all = routes(['account|contact'])
  const [a, b] = ['account_contact_accountid', 'contact_account_primarycontactid'].map((id) => all.get(id)?.middle)
  if (a === undefined || b === undefined) throw new Error('a line has no way')
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24)
})

test('a line to a table that has no place yet is not drawn', () => {
  const withoutLead = new Map([...boxes].filter(([id]) => id !== 'lead'))
  expect(routes([], withoutLead).has('lead_task_regardingobjectid')).toBe(false)
})

const segmentsOf = (path: string | undefined) => {
  const points = [...(path ?? '').matchAll(/[MLQ ]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]
    return from === undefined ? [] : [{ from, to }]
  })
}

test('in layers, lines run between the tables, never across one', () => {
  const ids = Array.from({ length: 24 }, (_, index) => `t${index}`)
  const wide = ids.map((id) => aOneToMany('hub', id))
  const positions = layout('layered', {
    focus: 'hub',
    nodes: ['hub', ...ids].map((id) => ({ id, width: 216, height: 98 })),
    edges: ids.map((related) => ({ primary: 'hub', related })),
    fixed: new Map(),
  })
  const places = new Map([...positions].map(([id, { x, y }]) => [id, box(x, y)]))
  const lines = projectLines(wide, new Set())
  const all = routeLines({ boxes: places, anchorOf: () => 87, pinned: new Set(['hub']) }, lines, true)
  expect(all.size).toBe(24)
  for (const line of lines) {
    const path = all.get(line.id)?.path
    expect(path).not.toContain('C')
    for (const { from, to } of segmentsOf(path)) {
      for (const [id, { x, y, width, height }] of places) {
        const crosses =
          Math.max(from.x, to.x) > x + 1 &&
          Math.min(from.x, to.x) < x + width - 1 &&
          Math.max(from.y, to.y) > y + 1 &&
          Math.min(from.y, to.y) < y + height - 1
        expect(crosses ? `${line.id} crosses ${id}` : null).toBeNull()
      }
    }
  }
})

test('a line whose corridor is taken runs along another gap, in steps and across no table', () => {
  const inTheWay = { x: 260, y: -40, width: 160, height: 500 }
  const path = routes([], new Map([...boxes, ['in the way', inTheWay]]), true).get('account_task_regardingobjectid')?.path
  expect(path).not.toContain('C')
  expect(segmentsOf(path).filter(({ from, to }) => Math.min(from.x, to.x) < 400 && Math.max(from.x, to.x) > 280)).not.toEqual([])
  for (const { from, to } of segmentsOf(path)) {
    const isBeside = Math.max(from.x, to.x) < inTheWay.x || Math.min(from.x, to.x) > inTheWay.x + inTheWay.width
    expect(isBeside || Math.min(from.y, to.y) > inTheWay.y + inTheWay.height || Math.max(from.y, to.y) < inTheWay.y).toBe(true)
  }
})

test('a line no gap is free for curves', () => {
  const places = new Map([...boxes, ['in the way', { x: 260, y: -40, width: 216, height: 500 }]])
  expect(routes([], places, true).get('account_task_regardingobjectid')?.path).toContain('C')
})
