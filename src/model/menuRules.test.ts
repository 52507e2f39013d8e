import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany, aTable } from './builders.ts'
import { hierarchyObstacle } from './hierarchyRules.ts'
import { isMenuLocked, menuObstacles } from './menuRules.ts'
import { unknownValue } from './unknown.ts'

const text = (value: string) => [{ languageCode: 1031, text: value }]

test.each([
  ['UseLabel' as const, text('Projekte'), 10_000, []],
  ['UseLabel' as const, text(' '), 10_000, ['labelMissing']],
  ['UseLabel' as const, [], null, ['labelMissing']],
  ['DoNotDisplay' as const, [], -(2 ** 31), []],
  ['UseCollectionName' as const, [], 2 ** 31, ['orderNotWhole']],
  ['UseCollectionName' as const, [], 0.5, ['orderNotWhole']],
  ['UseCollectionName' as const, [], Number.NaN, ['orderNotWhole']],
  [unknownValue('UseIcon'), [], 1, []],
])('a menu of %j with %j at %j breaks %j', (behavior, labels, order, rules) => {
  expect(menuObstacles({ behavior, labels, order }).map(({ rule }) => rule)).toEqual(rules)
})

test('a menu has a lock of its own', () => {
  expect(isMenuLocked({ isCustomizable: false })).toBe(true)
  expect(isMenuLocked({ isCustomizable: true })).toBe(false)
})

const self = aOneToMany({ referencingTable: 'cso_project', schemaName: 'parents', isHierarchical: true })
const other = aOneToMany({ referencingTable: 'cso_project', schemaName: 'twins' })

test('a table has one hierarchy, made of itself', () => {
  const environment = anEnvironment([self, other, aManyToMany()])
  expect(hierarchyObstacle(environment, aOneToMany())).toEqual({ rule: 'notSelf' })
  expect(hierarchyObstacle(environment, other)).toEqual({ rule: 'secondHierarchy', existing: 'parents' })
  expect(hierarchyObstacle(environment, self)).toBeNull()
  expect(hierarchyObstacle(anEnvironment([other]), other)).toBeNull()
  expect(hierarchyObstacle(environment, other, false)).toBeNull()
})

test('a hierarchy may be its publisher’s', () => {
  const environment = anEnvironment([self], [aTable({ canChangeHierarchy: false })])
  expect(hierarchyObstacle(environment, other)).toEqual({ rule: 'hierarchyLocked' })
  expect(hierarchyObstacle(environment, self, false)).toEqual({ rule: 'hierarchyLocked' })
})
