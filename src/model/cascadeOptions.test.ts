import { expect, test } from 'vitest'
import { aCascade, aOneToMany, anEnvironment, aParentalCascade, aTable } from './builders.ts'
import {
  cascadeActions,
  cascadeValues,
  isCascadeKnown,
  isParental,
  type Cascade,
  type CascadeAction,
  type CascadeValue,
} from './cascade.ts'
import { cascadeOptions, refuse, type Refusal } from './cascadeOptions.ts'
import type { OneToMany } from './relationship.ts'
import type { Table } from './table.ts'
import { unknownValue } from './unknown.ts'

const allowed = (relationship: OneToMany, action: CascadeAction, tables: readonly Table[] = []) =>
  cascadeOptions(anEnvironment([relationship], tables), relationship, action)
    .filter((option) => option.allowed)
    .map((option) => option.value)

test.each<[CascadeAction, readonly CascadeValue[]]>([
  ['assign', ['Cascade', 'Active', 'UserOwned', 'NoCascade']],
  ['reparent', ['Cascade', 'Active', 'UserOwned', 'NoCascade']],
  ['share', ['Cascade', 'Active', 'UserOwned', 'NoCascade']],
  ['unshare', ['Cascade', 'Active', 'UserOwned', 'NoCascade']],
  ['rollupView', ['Cascade', 'Active', 'UserOwned', 'NoCascade']],
  ['delete', ['Cascade', 'RemoveLink', 'Restrict']],
  ['merge', ['NoCascade']],
  ['archive', ['RemoveLink']],
])('a custom referential relationship between user-owned tables offers for %s: %j', (action, values) => {
  expect(allowed(aOneToMany(), action)).toEqual(values)
})

test('the present value is listed and allowed, also where it could not be chosen anew', () => {
  const system = aOneToMany({ isCustom: false, cascade: { delete: 'NoCascade' } })
  expect(allowed(system, 'delete')).toEqual(['NoCascade'])
})

const system = aTable({ logicalName: 'cso_task', isCustom: false })
const organizationOwned = aTable({ logicalName: 'cso_task', ownership: 'OrganizationOwned' })
const strange = aTable({ logicalName: 'cso_task', ownership: unknownValue('FutureOwned') })
const other = aOneToMany({
  referencedTable: 'cso_customer',
  schemaName: 'other',
  cascade: aParentalCascade(),
})
const down = aOneToMany({
  referencedTable: 'cso_task',
  referencingTable: 'cso_step',
  cascade: aParentalCascade(),
})
const back = aOneToMany({
  referencedTable: 'cso_step',
  referencingTable: 'cso_project',
  cascade: aParentalCascade(),
})

interface Case {
  readonly relationship?: Parameters<typeof aOneToMany>[0]
  readonly tables?: readonly Table[]
  readonly others?: readonly OneToMany[]
  readonly lookupRequired?: boolean
  readonly action: CascadeAction
  readonly value: CascadeValue
}

test.each<[Refusal, Case]>([
  [
    { rule: 'locked' },
    { relationship: { isManaged: true, isCustomizable: false }, action: 'assign', value: 'Active' },
  ],
  [
    { rule: 'unknownPresent' },
    { relationship: { cascade: { assign: unknownValue('CascadeV2') } }, action: 'assign', value: 'Active' },
  ],
  [{ rule: 'serverDecides' }, { action: 'merge', value: 'Cascade' }],
  [{ rule: 'serverDecides' }, { action: 'archive', value: 'Restrict' }],
  [{ rule: 'notForAction' }, { action: 'assign', value: 'Restrict' }],
  [{ rule: 'notForAction' }, { action: 'delete', value: 'NoCascade' }],
  [{ rule: 'notForAction' }, { action: 'delete', value: 'UserOwned' }],
  [{ rule: 'systemDelete' }, { relationship: { isCustom: false }, action: 'delete', value: 'Restrict' }],
  [
    { rule: 'lookupRequired' },
    {
      relationship: { cascade: { delete: 'Restrict' } },
      lookupRequired: true,
      action: 'delete',
      value: 'RemoveLink',
    },
  ],
  [{ rule: 'notUserOwned' }, { tables: [organizationOwned], action: 'assign', value: 'UserOwned' }],
  [{ rule: 'notUserOwned' }, { tables: [strange], action: 'share', value: 'UserOwned' }],
  [{ rule: 'reparentNotUserOwned' }, { tables: [organizationOwned], action: 'reparent', value: 'Active' }],
  [
    { rule: 'secondParental', existing: 'other' },
    { others: [other], action: 'delete', value: 'Cascade' },
  ],
  [
    { rule: 'secondParental', existing: 'other' },
    { others: [other], action: 'share', value: 'UserOwned' },
  ],
  [{ rule: 'customOverSystem' }, { tables: [system], action: 'assign', value: 'Active' }],
  [
    { rule: 'cycle', path: ['cso_task', 'cso_step', 'cso_project'] },
    { others: [down, back], action: 'delete', value: 'Cascade' },
  ],
])(
  'refused: %j',
  (refusal, { relationship: changes, tables, others = [], action, value, lookupRequired }) => {
    const relationship = aOneToMany(changes)
    const environment = anEnvironment([relationship, ...others], tables)
    expect(refuse(environment, relationship, action, value, { lookupRequired })).toEqual(refusal)
    const option = cascadeOptions(environment, relationship, action, { lookupRequired }).find(
      (one) => one.value === value,
    )
    if (refusal.rule !== 'notForAction') expect(option).toEqual({ value, allowed: false, refusal })
  },
)

