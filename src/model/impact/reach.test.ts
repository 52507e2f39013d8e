import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../builders.ts'
import type { Cascade, CascadeValue } from '../cascade.ts'
import type { OneToMany } from '../relationship.ts'
import { environmentOf } from './environmentOf.ts'
import { impactOf } from './impact.ts'
import { impactActions } from './impactAction.ts'
import { reachOf } from './reach.ts'
import { startsAbove } from './startsAbove.ts'

const over = (referencedTable: string, referencingTable: string, value: CascadeValue, schemaName = `${referencedTable}${referencingTable}`): OneToMany => {
  const cascade: Partial<Cascade> = { delete: value, assign: value }
  return aOneToMany({ schemaName, referencedTable, referencingTable, lookupColumn: schemaName, cascade })
}

const environment = anEnvironment([
  over('a', 'b', 'Cascade'),
  over('b', 'c', 'Cascade'),
  over('a', 'c', 'RemoveLink'),
  over('c', 'd', 'Restrict'),
  over('d', 'e', 'Cascade'),
  over('c', 'a', 'Cascade'),
])
const chains = (to: string): string[] =>
  reachOf(impactOf(environment, 'a', 'delete'), to).map(
    ({ effect, chain }) => `${effect}: ${chain.map(({ relationship }) => relationship.schemaName).join(' ')}`,
  )

test.each([
  ['b', ['deleted: ab']],
  ['c', ['deleted: ab bc', 'unlinked: ac']],
  ['d', ['stopped: ab bc cd']],
  ['e', []],
  ['a', ['deleted: ab bc ca']],
  ['gone', []],
])('a delete of a reaches %s: %j', (to, expected) => {
  expect(chains(to)).toEqual(expected)
})

test('what lies above a table is found the nearest first', () => {
  expect(startsAbove(environment, 'c', 'delete')).toEqual(['b', 'a'])
  expect(startsAbove(environment, 'd', 'delete')).toEqual([])
  expect(startsAbove(environment, 'gone', 'delete')).toEqual([])
})

const someEnvironments = fc.array(fc.nat(), { minLength: 1, maxLength: 14 }).map(environmentOf)

test('law: chains hang together, go on until their last line, and are as long as the level of that', () => {
  fc.assert(
    fc.property(someEnvironments, fc.constantFrom(...impactActions), (given, action) => {
      for (const start of given.tables.keys()) {
        const impact = impactOf(given, start, action)
        for (const to of impact.tables.keys())
          for (const { chain, effect } of reachOf(impact, to)) {
            const last = chain.at(-1)
            expect([chain[0]?.from, last?.to, last?.effect, last?.level]).toEqual([start, to, effect, chain.length])
            chain.slice(1).forEach((line, index) => {
              expect([chain[index]?.to, chain[index]?.continues]).toEqual([line.from, true])
            })
          }
      }
    }),
  )
})

test('law: a table is above another exactly when the impact on it goes on from there', () => {
  fc.assert(
    fc.property(someEnvironments, fc.constantFrom(...impactActions), (given, action) => {
      const names = [...given.tables.keys()]
      for (const below of names) {
        const expected = names.filter((start) => {
          const { tables } = impactOf(given, start, action)
          return start !== below && tables.get(below)?.lines.some(({ continues }) => continues)
        })
        expect(startsAbove(given, below, action).toSorted()).toEqual(expected.toSorted())
      }
    }),
  )
})
