import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany, anEnvironment, aTable } from '../../model/builders.ts'
import type { DeleteChange } from '../../model/change.ts'
import type { Relationship } from '../../model/relationship.ts'
import { stagedEnvironment } from '../../model/stagedEnvironment.ts'
import { changeSentences } from './changeSentences.ts'

const tables = ['cso_task', 'cso_project', 'cso_note'].map((logicalName) => aTable({ logicalName }))
const about = { referencingTable: 'cso_note', lookupColumn: 'cso_aboutid' }
const toTask = aOneToMany({ ...about, schemaName: 'toTask', referencedTable: 'cso_task' })
const toProject = aOneToMany({ ...about, schemaName: 'toProject', referencedTable: 'cso_project' })
const environment = anEnvironment([toTask, toProject], tables)

const deletionOf = (baseline: Relationship): DeleteChange => ({ type: 'delete', schemaName: baseline.schemaName, baseline, rebuild: null })
/** What is said of a deletion that is applied with others. */
const lost = (baseline: Relationship, deleted: readonly Relationship[], present = environment) =>
  changeSentences(present, deletionOf(baseline), {
    present: null,
    isLookupRequired: () => undefined,
    after: stagedEnvironment(present, deleted.map(deletionOf)),
  })?.[1]

test('a lookup column is said to stay while what is applied leaves it a target, and to go with its last one', () => {
  expect(lost(toTask, [toTask])).toMatch(/^What the column cso_aboutid holds of .* is deleted for good: .* The column stays, for .*, and so do the rows\.$/)
  expect(lost(toTask, [toTask, toProject])).toMatch(/^The column cso_aboutid and everything in it is deleted for good: /)
  expect(lost(toTask, [toTask], anEnvironment([toTask], tables))).toMatch(/^The column cso_aboutid and everything in it is deleted for good: /)
})

test('of a many-to-many the links go', () => {
  const links = aManyToMany()
  expect(lost(links, [links])).toMatch(/^Every link between .* is deleted for good\. The rows stay\.$/)
})
