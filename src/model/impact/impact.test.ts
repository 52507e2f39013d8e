import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aManyToMany, aOneToMany, anEnvironment, aTable } from '../builders.ts'
import type { CascadeSetting } from '../cascade.ts'
import { withRelationships, type Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import { stagedEnvironment } from '../stagedEnvironment.ts'
import { unknownValue } from '../unknown.ts'
import { environmentOf } from './environmentOf.ts'
import { impactOf, type Impact } from './impact.ts'
import { impactActions, type ImpactAction } from './impactAction.ts'

/** `over('a', 'b.look', {delete: 'Cascade'})`, named `a_b_look`. */
function over(primary: string, related: string, cascade: Partial<OneToMany['cascade']>): OneToMany {
  const [referencingTable = '', lookupColumn = `${primary}id`] = related.split('.')
  const schemaName = `${primary}_${related.replace('.', '_')}`
  return aOneToMany({ schemaName, referencedTable: primary, referencingTable, lookupColumn, cascade })
}

const someEnvironments = fc.array(fc.nat(), { minLength: 1, maxLength: 14 }).map(environmentOf)

const lineTexts = ({ tables }: Impact): string[] =>
  [...tables.values()].flatMap(({ lines }) =>
    lines.map(
      ({ level, relationship, effect, condition, isCertain }) =>
        `${level} ${relationship.schemaName} ${effect}${condition === null ? '' : ` ${condition}`}${isCertain ? '' : ' depends'}`,
    ),
  )
const levelTexts = ({ levels }: Impact): string[][] => levels.map((level) => level.map((table) => table.logicalName))

test('a delete goes down level by level, and says what happens in each table', () => {
  const environment = anEnvironment([
    over('a', 'b', { delete: 'Cascade' }),
    over('a', 'c', { delete: 'RemoveLink' }),
    over('a', 'plumbing', { delete: 'NoCascade' }),
    over('b', 'd', { delete: 'Restrict' }),
    over('b', 'c.other', { delete: 'RemoveLink' }),
    over('c', 'beyond', { delete: 'Cascade' }),
    over('d', 'beyond', { delete: 'Cascade' }),
    aManyToMany({ schemaName: 'tags', table1: 'tag', table2: 'b' }),
  ])
  const impact = impactOf(environment, 'a', 'delete')
  expect(lineTexts(impact)).toEqual([
    '1 a_b deleted',
    '1 a_c unlinked',
    '2 b_c_other unlinked',
    '2 b_d stopped',
    '2 tags unlinked',
  ])
  expect(levelTexts(impact)).toEqual([['b', 'c'], ['d', 'tag']])
  expect(impact.stops.map(({ relationship }) => relationship.schemaName)).toEqual(['b_d'])
})

describe('relationships that come to one table are combined', () => {
  test.each([
    ['delete', ['Cascade', 'Restrict'], ['stopped', 'deleted']],
    ['delete', ['RemoveLink', 'Cascade'], ['deleted', 'unlinked']],
    ['delete', ['RemoveLink', 'Restrict', 'Cascade'], ['stopped', 'deleted', 'unlinked']],
    ['delete', [unknownValue('Later'), 'Cascade'], ['notUnderstood', 'deleted']],
    ['assign', ['UserOwned', 'Active'], ['reowned']],
  ] as const)('%s over %j: %j', (action, values, expected) => {
    const parallel = values.map((value, index) => over('a', `b.look${index}`, { [action]: value }))
    const { tables } = impactOf(anEnvironment(parallel), 'a', action)
    expect(tables.get('b')?.effects).toEqual(expected)
  })
})

describe('one setting', () => {
  test.each<[ImpactAction, CascadeSetting, string[]]>([
    ['delete', 'Cascade', ['deleted']],
    ['delete', 'Restrict', ['stopped']],
    ['delete', 'RemoveLink', ['unlinked']],
    ['delete', 'NoCascade', []],
    ['delete', 'Active', ['notUnderstood']],
    ['assign', 'Cascade', ['reowned']],
    ['assign', 'Active', ['reowned active depends']],
    ['assign', 'UserOwned', ['reowned sameOwner depends']],
    ['assign', 'NoCascade', []],
    ['assign', 'Restrict', ['notUnderstood']],
    ['share', 'Cascade', ['shared']],
    ['unshare', 'Active', ['unshared active depends']],
    ['reparent', 'UserOwned', ['reparented sameOwner depends']],
    ['merge', 'Cascade', ['repointed']],
    ['merge', 'NoCascade', []],
    ['share', unknownValue(null), ['notUnderstood']],
  ])('%s %j', (action, value, expected) => {
    const impact = impactOf(anEnvironment([over('account', 'b', { delete: 'NoCascade', [action]: value })]), 'account', action)
    expect(lineTexts(impact)).toEqual(expected.map((text) => `1 account_b ${text}`))
  })
})

test('a lookup that cannot be null does not let go', () => {
  const environment = anEnvironment([
    over('a', 'b', { delete: 'RemoveLink' }),
    over('a', 'c', { delete: 'RemoveLink' }),
    over('a', 'd', { delete: 'Cascade' }),
  ])
  // A row that is deleted takes its required lookup along.
  const impact = impactOf(environment, 'a', 'delete', ({ referencingTable }) => referencingTable !== 'b')
  expect(lineTexts(impact)).toEqual(['1 a_b unlinked', '1 a_c stopped', '1 a_d deleted'])
  expect(lineTexts(impactOf(environment, 'a', 'delete'))).toEqual(['1 a_b unlinked', '1 a_c unlinked', '1 a_d deleted'])
})

test('rows without an owner are passed over, with what lies behind them', () => {
  const environment = anEnvironment(
    [over('a', 'site', { share: 'Cascade' }), over('site', 'b', { share: 'Cascade' })],
    [aTable({ logicalName: 'site', ownership: 'OrganizationOwned' })],
  )
  expect(lineTexts(impactOf(environment, 'a', 'share'))).toEqual([])
  expect(impactOf(environment, 'site', 'share')).toMatchObject({ obstacle: 'noOwner', levels: [] })
  expect(impactOf(environment, 'site', 'delete').obstacle).toBeNull()
})

test.each([
  ['contact', null],
  ['cso_project', 'notMergeable'],
  ['cso_gone', 'noTable'],
] as const)('merging rows of %s: %s', (table, obstacle) => {
  const tables = [aTable({ logicalName: 'contact' }), aTable({ logicalName: 'cso_project' })]
  expect(impactOf(anEnvironment([], tables), table, 'merge').obstacle).toBe(obstacle)
})

test('a merge goes no further than the rows whose lookup it rewrites', () => {
  const environment = anEnvironment([
    over('account', 'contact', { merge: 'Cascade' }),
    over('contact', 'b', { merge: 'Cascade' }),
  ])
  expect(lineTexts(impactOf(environment, 'account', 'merge'))).toEqual(['1 account_contact repointed'])
})

test('self references, cycles and several paths are lines of a table that is walked through once', () => {
  const environment = anEnvironment([
    over('a', 'a', { assign: 'Cascade' }),
    over('a', 'b', { assign: 'Cascade' }),
    over('b', 'c', { assign: 'Active' }),
    over('a', 'c', { assign: 'UserOwned' }),
    over('c', 'a.back', { assign: 'Cascade' }),
  ])
  const impact = impactOf(environment, 'a', 'assign')
  expect(lineTexts(impact)).toEqual([
    '1 a_a reowned',
    '2 c_a_back reowned depends',
    '1 a_b reowned',
    '1 a_c reowned sameOwner depends',
    '2 b_c reowned active depends',
  ])
  expect(levelTexts(impact)).toEqual([['a', 'b', 'c']])
})

test('a self many-to-many unlinks rows of the start table', () => {
  const impact = impactOf(anEnvironment([aManyToMany({ schemaName: 'pairs', table1: 'a', table2: 'a' })]), 'a', 'delete')
  expect(lineTexts(impact)).toEqual(['1 pairs unlinked'])
})

const linesByTable = (environment: Environment, action: ImpactAction) =>
  [...environment.tables.keys()].map((start) => new Set(lineTexts(impactOf(environment, start, action)).map(withoutLevel)))
const withoutLevel = (text: string): string => text.replace(/^\d+ /, '').replace(/ depends$/, '')

test('law: it ends on whatever hangs together; levels are without gaps, and each line leaves a table of the level before', () => {
  fc.assert(
    fc.property(someEnvironments, fc.constantFrom(...impactActions), (environment, action) => {
      for (const start of environment.tables.keys()) {
        const { tables, levels } = impactOf(environment, start, action)
        expect(levels.flat().length).toBe(tables.size)
        expect(levels.every((level) => level.length > 0)).toBe(true)
        for (const line of [...tables.values()].flatMap((table) => table.lines)) {
          const goesOn = tables.get(line.from)?.lines.some((one) => one.continues && one.level === line.level - 1)
          expect(line.level === 1 ? line.from === start : goesOn).toBe(true)
        }
      }
    }),
  )
})

test('law: a relationship that comes to cascade adds lines and takes none away', () => {
  fc.assert(
    fc.property(someEnvironments, fc.nat(), fc.constantFrom(...impactActions), (environment, at, action) => {
      const all = [...environment.relationships.values()]
      const changed = all[at % all.length]
      fc.pre(changed?.type === 'OneToMany' && changed.cascade[action] === 'NoCascade')
      const more = withRelationships(environment, [{ ...changed, cascade: { ...changed.cascade, [action]: 'Cascade' } }])
      const after = linesByTable(more, action)
      for (const [index, before] of linesByTable(environment, action).entries())
        expect([...before].filter((line) => after[index]?.has(line) !== true)).toEqual([])
    }),
  )
})

test('law: what is staged is answered as if the environment had been read that way', () => {
  fc.assert(
    fc.property(someEnvironments, someEnvironments, fc.constantFrom(...impactActions), (environment, other, action) => {
      const replaced = [...environment.relationships.values()].map((relationship) => {
        const twin = other.relationships.get(relationship.schemaName)
        return relationship.type === 'OneToMany' && twin?.type === 'OneToMany'
          ? { ...relationship, cascade: twin.cascade }
          : relationship
      })
      linesByTable(environment, action)
      const staged = withRelationships(environment, replaced)
      const anew = anEnvironment(replaced, [...environment.tables.values()])
      for (const start of environment.tables.keys())
        expect(impactOf(staged, start, action)).toEqual(impactOf(anew, start, action))
    }),
  )
})

test('a relationship that is to be deleted takes nothing along any more', () => {
  const [goes, stays] = [over('a', 'b', { delete: 'Cascade' }), over('a', 'c', { delete: 'Restrict' })]
  const environment = anEnvironment([goes, stays])
  expect(lineTexts(impactOf(environment, 'a', 'delete'))).toEqual(['1 a_b deleted', '1 a_c stopped'])
  const deletion = { type: 'delete', schemaName: 'a_b', baseline: goes, rebuild: null } as const
  expect(lineTexts(impactOf(stagedEnvironment(environment, [deletion]), 'a', 'delete'))).toEqual(['1 a_c stopped'])
})
