import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany, anEnvironment } from './builders.ts'
import { cascadeActions, cascadeValues, type CascadeAction, type CascadeValue } from './cascade.ts'
import { invert, subjectOf, type CascadeChange } from './change.ts'
import { diff } from './diff.ts'
import { drift, keepMine, rebase } from './drift.ts'
import { issues, tablesJudged } from './issues.ts'
import { plan } from './plan.ts'
import { severityOf } from './severity.ts'
import { stage, unstage, type Staged } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'
import { wayOut } from './wayOut.ts'
import { unknownValue } from './unknown.ts'

const names = ['first', 'second', 'third']
const relationships = names.map((schemaName, index) =>
  aOneToMany({ schemaName, referencedTable: `cso_primary${index}`, referencingTable: `cso_related${index}` }),
)
const environment = anEnvironment(relationships)

const changeOf = (
  schemaName: string,
  action: CascadeAction,
  after: CascadeValue,
  before?: CascadeValue,
): CascadeChange => {
  const relationship = relationships.find((one) => one.schemaName === schemaName)
  const present = relationship?.cascade[action]
  return {
    type: 'cascade',
    schemaName,
    action,
    before: before ?? (typeof present === 'string' ? present : 'NoCascade'),
    after,
  }
}

const oneChange = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...cascadeActions), fc.constantFrom(...cascadeValues))
  .map(([schemaName, action, after]) => changeOf(schemaName, action, after))
const someChanges = fc.array(oneChange, { maxLength: 12 })
/** Only cascade changes are staged here. */
const cascades = (staged: Staged): readonly CascadeChange[] => staged.filter((change) => change.type === 'cascade')
const stagedLists = someChanges.map((changes) => cascades(stage([], changes)))

test('law: staging a change and then its inverse leaves what was there', () => {
  fc.assert(
    fc.property(stagedLists, oneChange, (staged, change) => {
      const subject = subjectOf(change)
      fc.pre(!staged.some((one) => subjectOf(one) === subject))
      expect(stage(stage(staged, [change]), [invert(change)])).toEqual(staged)
    }),
  )
})

test('law: inverting everything staged leaves nothing staged', () => {
  fc.assert(
    fc.property(stagedLists, (staged) => {
      expect(stage(staged, staged.map(invert))).toEqual([])
    }),
  )
})

test('law: staging squashes: one change for each subject, from the original to the last value, and none that changes nothing', () => {
  fc.assert(
    fc.property(someChanges, (changes) => {
      const staged = stage([], changes)
      expect(new Set(staged.map(subjectOf)).size).toBe(staged.length)
      const last = new Map(changes.map((change) => [subjectOf(change), change.after]))
      const expected = [...last].filter(([subject, after]) => {
        const first = changes.find((change) => subjectOf(change) === subject)
        return first !== undefined && first.before !== after
      })
      expect(new Map(cascades(staged).map((change) => [subjectOf(change), change.after]))).toEqual(new Map(expected))
    }),
  )
})

test('law: staging at once and one by one come to the same', () => {
  fc.assert(
    fc.property(someChanges, (changes) => {
      const oneByOne = changes.reduce<Staged>((staged, change) => stage(staged, [change]), [])
      expect(oneByOne).toEqual(stage([], changes))
    }),
  )
})

test('law: the diff mirrors the staged changes: all of them, each once, under its relationship', () => {
  fc.assert(
    fc.property(stagedLists, (staged) => {
      const groups = diff(environment, staged)
      expect(new Set(groups.flatMap(({ changes }) => changes))).toEqual(new Set(staged))
      expect(groups.flatMap(({ changes }) => changes)).toHaveLength(staged.length)
      for (const { schemaName, relationship, changes } of groups) {
        expect(changes.every((change) => change.schemaName === schemaName)).toBe(true)
        expect(relationship).toBe(environment.relationships.get(schemaName))
        const order = cascades(changes).map(({ action }) => cascadeActions.indexOf(action))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }
    }),
  )
})

