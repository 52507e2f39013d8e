import { expect, test } from 'vitest'
import { aOneToMany, aTable } from './builders.ts'
import { foldOf, isPlumbing } from './plumbing.ts'

const standard = { isCustom: false, isManaged: true }

test.each([
  ['systemuser', standard, 'hubs'],
  ['transactioncurrency', standard, 'hubs'],
  ['asyncoperation', standard, 'logs'],
  ['duplicaterecord', standard, 'logs'],
  ['phonecall', { ...standard, isActivity: true }, 'activities'],
  ['activityparty', standard, 'activities'],
  ['activitypointer', { ...standard, isActivity: true }, null],
  ['cso_sitevisit', { isCustom: true, isManaged: false, isActivity: true }, null],
  ['listmember', { ...standard, isIntersect: true }, 'intersects'],
  ['account', standard, null],
] as const)('%s is folded as it should be', (name, differing, fold) => {
  expect(foldOf(aTable(name, differing))).toBe(fold)
})

test('plumbing needs both: a column of the platform and a hub behind it', () => {
  expect(isPlumbing(aOneToMany('systemuser', 'account', { lookupColumn: 'createdby' }))).toBe(true)
  expect(isPlumbing(aOneToMany('systemuser', 'account', { lookupColumn: 'preferredsystemuserid' }))).toBe(false)
  expect(isPlumbing(aOneToMany('partner', 'account', { lookupColumn: 'organizationid' }))).toBe(false)
})
