import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../graph/builders.ts'
import type { CascadeAction, CascadeValue } from './cascade.ts'
import type { Change } from './change.ts'
import { sendingOrder } from './sendingOrder.ts'

const change = (schemaName: string, action: CascadeAction, before: CascadeValue, after: CascadeValue): Change => ({
  type: 'cascade',
  schemaName,
  action,
  before,
  after,
})

const environment = anEnvironment([
  aOneToMany('account', 'contact', { schemaName: 'parental', cascade: { assign: 'Cascade', delete: 'Cascade' } }),
  aOneToMany('lead', 'contact', { schemaName: 'referential' }),
])

test('what stops being parental goes before what becomes it', () => {
  const staged = [
    change('referential', 'delete', 'RemoveLink', 'Cascade'),
    change('parental', 'assign', 'Cascade', 'NoCascade'),
    change('parental', 'delete', 'Cascade', 'RemoveLink'),
  ]
  expect(sendingOrder(environment, staged)).toEqual([staged[1], staged[2], staged[0]])
})

test('otherwise the order of staging stays', () => {
  const staged = [
    change('referential', 'assign', 'NoCascade', 'UserOwned'),
    change('parental', 'assign', 'Cascade', 'NoCascade'),
  ]
  expect(sendingOrder(environment, staged)).toEqual(staged)
})