test('law: the staged environment differs from the environment in what is staged and nowhere else', () => {
  fc.assert(
    fc.property(stagedLists, (staged) => {
      const after = stagedEnvironment(environment, staged)
      for (const relationship of relationships) {
        const changed = after.relationships.get(relationship.schemaName)
        const expected = Object.fromEntries(
          staged
            .filter(({ schemaName }) => schemaName === relationship.schemaName)
            .map((change) => [change.action, change.after]),
        )
        expect(changed).toEqual({ ...relationship, cascade: { ...relationship.cascade, ...expected } })
        expect(after.byReferencingTable.get(relationship.referencingTable)).toEqual([changed])
        expect(after.byTable.get(relationship.referencedTable)).toEqual([changed])
      }
      expect(stagedEnvironment(after, staged.map(invert)).relationships).toEqual(environment.relationships)
    }),
  )
})

test('law: rebasing is idempotent, and after applying everything nothing is left and nothing drifts', () => {
  fc.assert(
    fc.property(stagedLists, stagedLists, (staged, applied) => {
      const now = stagedEnvironment(environment, applied)
      const once = rebase(now, staged)
      expect(rebase(now, once)).toBe(once)
      const own = stagedEnvironment(environment, staged)
      expect(rebase(own, staged)).toEqual([])
      expect(drift(own, staged)).toEqual([])
    }),
  )
})

test('law: every drifted change can be kept, and then no longer drifts', () => {
  fc.assert(
    fc.property(stagedLists, stagedLists, (staged, theirs) => {
      const now = stagedEnvironment(environment, theirs)
      const kept = drift(now, staged).reduce<Staged>(
        (list, found) => (found.type === 'changed' ? keepMine(list, found.change, found.theirs) : list),
        staged,
      )
      expect(drift(now, kept)).toEqual([])
      expect(new Set(kept.map(subjectOf))).toEqual(new Set(staged.map(subjectOf)))
    }),
  )
})

test('keeping mine where theirs has become the same leaves nothing to do', () => {
  const mine = changeOf('first', 'delete', 'Restrict')
  expect(keepMine([mine], mine, 'Restrict')).toEqual([])
})

test('a value that was not understood is drift, and cannot be built upon', () => {
  const mine = changeOf('first', 'assign', 'Active')
  const theirs = unknownValue('CascadeV2')
  const now = anEnvironment([aOneToMany({ schemaName: 'first', cascade: { assign: theirs } })])
  expect(drift(now, [mine])).toEqual([{ type: 'changed', change: mine, theirs }])
  expect(keepMine([mine], mine, theirs)).toEqual([mine])
})

test('what is gone from the server stays staged and is named', () => {
  const mine = changeOf('first', 'assign', 'Active')
  for (const now of [anEnvironment([]), anEnvironment([aManyToMany({ schemaName: 'first' })])]) {
    expect(rebase(now, [mine])).toEqual([mine])
    expect(issues(now, [mine])).toEqual([{ type: 'drift', drift: { type: 'gone', change: mine } }])
  }
})

test('unstaging takes back those changes only', () => {
  const [one, other] = [changeOf('first', 'assign', 'Active'), changeOf('first', 'share', 'Active')]
  expect(unstage(stage([], [one, other]), [{ ...one, after: 'Cascade' }])).toEqual([other])
})

test('issues judge the staged changes together: a rule broken by one may be mended by another', () => {
  const parental = aOneToMany({
    schemaName: 'parental',
    referencedTable: 'cso_customer',
    cascade: { delete: 'Cascade' },
  })
  const target = aOneToMany({ schemaName: 'target' })
  const now = anEnvironment([parental, target])
  const mine: CascadeChange = {
    type: 'cascade',
    schemaName: 'target',
    action: 'delete',
    before: 'RemoveLink',
    after: 'Cascade',
  }
  const found = issues(now, [mine])
  const fix = {
    type: 'cascade',
    schemaName: 'parental',
    action: 'delete',
    before: 'Cascade',
    after: 'RemoveLink',
  } as const
  expect(found).toEqual([
    { type: 'refused', change: mine, refusal: { rule: 'secondParental', existing: 'parental' } },
  ])
  const after = stagedEnvironment(now, [mine])
  expect(wayOut(after, { rule: 'secondParental', existing: 'parental' })).toEqual({ existing: 'parental', changes: [fix] })
  expect(issues(now, stage([mine], [fix]))).toEqual([])
})

