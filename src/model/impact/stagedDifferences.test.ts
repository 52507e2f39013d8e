import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aManyToMany, aOneToMany, anEnvironment, aTable } from '../builders.ts'
import type { CascadeAction, CascadeValue } from '../cascade.ts'
import { creation, type CascadeChange, type Change } from '../change.ts'
import type { OneToManyDraft } from '../draft/draft.ts'
import { defaultCascade, defaultLookup, defaultMenu } from '../draft/draftDefaults.ts'
import type { OneToMany } from '../relationship.ts'
import { severityByImpact, severityOf } from '../severity.ts'
import { whole } from '../links/sliced.ts'
import type { Staged } from '../stage.ts'
import { stagedEnvironment } from '../stagedEnvironment.ts'
import { isHeldIn, tablesAtStake, unsureLookupsIn } from './differingLookups.ts'
import { environmentOf } from './environmentOf.ts'
import { findingsOf } from './findings.ts'
import { impactActions } from './impactAction.ts'
import type { ImpactDifference } from './impactDifference.ts'
import { planDifferences, stagedDifferences } from './stagedDifferences.ts'

const over = (primary: string, related: string, cascade: Parameters<typeof aOneToMany>[0] = {}) => {
  const schemaName = cascade.schemaName ?? primary + related
  return aOneToMany({ referencedTable: primary, referencingTable: related, lookupColumn: schemaName, ...cascade, schemaName })
}
const change = (schemaName: string, action: CascadeAction, before: CascadeValue, after: CascadeValue): CascadeChange => ({
  type: 'cascade',
  schemaName,
  action,
  before,
  after,
})

const environment = anEnvironment(
  [
    over('a', 'b', { cascade: { delete: 'RemoveLink', assign: 'Active' } }),
    over('a', 'b', { schemaName: 'second', cascade: { delete: 'Cascade', assign: 'NoCascade' } }),
    over('b', 'c', { cascade: { delete: 'Cascade', assign: 'Cascade' } }),
    over('c', 'd', { cascade: { delete: 'Restrict' } }),
    over('top', 'e', { cascade: { delete: 'RemoveLink' } }),
    over('e', 'f', { cascade: { delete: 'Cascade' } }),
    over('f', 'g', { cascade: { delete: 'Restrict' } }),
    over('a', 'nobody'),
    aManyToMany({ schemaName: 'both', table1: 'a', table2: 'g' }),
  ],
  [aTable({ logicalName: 'nobody', ownership: 'OrganizationOwned' })],
)

/** "delete of a: appeared deleted b | c". */
const told = (differences: readonly ImpactDifference[]): string[] =>
  differences.flatMap((difference) =>
    findingsOf(difference).map(({ kind, effect, near, far, over: names, isHeld }) => {
      const ways = names.length === 0 ? '' : ` by ${names.join(' ')}`
      return `${difference.action} of ${difference.start}: ${kind} ${effect} ${near.join(' ')} | ${far.join(' ')}${ways}${isHeld ? ' held' : ''}`
    }),
  )

const removed = 'RemoveLink'
const requiredIn = (held: readonly string[]) => ({ schemaName }: OneToMany) => held.includes(schemaName)

const draft: OneToManyDraft = {
  type: 'OneToMany',
  schemaName: 'made',
  referencedTable: 'top',
  referencingTable: 'b',
  column: { type: 'new', lookup: defaultLookup('madeid', []) },
  cascade: { ...defaultCascade, delete: 'Cascade' },
  menu: defaultMenu,
  isSearchable: true,
  isHierarchical: false,
}
const deletion = (schemaName: string): Change => {
  const baseline = environment.relationships.get(schemaName)
  if (baseline === undefined) throw new Error(schemaName)
  return { type: 'delete', schemaName, baseline, rebuild: null }
}

