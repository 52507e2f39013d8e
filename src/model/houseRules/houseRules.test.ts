import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aManyToMany, aOneToMany, aParentalCascade, anEnvironment, aTable } from '../builders.ts'
import type { Environment } from '../environment.ts'
import { environmentOf } from '../impact/environmentOf.ts'
import { issues } from '../issues.ts'
import { stage } from '../stage.ts'
import { stagedEnvironment } from '../stagedEnvironment.ts'
import { tablesToCount } from './cascadeIntoMany.ts'
import { gravityOf, houseRules, type Finding } from './finding.ts'
import { findings, type HouseRuleOptions } from './houseRules.ts'

const none: HouseRuleOptions = { counts: new Map(), threshold: 5000 }
const find = (environment: Environment, options = none): readonly Finding[] => [...findings(environment, options)].filter((found) => found !== null)
const keys = (environment: Environment, options = none) => find(environment, options).map(({ key }) => key)

const cascading = (referencedTable: string, referencingTable: string) =>
  aOneToMany({ referencedTable, referencingTable, lookupColumn: `${referencedTable}id`, cascade: { delete: 'Cascade' } })
const holding = (referencedTable: string, referencingTable: string) =>
  aOneToMany({ referencedTable, referencingTable, lookupColumn: `${referencedTable}id`, cascade: { delete: 'Restrict' } })

const counting = (b: number): HouseRuleOptions => ({ counts: new Map([['b', b], ['d', 9000]]), threshold: 5000 })

const parental = (referencedTable: string, lookupColumn: string, isCustom = true) =>
  aOneToMany({ schemaName: `${referencedTable}_${lookupColumn}`, referencedTable, referencingTable: 'child', lookupColumn, isCustom, cascade: aParentalCascade() })

const between = (cascade: Parameters<typeof aOneToMany>[0]) => aOneToMany({ referencedTable: 'a', referencingTable: 'b', ...cascade })

describe('a restrict deep inside a cascade', () => {
  const chain = [cascading('a', 'b'), cascading('b', 'c'), holding('c', 'd')]

  test('is found with the chain, and mended by cutting the cascade before it', () => {
    const [found] = find(anEnvironment(chain))
    expect(found?.key).toBe('restrictInChain/c_d')
    expect(found?.facts).toMatchObject({ rule: 'restrictInChain', starts: ['b', 'a'] })
    expect(found?.relationships).toEqual(['c_d', 'b_c'])
    expect(found?.mend).toEqual({
      possible: true,
      changes: [{ type: 'cascade', schemaName: 'b_c', action: 'delete', before: 'Cascade', after: 'RemoveLink' }],
    })
  })

  test('where the cascade is a system one, the hold is loosened', () => {
    const system = { ...cascading('b', 'c'), isCustom: false }
    const [found] = find(anEnvironment([system, holding('c', 'd')]))
    expect(found?.mend).toMatchObject({ possible: true, changes: [{ schemaName: 'c_d', after: 'RemoveLink' }] })
  })

  test('where nothing may be changed, the reason is said', () => {
    const fixed = [cascading('b', 'c'), holding('c', 'd')].map((one) => ({ ...one, isCustom: false }))
    expect(find(anEnvironment(fixed))[0]?.mend).toEqual({ possible: false, schemaName: 'b_c', refusal: { rule: 'systemDelete' } })
  })

  test.each([
    ['the holding rows go with the same delete', [...chain, cascading('a', 'd'), cascading('b', 'd')]],
    ['nothing cascades to what is held', [holding('c', 'd')]],
    ['a table holds itself', [cascading('b', 'c'), holding('c', 'c')]],
  ])('is none where %s', (_, relationships) => {
    expect(keys(anEnvironment(relationships)).filter((key) => key.startsWith('restrictInChain'))).toEqual([])
  })

  test('is none once it is staged for deletion', () => {
    const environment = anEnvironment(chain)
    expect(keys({ ...environment, leaving: new Set(['c_d']) })).toEqual([])
  })
})

test('cycles of cascading deletes are found once, self relationships are none, and one cut mends each', () => {
  const environment = anEnvironment([cascading('a', 'b'), cascading('b', 'c'), cascading('c', 'a'), cascading('c', 'c'), cascading('c', 'd')])
  const [found, ...others] = find(environment).filter(({ facts }) => facts.rule === 'cascadeCycle')
  expect(others).toEqual([])
  expect(found).toMatchObject({ key: 'cascadeCycle/a+b+c', facts: { cycle: ['a', 'b', 'c'] } })
  expect(found?.mend.possible === true && found.mend.changes).toHaveLength(1)
})

test('whoever draws a screen can pause while a cycle over many tables is looked for, and cut', () => {
  const tables = 40
  const ring = Array.from({ length: tables }, (_, at) => cascading(`t${at}`, `t${(at + 1) % tables}`))
  const steps = [...findings(anEnvironment(ring), none)]
  // Once a table for the cycle that is told, and once more for those that its mend cuts.
  const pauses = steps.slice(0, steps.findIndex((step) => step !== null)).length
  expect(steps.filter((step) => step !== null)).toHaveLength(1)
  expect(pauses).toBeGreaterThan(2 * tables + ring.length)
})