test.each([
  ['refused where the system requires the lookup', true, ['lookupRequired']],
  ['let through where it does not', false, []],
  ['left to the server where that was not read', undefined, []],
])('a link that would be removed is %s', (_, required, rules) => {
  const now = anEnvironment([aOneToMany({ schemaName: 'one', referencingTable: 'held', cascade: { delete: 'Cascade' } })])
  const mine: CascadeChange = { type: 'cascade', schemaName: 'one', action: 'delete', before: 'Cascade', after: 'RemoveLink' }
  const found = issues(now, [mine], null, () => required)
  expect(found.map((issue) => issue.type === 'refused' && issue.refusal.rule)).toEqual(rules)
  expect(tablesJudged(now, [mine])).toEqual(['held'])
  expect(tablesJudged(now, [{ ...mine, after: 'Restrict' }, { ...mine, schemaName: 'gone' }])).toEqual([])
})

test('a way out that is not allowed is not offered', () => {
  const parental = aOneToMany({
    schemaName: 'parental',
    isCustom: false,
    referencedTable: 'account',
    cascade: { delete: 'Cascade' },
  })
  const target = aOneToMany({ schemaName: 'target' })
  const mine: CascadeChange = {
    type: 'cascade',
    schemaName: 'target',
    action: 'delete',
    before: 'RemoveLink',
    after: 'Cascade',
  }
  const now = anEnvironment([parental, target])
  expect(issues(now, [mine])).toMatchObject([{ type: 'refused', refusal: { rule: 'secondParental' } }])
  expect(wayOut(stagedEnvironment(now, [mine]), { rule: 'secondParental', existing: 'parental' })).toBeNull()
  expect(wayOut(now, { rule: 'customOverSystem' })).toBeNull()
})

test('a plan has one step for each relationship, in the order of staging, and publishes each touched table once', () => {
  const staged = [
    changeOf('second', 'share', 'Active'),
    changeOf('first', 'delete', 'Restrict'),
    changeOf('second', 'assign', 'Active'),
  ]
  expect(plan(environment, [...staged, changeOf('gone', 'assign', 'Active')], 'ContosoProjects')).toEqual({
    solution: 'ContosoProjects',
    steps: [
      {
        type: 'update',
        schemaName: 'second',
        metadataId: 'id-second',
        baseline: relationships[1],
        changes: [staged[2], staged[0]],
      },
      { type: 'update', schemaName: 'first', metadataId: 'id-first', baseline: relationships[0], changes: [staged[1]] },
    ],
    publish: ['cso_primary0', 'cso_primary1', 'cso_related0', 'cso_related1'],
  })
})

test.each<[CascadeAction, CascadeValue, CascadeValue, string]>([
  ['delete', 'RemoveLink', 'Cascade', 'destroys'],
  ['delete', 'Cascade', 'Restrict', 'tightens'],
  ['delete', 'Cascade', 'RemoveLink', 'relaxes'],
  ['assign', 'NoCascade', 'Active', 'exposes'],
  ['share', 'Active', 'Cascade', 'exposes'],
  ['share', 'Active', 'UserOwned', 'exposes'],
  ['share', 'UserOwned', 'Active', 'exposes'],
  ['unshare', 'NoCascade', 'Cascade', 'relaxes'],
  ['unshare', 'Active', 'Cascade', 'relaxes'],
  ['unshare', 'Cascade', 'NoCascade', 'exposes'],
  ['reparent', 'Cascade', 'UserOwned', 'relaxes'],
  ['merge', 'Cascade', 'NoCascade', 'destroys'],
  ['rollupView', 'NoCascade', 'Cascade', 'lists'],
  ['rollupView', 'Active', 'UserOwned', 'lists'],
  ['rollupView', 'Cascade', 'NoCascade', 'lists'],
])('the severity of %s from %s to %s is: %s', (action, before, after, severity) => {
  expect(severityOf(changeOf('first', action, after, before))).toBe(severity)
})
