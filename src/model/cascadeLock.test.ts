import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany } from './builders.ts'
import { cascadeActions, cascadeValues } from './cascade.ts'
import { cellLockOf, rowLockOf, type RowLock } from './cascadeLock.ts'
import type { Change } from './change.ts'
import { judge } from './gesture.ts'
import type { Relationship } from './relationship.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'
import { unknownValue } from './unknown.ts'

const plain = aOneToMany()
const { schemaName } = plain

test.each<[RowLock | null, Relationship, readonly Change[]]>([
  [null, plain, []],
  ['manyToMany', aManyToMany({ schemaName }), []],
  ['leaving', plain, [{ type: 'delete', schemaName, baseline: plain, rebuild: null }]],
  ['locked', aOneToMany({ isManaged: true, isCustomizable: false }), []],
  ['unknown', aOneToMany({ cascade: { share: unknownValue('New') } }), []],
  ['systemDelete', aOneToMany({ isCustom: false }), []],
])('what locks a relationship: %s', (lock, relationship, staged) => {
  const held = anEnvironment([relationship])
  expect(rowLockOf(held, stagedEnvironment(held, staged), relationship)).toBe(lock)
})

test('a draft is locked here', () => {
  const held = anEnvironment([aOneToMany({ schemaName: 'other' })])
  expect(rowLockOf(held, anEnvironment([plain]), plain)).toBe('draft')
})

test.each<[string, Relationship]>([
  ['plain', plain],
  ['many-to-many', aManyToMany({ schemaName })],
  ['managed', aOneToMany({ isManaged: true, isCustomizable: false })],
  ['unknown', aOneToMany({ cascade: { share: unknownValue('New') } })],
  ['system', aOneToMany({ isCustom: false })],
])('a cell is locked exactly where a gesture would refuse every other value: %s', (_, relationship) => {
  const held = anEnvironment([relationship])
  const lock = rowLockOf(held, held, relationship)
  for (const action of cascadeActions) {
    const isChangeable = cascadeValues.some(
      (value) => judge(held, held, [{ type: 'value', schemaName, action, value }]).changes.length > 0,
    )
    expect(cellLockOf(relationship, lock, action) === null).toBe(isChangeable)
  }
})
