import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../graph/builders.ts'
import { membership, type Change } from './change.ts'
import { solutionStanding } from './solutionStanding.ts'
import { stage } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'

const named = (schemaName: string) => aOneToMany('account', 'contact', { schemaName, metadataId: `id of ${schemaName}` })
const gone = named('gone')
const held = anEnvironment([named('free'), named('part'), named('coming'), named('elsewhere'), gone])
const changes: readonly Change[] = [
  membership('coming', 'Contoso', 'inside'),
  membership('elsewhere', 'Other', 'inside'),
  { type: 'delete', schemaName: 'gone', baseline: gone, rebuild: null },
]
const staged = stage([], changes)
const standing = solutionStanding(held, stagedEnvironment(held, staged), staged, 'Contoso', new Set(['id of part', 'id of gone']))

test.each([
  ['free', 'ready'],
  ['part', 'inside'],
  ['coming', 'staged'],
  ['elsewhere', 'ready'],
  ['gone', 'leaving'],
  ['new', 'draft'],
])('%s is %s', (schemaName, expected) => {
  expect(standing(schemaName)).toBe(expected)
})
