import { expect, test } from 'vitest'
import { aOneToMany } from '../graph/builders.ts'
import type { Change } from '../model/change.ts'
import type { Plan } from '../model/plan.ts'
import { appliedSteps, isComplete, runOf, withEvent, withoutApplied } from './applyRun.ts'

const assign: Change = { type: 'cascade', schemaName: 'one', action: 'assign', before: 'Cascade', after: 'NoCascade' }
const remove: Change = { type: 'cascade', schemaName: 'one', action: 'delete', before: 'Cascade', after: 'Restrict' }

test('what was applied is no longer staged, the rest stays', () => {
  expect(withoutApplied([assign, remove], [assign])).toEqual([remove])
})

test('a change edited while it was applied starts from the applied value', () => {
  const edited: Change = { ...assign, after: 'UserOwned' }
  expect(withoutApplied([edited], [assign])).toEqual([{ ...assign, before: 'NoCascade', after: 'UserOwned' }])
})

test('a run follows the events and is complete only when published', () => {
  const baseline = aOneToMany('account', 'contact', { schemaName: 'one' })
  const plan: Plan = {
    solution: 'ContosoProjects',
    steps: [{ type: 'update', schemaName: 'one', metadataId: 'm', baseline, changes: [assign] }],
    publish: ['account', 'contact'],
  }
  const started = runOf(plan)
  expect(appliedSteps(started)).toBe(0)
  const applied = withEvent(started, {
    type: 'step',
    schemaName: 'one',
    state: { type: 'applied', already: false, requestId: null },
  })
  expect(appliedSteps(applied)).toBe(1)
  expect(isComplete(applied)).toBe(false)
  const tables = ['account', 'contact']
  const published = withEvent(applied, { type: 'publish', tables, state: { type: 'published', requestId: null } })
  expect(isComplete(published)).toBe(true)
})
