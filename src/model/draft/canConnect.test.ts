import { expect, test } from 'vitest'
import { anEnvironment, aTable } from '../builders.ts'
import type { Table } from '../table.ts'
import { canConnect } from './canConnect.ts'
import { proposals } from './proposals.ts'

const flags = ['canBePrimary', 'canBeRelated', 'canBeInManyToMany', 'isIntersect', 'isActivity', 'isCustom'] as const

/** A table for each combination of what matters. */
const everyTable: readonly Table[] = Array.from({ length: 2 ** flags.length }, (_, index) => ({
  ...aTable({ logicalName: `table_${index}` }),
  ...Object.fromEntries(flags.map((flag, bit) => [flag, ((index >> bit) & 1) === 1])),
}))

test('two tables can be connected if and only if something is proposed for them', () => {
  const environment = anEnvironment([], everyTable)
  for (const { logicalName: from } of everyTable) {
    const reached = canConnect(environment, from)
    expect(reached.size).toBe(everyTable.length)
    for (const [to, reason] of reached) {
      const isPossible = proposals(environment, from, to, { prefix: 'cso', languageCode: 1033 }).some((one) => one.possible)
      expect([from, to, reason === null]).toEqual([from, to, isPossible])
    }
  }
})

test('the reason names the table it lies with', () => {
  const environment = anEnvironment([], [aTable(), aTable({ logicalName: 'links', isIntersect: true })])
  expect(canConnect(environment, 'cso_project').get('links')).toEqual({ rule: 'intersect', table: 'links' })
  expect(canConnect(environment, 'links').get('cso_project')).toEqual({ rule: 'intersect', table: 'links' })
  expect(canConnect(environment, 'gone').get('cso_project')).toEqual({ rule: 'missingTable', table: 'gone' })
})

test('a drag can ask when it starts', () => {
  const tables = Array.from({ length: 507 }, (_, index) => aTable({ logicalName: `cso_${index}`, canBeInManyToMany: index % 2 === 0 }))
  const environment = anEnvironment([], tables)
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now()
    canConnect(environment, 'cso_1')
    return performance.now() - start
  })
  // The quickest one: what else the machine does is no part of it.
  expect(Math.min(...times)).toBeLessThan(10)
})