test('parallel cascades of a cycle are cut together, and the pair with the fewest is chosen', () => {
  const twice = { ...cascading('a', 'b'), schemaName: 'again', lookupColumn: 'again' }
  const found = find(anEnvironment([cascading('a', 'b'), twice, cascading('b', 'a')])).find(({ facts }) => facts.rule === 'cascadeCycle')
  expect(found?.mend).toMatchObject({ possible: true, changes: [{ schemaName: 'b_a' }] })
})

test('a cascading delete is too much from the threshold on, of tables that were counted', () => {
  const environment = anEnvironment([cascading('a', 'b'), cascading('a', 'c'), holding('a', 'd')])
  expect(tablesToCount(environment)).toEqual(['b', 'c'])
  expect(keys(environment, counting(4999))).toEqual([])
  expect(find(environment, counting(5000))[0]).toMatchObject({ key: 'cascadeIntoMany/a_b', facts: { rows: 5000 } })
})

describe('parental on two lookups', () => {
  test('the first stays, the others become ordinary', () => {
    const [found] = find(anEnvironment([parental('a', 'one'), parental('b', 'two')]))
    expect(found).toMatchObject({ key: 'parentalTwice/child', facts: { lookupColumns: ['one', 'two'] } })
    const changes = found?.mend.possible === true ? found.mend.changes : []
    expect(changes.map(({ schemaName, action, after }) => `${schemaName} ${action} ${after}`)).toEqual([
      'b_two assign NoCascade',
      'b_two share NoCascade',
      'b_two unshare NoCascade',
      'b_two reparent NoCascade',
      'b_two delete RemoveLink',
    ])
  })

  test('the one that may not be changed stays', () => {
    const [found] = find(anEnvironment([parental('a', 'one'), parental('b', 'two', false)]))
    expect(found?.mend.possible === true && new Set(found.mend.changes.map(({ schemaName }) => schemaName))).toEqual(new Set(['a_one']))
  })

  test('targets of one lookup count once', () => {
    expect(keys(anEnvironment([parental('a', 'one'), parental('b', 'one')]))).toEqual([])
  })
})

describe('owners', () => {
  test.each([
    [{ reparent: 'Cascade' }, ['reparent']],
    [{ share: 'Active', reparent: 'Cascade' }, ['share', 'reparent']],
    [{ reparent: 'UserOwned' }, null],
    [{ assign: 'Cascade', reparent: 'Cascade' }, null],
  ] as const)('%j across owners: %j', (cascade, actions) => {
    const found = find(anEnvironment([between({ cascade })]))
    expect(found.map(({ facts }) => (facts.rule === 'acrossOwners' ? facts.actions : null))).toEqual(actions === null ? [] : [actions])
  })

  test.each([
    ['a', 'OrganizationOwned', 1],
    ['b', 'None', 1],
    ['a', 'TeamOwned', 0],
  ] as const)('settings about owners where %s is %s: %i', (logicalName, ownership, count) => {
    const relationship = between({ cascade: { assign: 'Cascade' } })
    const found = find(anEnvironment([relationship], [aTable({ logicalName, ownership })]))
    expect(found.map(({ facts }) => facts.rule)).toEqual(count === 1 ? ['noOwners'] : [])
  })
})

test('where nobody owns a side, access goes across no owners', () => {
  const relationship = between({ cascade: { share: 'Cascade', reparent: 'Cascade' } })
  expect(keys(anEnvironment([relationship], [aTable({ logicalName: 'a', ownership: 'OrganizationOwned' })]))).toEqual([`noOwners/${relationship.schemaName}`])
})

test('a many-to-many and an ordinary relationship break no rule', () => {
  expect(keys(anEnvironment([aManyToMany(), aOneToMany()]))).toEqual([])
})

test('law: a mend that is staged makes its finding vanish, and nothing stands in its way', () => {
  let mended = 0
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 14 }).map(environmentOf), (environment) => {
      const options: HouseRuleOptions = { counts: new Map([...environment.tables.keys()].map((table) => [table, 9000])), threshold: 5000 }
      const found = find(environment, options)
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
      for (const { key, mend } of found) {
        if (!mend.possible) continue
        mended += 1
        expect(mend.changes.length).toBeGreaterThan(0)
        const staged = stage([], mend.changes)
        expect(issues(environment, staged)).toEqual([])
        expect(keys(stagedEnvironment(environment, staged), options)).not.toContain(key)
      }
    }),
    { numRuns: 300 },
  )
  expect(mended).toBeGreaterThan(300)
})

test('every rule has its gravity', () => {
  expect(Object.keys(gravityOf).toSorted()).toEqual([...houseRules].toSorted())
})
