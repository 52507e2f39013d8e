import { expect, test } from 'vitest'
import { anEnvironment, aOneToMany, aTable } from './builders.ts'
import { startTable } from './startTable.ts'

test.each([
  ['account', anEnvironment([aOneToMany('a', 'b')], [aTable('account')])],
  ['b', anEnvironment([aOneToMany('systemuser', 'a'), aOneToMany('systemuser', 'c'), aOneToMany('b', 'c'), aOneToMany('b', 'a'), aOneToMany('b', 'd')])],
  ['systemuser', anEnvironment([], [aTable('systemuser')])],
  [null, anEnvironment([])],
])('opens on %s', (expected, environment) => {
  expect(startTable(environment)).toBe(expected)
})
