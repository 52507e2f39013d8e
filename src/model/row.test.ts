import { expect, test } from 'vitest'
import { aOneToMany, aTable, anEnvironment } from './builders.ts'
import { nameColumnOf } from './row.ts'

test('the name of a lookup names no row: it cannot be read', () => {
  const party = aTable({ logicalName: 'activityparty', primaryNameColumn: 'partyidname' })
  const named = aTable({ logicalName: 'cso_task', primaryNameColumn: 'cso_name' })
  const environment = anEnvironment(
    [
      aOneToMany({ referencingTable: 'activityparty', lookupColumn: 'partyid' }),
      aOneToMany({ referencingTable: 'cso_task', lookupColumn: 'cso_projectid' }),
    ],
    [party, named],
  )
  expect(nameColumnOf(environment, 'activityparty')).toBeNull()
  expect(nameColumnOf(environment, 'cso_task')).toBe('cso_name')
  expect(nameColumnOf(environment, 'cso_project')).toBe('name')
  expect(nameColumnOf(environment, 'nothing')).toBeNull()
})
