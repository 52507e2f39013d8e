import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from './builders.ts'
import type { ColumnChange, DeleteChange } from './change.ts'
import { keepingColumnChanges } from './columnHolder.ts'
import { drift } from './drift.ts'
import { issues } from './issues.ts'
import { plan } from './plan.ts'
import { reverse } from './reverse.ts'
import { stage, type Staged } from './stage.ts'

/** A lookup of two tables. */
const toTask = aOneToMany({ schemaName: 'toTask', referencedTable: 'cso_task', referencingTable: 'cso_note', lookupColumn: 'cso_aboutid' })
const toProject = aOneToMany({ schemaName: 'toProject', referencedTable: 'cso_project', referencingTable: 'cso_note', lookupColumn: 'cso_aboutid' })
const environment = anEnvironment([toTask, toProject])
const withoutTask = anEnvironment([toProject])

const change: ColumnChange = {
  type: 'column',
  schemaName: 'cso_note.cso_aboutid',
  relationship: 'toTask',
  table: 'cso_note',
  column: 'cso_aboutid',
  field: 'displayName.1033',
  before: 'About',
  after: 'Regarding',
}
const deletionOf = (baseline: typeof toTask): DeleteChange => ({ type: 'delete', schemaName: baseline.schemaName, baseline, rebuild: null })
const deleteNext = (staged: Staged, baseline: typeof toTask) =>
  stage(staged, keepingColumnChanges(environment, staged, [deletionOf(baseline)]))

test('a change of a column stays when one of its relationships is deleted, and goes with the last one', () => {
  const one = deleteNext([change], toTask)
  expect(one).toEqual([{ ...change, relationship: 'toProject' }, deletionOf(toTask)])
  expect(issues(environment, one)).toEqual([])
  expect(deleteNext(one, toProject)).toEqual([deletionOf(toTask), deletionOf(toProject)])
  const both = [deletionOf(toTask), deletionOf(toProject)]
  expect(stage([change], keepingColumnChanges(environment, [change], both))).toEqual(both)
})

test('a column is known by any of its relationships: it is gone with the last one only', () => {
  expect(drift(withoutTask, [change])).toEqual([])
  expect(plan(withoutTask, [change], 'Contoso').steps).toMatchObject([{ type: 'column', changes: [change] }])
  expect(reverse(withoutTask, [change]).changes).toEqual([{ ...change, before: 'Regarding', after: 'About' }])
  const gone = anEnvironment([aOneToMany({ referencingTable: 'cso_note' })])
  expect(drift(gone, [change])).toEqual([{ type: 'gone', change }])
  expect(plan(gone, [change], 'Contoso').steps).toEqual([])
  expect(reverse(gone, [change]).obstacles).toEqual([{ type: 'gone', change }])
})
