import { expect, test } from 'vitest'
import type { Box } from './box.ts'
import { aOneToMany } from './builders.ts'
import { projectLines } from './lines.ts'
import { movedTables, routesAfterMoves } from './movedRoutes.ts'
import { routeLines } from './route.ts'

const box = (x: number, y: number): Box => ({ x, y, width: 216, height: 98 })
const ids = ['contact', 'task', 'lead', 'order']
const relationships = ids.map((id) => aOneToMany('account', id))
const lines = projectLines(relationships, new Set())
const homes = new Map([
  ['account', box(0, 200)],
  ['contact', box(500, 0)],
  ['task', box(820, 0)],
  ['lead', box(500, 300)],
  ['order', box(820, 300)],
])
const mapOf = (boxes: ReadonlyMap<string, Box>) => ({ boxes, anchorOf: () => 87, pinned: new Set(['account']) })

test('only the lines of a moved table change their way, though it stands in the way of others', () => {
  // Into the gap that the lines to the second column run along.
  const boxes = new Map([...homes, ['lead', box(500, 240)]])
  const arranged = routeLines(mapOf(homes), lines, true)
  const moved = movedTables(homes, boxes)
  expect([...moved]).toEqual(['lead'])
  const after = routesAfterMoves(arranged, moved, mapOf(boxes), lines, true)
  const changed = lines.map(({ id }) => id).filter((id) => after.get(id)?.path !== arranged.get(id)?.path)
  expect(changed).toEqual(['account_lead_accountid'])
  // Without it, another line would have gone elsewhere.
  const anew = routeLines(mapOf(boxes), lines, true)
  expect(anew.get('account_order_accountid')?.path).not.toBe(arranged.get('account_order_accountid')?.path)
})
