import { expect, test } from 'vitest'
import { aOneToMany } from '../graph/builders.ts'
import { creation, type Change } from '../model/change.ts'
import type { ManyToManyDraft } from '../model/draft/draft.ts'
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

const menu = { behavior: 'UseCollectionName', group: 'Details', labels: [], order: 10_000 } as const
const linked: ManyToManyDraft = {
  type: 'ManyToMany',
  schemaName: 'new_linked',
  intersectTable: 'new_linked',
  table1: 'account',
  table2: 'contact',
  navigation1: 'new_linked',
  navigation2: 'new_linked',
  menu1: menu,
  menu2: menu,
  isSearchable: true,
}

test('a creation edited while it was applied stays staged, whoever read it again meanwhile', () => {
  const applied = creation(linked)
  expect(withoutApplied([creation(structuredClone(linked))], [applied])).toEqual([])
  const edited = creation({ ...linked, isSearchable: false })
  expect(withoutApplied([edited], [applied])).toEqual([edited])
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
