import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { collide } from './box.ts'
import { aManyToMany, anEnvironment, aOneToMany, aTable } from './builders.ts'
import { overviewSize, projectOverview, tableAt } from './overview.ts'
import { layoutOverview } from './overviewLayout.ts'

const environment = anEnvironment(
  [
    aOneToMany('account', 'contact'),
    aOneToMany('contact', 'account', { lookupColumn: 'primarycontactid' }),
    aOneToMany('account', 'account', { lookupColumn: 'parentaccountid' }),
    aManyToMany('account', 'lead'),
    aOneToMany('systemuser', 'lead', { lookupColumn: 'createdby' }),
    aOneToMany('lead', 'asyncoperation', { lookupColumn: 'regardingobjectid' }),
  ],
  [aTable('lonely')],
)

const pairs = (hubs: boolean) => {
  const { ids, first, second, counts } = projectOverview(environment, hubs)
  return Array.from(first, (one, pair) => [ids[one], ids[second[pair] ?? -1], counts[pair]])
}

test('every table is on the map, every pair one line with its count, hubs and logs folded', () => {
  expect(projectOverview(environment, false).ids).toEqual([...environment.tables.keys()])
  expect(pairs(false)).toEqual([
    ['account', 'contact', 2],
    ['account', 'lead', 1],
  ])
})

test('with hubs, the lines stand for every relationship but the self ones', () => {
  const total = pairs(true).reduce((sum, [, , count]) => sum + Number(count), 0)
  expect(total).toBe(environment.relationships.size - 1)
})

test('places are finite and apart, for any environment', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')
  fc.assert(
    fc.property(fc.array(fc.tuple(names, names), { maxLength: 25 }), fc.integer({ min: 0, max: 9 }), (links, alone) => {
      const any = anEnvironment(
        links.map(([one, other], index) => aOneToMany(one, other, { lookupColumn: `lookup${index}` })),
        Array.from({ length: alone }, (_, index) => aTable(`alone${index}`)),
      )
      const overview = projectOverview(any, true)
      const places = layoutOverview(overview, () => {})
      const boxes = overview.ids.map((_, index) => ({
        x: places[2 * index] ?? NaN,
        y: places[2 * index + 1] ?? NaN,
        ...overviewSize,
      }))
      expect(boxes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
      expect(boxes.some((a, index) => boxes.slice(index + 1).some((b) => collide(a, b, 0)))).toBe(false)
    }),
    { numRuns: 30 },
  )
})

test('the layout tells how far it is', () => {
  const shares: number[] = []
  layoutOverview(projectOverview(environment, true), (share) => shares.push(share))
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

test('a point finds the table drawn there, and nothing beside it', () => {
  const places = Float32Array.from([0, 0, 500, 500])
  expect(tableAt(places, new Map(), 520, 510)).toBe(1)
  expect(tableAt(places, new Map(), 10, 10)).toBe(0)
  expect(tableAt(places, new Map(), 400, 10)).toBe(-1)
  // A table that is drawn larger is found wherever it is seen.
  expect(tableAt(places, new Map([[0, { x: -200, y: 0, width: 620, height: 96 }]]), 400, 10)).toBe(0)
})