test.each<[string, Case]>([
  [
    'an unmanaged relationship that is not customizable',
    { relationship: { isCustomizable: false }, action: 'assign', value: 'Active' },
  ],
  [
    'a system relationship, except its Delete',
    { relationship: { isCustom: false }, action: 'assign', value: 'Active' },
  ],
  [
    'RemoveLink, where nobody has read whether the lookup is required',
    { relationship: { cascade: { delete: 'Restrict' } }, action: 'delete', value: 'RemoveLink' },
  ],
  [
    'Reparent none on an organization-owned table',
    {
      relationship: { cascade: { reparent: 'Cascade', share: 'Cascade' } },
      tables: [organizationOwned],
      action: 'reparent',
      value: 'NoCascade',
    },
  ],
  [
    'another target of the same lookup column',
    { others: [{ ...other, lookupColumn: 'cso_projectid' }], action: 'delete', value: 'Cascade' },
  ],
  [
    'more cascading in a relationship that is parental already',
    { relationship: { cascade: { share: 'Cascade' } }, others: [other], action: 'delete', value: 'Cascade' },
  ],
  [
    'a roll-up view, which makes nothing parental',
    { others: [other], action: 'rollupView', value: 'Cascade' },
  ],
  [
    'a parental self relationship',
    { relationship: { referencingTable: 'cso_project' }, action: 'delete', value: 'Cascade' },
  ],
])('allowed: %s', (_, { relationship: changes, tables, others = [], action, value }) => {
  const relationship = aOneToMany(changes)
  expect(refuse(anEnvironment([relationship, ...others], tables), relationship, action, value)).toBeNull()
})

test('what the server holds may be staged back, although another lookup is parental', () => {
  const baseline = aOneToMany({ cascade: { delete: 'Cascade' } })
  const staged = aOneToMany({ cascade: { delete: 'RemoveLink' } })
  const environment = anEnvironment([staged, other])
  expect(refuse(environment, staged, 'delete', 'Cascade')).toMatchObject({ rule: 'secondParental' })
  expect(refuse(environment, staged, 'delete', 'Cascade', { baseline })).toBeNull()
})

const parentalBy = (action: CascadeAction) =>
  cascadeValues.filter((value) => isParental(aCascade({ delete: 'Restrict', [action]: value })))

test('parental is a predicate: any cascading Assign, Share, Unshare or Reparent, or Delete all', () => {
  const cascading = ['Cascade', 'Active', 'UserOwned']
  expect(new Map(cascadeActions.map((action) => [action, parentalBy(action)]))).toEqual(
    new Map<CascadeAction, readonly string[]>([
      ['assign', cascading],
      ['reparent', cascading],
      ['share', cascading],
      ['delete', ['Cascade']],
      ['unshare', cascading],
      ['merge', []],
      ['rollupView', []],
      ['archive', []],
    ]),
  )
})

test('a value that was not understood makes nothing parental and the settings not known', () => {
  const cascade: Cascade = aCascade({ assign: unknownValue('Cascade2') })
  expect(isParental(cascade)).toBe(false)
  expect(isCascadeKnown(cascade)).toBe(false)
  expect(isCascadeKnown(aCascade())).toBe(true)
})
