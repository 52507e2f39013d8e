import { expect, test } from 'vitest'
import { aCascade, aOneToMany, anEnvironment, aParentalCascade, aTable } from './builders.ts'
import type { Cascade } from './cascade.ts'
import { presetChanges } from './presetChanges.ts'
import { choosablePresets, presetOf, type Preset } from './preset.ts'
import { unknownValue } from './unknown.ts'

test.each<[Preset, Cascade]>([
  ['Referential', aCascade()],
  ['ReferentialRestrict', aCascade({ delete: 'Restrict' })],
  ['Parental', aParentalCascade()],
  ['NoAction', aCascade({ delete: 'NoCascade' })],
  ['Custom', aCascade({ assign: 'Cascade' })],
  ['Custom', { ...aParentalCascade(), delete: 'RemoveLink' }],
  ['Unknown', aCascade({ share: unknownValue(null) })],
  ['Referential', aCascade({ merge: 'Cascade', rollupView: 'Active', archive: 'Restrict' })],
  ['Referential', aCascade({ archive: unknownValue(null), rollupView: unknownValue(null) })],
])('the name of the behaviour is %s', (preset, cascade) => {
  expect(presetOf(cascade)).toBe(preset)
})

test.each(choosablePresets)('choosing %s stages exactly what makes it so', (preset) => {
  const relationship = aOneToMany({ cascade: { assign: 'Active', delete: 'Cascade', merge: 'Cascade' } })
  const outcome = presetChanges(anEnvironment([relationship]), relationship, preset)
  if (!outcome.allowed) throw new Error('refused')
  const changed = Object.fromEntries(outcome.changes.map(({ action, after }) => [action, after]))
  expect(presetOf({ ...relationship.cascade, ...changed })).toBe(preset)
  expect(
    outcome.changes.every(
      ({ before, after, action }) => before !== after && before === relationship.cascade[action],
    ),
  ).toBe(true)
})

test('choosing the present preset stages nothing', () => {
  const relationship = aOneToMany()
  expect(presetChanges(anEnvironment([relationship]), relationship, 'Referential')).toEqual({
    allowed: true,
    changes: [],
  })
})

test('a preset is taken as a whole or refused with the first reason', () => {
  const system = aOneToMany({ isCustom: false })
  expect(presetChanges(anEnvironment([system]), system, 'ReferentialRestrict')).toEqual({
    allowed: false,
    action: 'delete',
    refusal: { rule: 'systemDelete' },
  })
  const odd = aOneToMany({ cascade: { reparent: unknownValue('x') } })
  expect(presetChanges(anEnvironment([odd]), odd, 'Parental')).toMatchObject({
    allowed: false,
    action: 'reparent',
  })
  const required = aOneToMany({ cascade: { delete: 'Restrict' } })
  expect(presetChanges(anEnvironment([required]), required, 'Referential', { lookupRequired: true })).toMatchObject({
    refusal: { rule: 'lookupRequired' },
  })
  const overSystem = aOneToMany()
  const environment = anEnvironment([overSystem], [aTable({ logicalName: 'cso_task', isCustom: false })])
  expect(presetChanges(environment, overSystem, 'Parental')).toEqual({
    allowed: false,
    action: null,
    refusal: { rule: 'customOverSystem' },
  })
})

test('the rule about required lookups is asked of a preset only when Delete would change', () => {
  const relationship = aOneToMany({ cascade: { assign: 'Active' } })
  expect(presetChanges(anEnvironment([relationship]), relationship, 'Referential', { lookupRequired: true })).toMatchObject({
    allowed: true,
  })
})
