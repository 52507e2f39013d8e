import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../graph/builders.ts'
import type { CascadeValue } from './cascade.ts'
import type { Change } from './change.ts'
import { unknownValue } from './unknown.ts'
import { reverse } from './reverse.ts'

const applied = (schemaName: string): Change => ({
  type: 'cascade',
  schemaName,
  action: 'assign',
  before: 'Cascade',
  after: 'NoCascade',
})

const holding = (schemaName: string, assign: CascadeValue | ReturnType<typeof unknownValue>) =>
  aOneToMany('account', 'contact', { schemaName, cascade: { assign } })

test('stages the opposite of what the server still holds, and names what it cannot take back', () => {
  const environment = anEnvironment([
    holding('held', 'NoCascade'),
    holding('back', 'Cascade'),
    holding('changed', 'UserOwned'),
    holding('odd', unknownValue('CascadeV2')),
  ])
  const { changes, obstacles } = reverse(environment, ['held', 'back', 'changed', 'odd', 'gone'].map(applied))
  expect(changes).toEqual([{ ...applied('held'), before: 'NoCascade', after: 'Cascade' }])
  expect(obstacles).toEqual([
    { type: 'alreadyBack', change: applied('back') },
    { type: 'changedSince', change: applied('changed'), present: 'UserOwned' },
    { type: 'changedSince', change: applied('odd'), present: unknownValue('CascadeV2') },
    { type: 'gone', change: applied('gone') },
  ])
})