describe('a staged change', () => {
  test.each<[string, Change, string[], string]>([
    [
      'takes rows along, through them others, and meets what stops it',
      change('tope', 'delete', 'RemoveLink', 'Cascade'),
      ['delete of top: appeared stopped  | g', 'delete of top: appeared deleted e | f'],
      'destroys',
    ],
    [
      'takes more rows of a table that loses rows already',
      change('ab', 'delete', 'RemoveLink', 'Cascade'),
      ['delete of a: more deleted b |  by ab', 'delete of a: vanished unlinked b | '],
      'destroys',
    ],
    [
      'lets go of a chain and of what stopped it',
      change('bc', 'delete', 'Cascade', 'RemoveLink'),
      ['delete of b: appeared unlinked c | ', 'delete of b: vanished stopped  | d', 'delete of b: vanished deleted c | '],
      'unblocks',
    ],
    ['unblocks', change('cd', 'delete', 'Restrict', 'RemoveLink'), ['delete of c: appeared unlinked d | ', 'delete of c: vanished stopped d | '], 'unblocks'],
    ['blocks', change('tope', 'delete', 'RemoveLink', 'Restrict'), ['delete of top: appeared stopped e | '], 'tightens'],
    ['takes every row where it took some', change('ab', 'assign', 'Active', 'Cascade'), ['assign of a: certain reowned b | c'], 'exposes'],
    ['takes every row of one way beside some of another', change('second', 'assign', 'NoCascade', 'Cascade'), ['assign of a: certain reowned  | c', 'assign of a: more reowned b |  by second'], 'exposes'],
    ['takes other rows', change('ab', 'assign', 'Active', 'UserOwned'), ['assign of a: more reowned b |  by ab', 'assign of a: fewer reowned b |  by ab'], 'exposes'],
    ['takes only some', change('bc', 'assign', 'Cascade', 'UserOwned'), ['assign of b: uncertain reowned c | '], 'relaxes'],
    ['hands nothing to rows nobody owns', change('anobody', 'share', 'NoCascade', 'Cascade'), [], 'describes'],
    ['lists', change('ab', 'rollupView', 'NoCascade', 'Cascade'), [], 'lists'],
    ['makes a relationship that deletes', creation(draft), ['delete of top: appeared stopped  | d', 'delete of top: appeared deleted b | c'], 'destroys'],
    ['makes one that lets go', creation({ ...draft, cascade: defaultCascade }), ['delete of top: appeared unlinked b | '], 'adds'],
    ['deletes a relationship that stops', deletion('cd'), ['delete of c: vanished stopped d | '], 'destroys'],
    ['deletes a many-to-many', deletion('both'), ['delete of a: vanished unlinked g | ', 'delete of g: vanished unlinked a | '], 'destroys'],
  ])('%s', (_, staged, findings, severity) => {
    const differences = stagedDifferences(stagedEnvironment(environment, [staged]), staged)
    expect(told(differences)).toEqual(findings)
    expect(severityByImpact(staged, differences)).toBe(severity)
  })

  test.each<[string, Change, string[], string[], string]>([
    ['stops what it would let go', change('fg', 'delete', 'Cascade', removed), ['fg'], ['delete of f: appeared stopped g |  held', 'delete of f: vanished unlinked  | a'], 'tightens'],
    ['stops before what stopped it further down', change('bc', 'delete', 'Cascade', removed), ['bc'], ['delete of b: appeared stopped c |  held', 'delete of b: vanished stopped  | d'], 'tightens'],
    ['stops once more in a table that stops already', change('second', 'delete', 'Cascade', removed), ['ab', 'second'], ['delete of a: more stopped b |  by second held', 'delete of a: vanished stopped  | d', 'delete of a: vanished deleted b | c'], 'tightens'],
    ['stops as it did before', change('cd', 'delete', 'Restrict', removed), ['cd'], [], 'describes'],
    ['stops as it would have before', change('tope', 'delete', removed, 'Restrict'), ['tope'], [], 'describes'],
    ['takes rows along that were held', change('tope', 'delete', removed, 'Cascade'), ['tope'], ['delete of top: appeared stopped  | g', 'delete of top: appeared deleted e | f', 'delete of top: vanished stopped e | '], 'destroys'],
    ['comes to what is held further down', change('tope', 'delete', removed, 'Cascade'), ['fg'], ['delete of top: appeared stopped  | g', 'delete of top: appeared deleted e | f'], 'destroys'],
    ['makes a relationship that deletes what holds others', creation({ ...draft, referencingTable: 'e' }), ['ef', 'tope'], ['delete of top: appeared stopped  | g', 'delete of top: appeared deleted e | f'], 'destroys'],
    ['makes one that lets go in a table that stops', creation({ ...draft, referencingTable: 'e', cascade: defaultCascade }), ['tope'], ['delete of top: appeared unlinked e | '], 'adds'],
  ])('where lookups must have a value, %s', (_, staged, held, findings, severity) => {
    const after = stagedEnvironment(environment, [staged])
    const differences = stagedDifferences(after, staged, requiredIn(held))
    expect(told(differences)).toEqual(findings)
    expect(severityByImpact(staged, differences)).toBe(severity)
  })

  test.each<[string, Change, string[]]>([
    ['the column that it would empty, and those of the chain it lets go of', change('bc', 'delete', 'Cascade', removed), ['c']],
    ['the column that is emptied no more', change('tope', 'delete', removed, 'Cascade'), ['e']],
    ['another column of a table that comes to stop', change('second', 'delete', 'Cascade', 'Restrict'), ['b']],
    ['none where nothing is emptied', change('bc', 'assign', 'Cascade', 'NoCascade'), []],
    ['none for links of many-to-many', deletion('both'), []],
  ])('hangs on %s', (_, staged, tables) => {
    const reached = stagedDifferences(stagedEnvironment(environment, [staged]), staged)
    expect(tablesAtStake(reached)).toEqual(tables)
    expect([unsureLookupsIn(reached, () => undefined) > 0, unsureLookupsIn(reached, () => false)]).toEqual([tables.length > 0, 0])
    expect([isHeldIn(reached, () => undefined), isHeldIn(reached, () => true)]).toEqual([false, tables.length > 0])
  })

  test('rows that are deleted are not told again as fewer that lose the link', () => {
    const parallel = anEnvironment([over('a', 'b', { cascade: { delete: 'RemoveLink' } }), over('a', 'b', { schemaName: 'second', cascade: { delete: 'RemoveLink' } })])
    const staged = change('ab', 'delete', 'RemoveLink', 'Cascade')
    expect(told(stagedDifferences(stagedEnvironment(parallel, [staged]), staged))).toEqual(['delete of a: appeared deleted b | '])
  })

  test('is judged beside the others that are staged', () => {
    const [cut, cascading] = [change('ef', 'delete', 'Cascade', 'RemoveLink'), change('tope', 'delete', 'RemoveLink', 'Cascade')]
    const after = stagedEnvironment(environment, [cut, cascading])
    expect(told(stagedDifferences(after, cascading))).toEqual([
      'delete of top: appeared deleted e | ',
      'delete of top: appeared unlinked  | f',
    ])
  })
})

