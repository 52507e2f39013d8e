import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../../model/builders.ts'
import { countQuestions } from '../../model/impact/countQuestion.ts'
import { impactOf } from '../../model/impact/impact.ts'
import { lineCounts, type Count } from '../../model/impact/lineCounts.ts'
import { rowAnswerOf } from './rowAnswer.ts'

const environment = anEnvironment([
  aOneToMany({ schemaName: 'along', referencedTable: 'cso_project', referencingTable: 'cso_task', cascade: { delete: 'Cascade' } }),
  aOneToMany({ schemaName: 'held', referencedTable: 'cso_project', referencingTable: 'cso_bill', cascade: { delete: 'Restrict' } }),
])
const impact = impactOf(environment, 'cso_project', 'delete')

const sentence = (along: number | null, held: number | null, state: 'running' | 'done' | 'cancelled' = 'done') => {
  const given = { 'along cso_project': along, 'held cso_project': held }
  const answers = new Map(Object.entries(given).flatMap(([key, rows]): [string, Count][] => (rows === null ? [] : [[key, { rows, isExact: true }]])))
  const failures = new Map(state === 'done' ? Object.entries(given).flatMap(([key, rows]) => (rows === null ? [[key, { type: 'unreachable' } as const] as const] : [])) : [])
  return rowAnswerOf(environment, '“One”', impact, { state, failures, counts: lineCounts(countQuestions(impact), answers) }, () => false).sentence
}

test.each([
  ['what was counted', 12, 0, 'done', '“One” can be deleted: 12 rows of 1 table are deleted too.'],
  ['that nothing was found, only where all was counted', 0, 0, 'done', '“One” can be deleted: no other row is concerned.'],
  ['what stands in the way', 12, 1, 'done', '“One” cannot be deleted: other rows stand in the way.'],
  ['no verdict where rows could not be counted', null, 0, 'done', 'When “One” is deleted: no other row was found, as far as was counted.'],
  ['no verdict before everything was counted', 12, null, 'cancelled', 'When “One” is deleted: 12 rows of 1 table are deleted too.'],
] as const)('one row is answered with %s', (_, along, held, state, expected) => {
  expect(sentence(along, held, state)).toBe(expected)
})
