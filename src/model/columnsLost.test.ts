import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment, aTable } from './builders.ts'
import { creation, type CreateChange, type DeleteChange } from './change.ts'
import { defaultCascade, defaultMenu } from './draft/draftDefaults.ts'
import { columnsLost } from './issues.ts'
import type { Relationship } from './relationship.ts'
import type { Staged } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'

const about = { referencingTable: 'cso_note', lookupColumn: 'cso_aboutid' }
const toTask = aOneToMany({ ...about, schemaName: 'toTask', referencedTable: 'cso_task' })
const toProject = aOneToMany({ ...about, schemaName: 'toProject', referencedTable: 'cso_project' })
const tables = ['cso_task', 'cso_project', 'cso_note', 'cso_skill', 'cso_risk'].map((logicalName) => aTable({ logicalName }))
const environment = anEnvironment([toTask, toProject], tables)

const deletionOf = (baseline: Relationship): DeleteChange => ({ type: 'delete', schemaName: baseline.schemaName, baseline, rebuild: null })
const joining = (schemaName: string, referencedTable: string, column = 'cso_AboutId'): CreateChange =>
  creation({
    type: 'OneToMany',
    schemaName,
    referencedTable,
    referencingTable: 'cso_note',
    column: { type: 'existing', schemaName: column, displayName: [] },
    cascade: defaultCascade,
    menu: defaultMenu,
    isSearchable: true,
    isHierarchical: false,
  })

const [first, second] = [deletionOf(toTask), deletionOf(toProject)]
const toSkill = joining('toSkill', 'cso_skill')
const toRisk = joining('toRisk', 'cso_risk')
const lost = (change: DeleteChange, keepers: readonly CreateChange[]) => ({ type: 'columnLost', change, column: 'cso_aboutid', keepers })
const lostOf = (staged: Staged, applied: Staged) =>
  columnsLost(environment, { withAll: stagedEnvironment(environment, staged), after: stagedEnvironment(environment, applied) }, staged, applied)

test('a lookup column that a new target keeps is lost to both deletions where that is not applied', () => {
  const staged = [first, second, toSkill]
  expect(lostOf(staged, staged)).toEqual([])
  expect(lostOf(staged, [first, second])).toEqual([lost(first, [toSkill]), lost(second, [toSkill])])
})

test('each new target that is not applied would keep it, and one that is does', () => {
  const staged = [first, second, toSkill, toRisk]
  expect(lostOf(staged, [first, second])[0]).toEqual(lost(first, [toSkill, toRisk]))
  expect(lostOf(staged, [first, second, toRisk])).toEqual([])
})

test.each<[string, readonly (DeleteChange | CreateChange)[], readonly (DeleteChange | CreateChange)[]]>([
  ['another target stays', [first, toSkill], [first]],
  ['the other deletion is not applied either', [first, second, toSkill], [first]],
  ['the deletion is not applied', [first, second, toSkill], []],
  ['nothing was to keep the column', [first, second], [first, second]],
  ['what is new hangs on another column', [first, second, joining('elsewhere', 'cso_skill', 'cso_OtherId')], [first, second]],
])('nothing is lost that was said to stay where %s', (_, staged, applied) => {
  expect(lostOf(staged, applied)).toEqual([])
})