test('all together show what no one of them does', () => {
  const staged = [
    change('tope', 'delete', 'RemoveLink', 'Cascade'),
    change('fg', 'delete', 'Restrict', 'Cascade'),
    change('ab', 'assign', 'Active', 'NoCascade'),
  ]
  const after = stagedEnvironment(environment, staged)
  expect(told(whole(planDifferences(environment, after, staged)))).toEqual([
    'delete of top: appeared deleted e | f g',
    'delete of top: appeared unlinked  | a',
    'delete of f: appeared deleted g | ',
    'delete of f: appeared unlinked  | a',
    'delete of f: vanished stopped g | ',
    'assign of a: vanished reowned b | c',
  ])
  expect(whole(planDifferences(environment, environment, []))).toEqual([])
})

const steps = (all: Staged) => [...planDifferences(environment, stagedEnvironment(environment, all), all)]

test('all together are found one question at a time, each action of a table asked once', () => {
  const staged = [change('tope', 'delete', 'RemoveLink', 'Cascade'), change('fg', 'delete', 'Restrict', 'Cascade'), change('ab', 'assign', 'Active', 'NoCascade')]
  const again = change('ef', 'delete', 'Cascade', 'RemoveLink')
  expect(steps(staged)).toEqual([0, 1, 2].map((done) => ({ done, all: 3 })))
  expect(steps([...staged, again, again]).at(-1)).toEqual({ done: 3, all: 4 })
})

test.each<[string, CascadeAction, [CascadeValue, CascadeValue], [CascadeValue, CascadeValue], string[]]>([
  [
    'come to be shared while others are only partly',
    'share',
    ['Cascade', 'NoCascade'],
    ['NoCascade', 'Active'],
    ['share of one: more shared two |  by added', 'share of one: uncertain shared two | '],
  ],
  [
    'stay shared while of others none do',
    'unshare',
    ['Active', 'NoCascade'],
    ['NoCascade', 'Cascade'],
    ['unshare of one: certain unshared two | ', 'unshare of one: fewer unshared two |  by onetwo'],
  ],
])('all together name the rows that %s', (_, action, [first, second], [firstAfter, secondAfter], findings) => {
  const before = anEnvironment([over('one', 'two', { cascade: { [action]: first } }), over('one', 'two', { schemaName: 'added', cascade: { [action]: second } })])
  const staged = [change('onetwo', action, first, firstAfter), change('added', action, second, secondAfter)]
  expect(told(whole(planDifferences(before, stagedEnvironment(before, staged), staged)))).toEqual(findings)
})

test('law: a wider or narrower value is so by its difference, too, or nothing differs', () => {
  const numbers = fc.array(fc.nat(), { minLength: 6, maxLength: 6 })
  const values: readonly CascadeValue[] = ['NoCascade', 'Cascade', 'Active', 'UserOwned']
  fc.assert(
    fc.property(numbers, fc.nat(5), fc.constantFrom(...impactActions), fc.constantFrom(...values), (given, index, action, after) => {
      const before = environmentOf(given)
      const relationship = before.relationships.get(`r${index}`)
      if (relationship?.type !== 'OneToMany' || action === 'delete' || action === 'merge') return
      const present = relationship.cascade[action]
      if (typeof present !== 'string' || present === after) return
      const staged = change(`r${index}`, action, present, after)
      const differences = stagedDifferences(stagedEnvironment(before, [staged]), staged)
      const severity = severityByImpact(staged, differences)
      // A wider way to where another relationship comes as well, or to nobody's rows, may change nothing.
      if (severityOf(staged) === 'relaxes' && action !== 'unshare') expect(['relaxes', 'describes']).toContain(severity)
      if (severityOf(staged) === 'exposes') expect(['exposes', 'describes']).toContain(severity)
      expect(differences.every(({ tables }) => tables.length > 0)).toBe(true)
    }),
  )
})
