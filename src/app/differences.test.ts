import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../model/builders.ts'
import type { CascadeChange } from '../model/change.ts'
import { stagedEnvironment } from '../model/stagedEnvironment.ts'
import type { IsLookupRequired } from '../model/impact/impactStep.ts'
import { unsureLookupsIn } from '../model/impact/differingLookups.ts'
import { findingIn, foretoldSeverity } from './differences.ts'

const over = (schemaName: string, referencedTable: string, referencingTable: string, value: 'Cascade' | 'RemoveLink') =>
  aOneToMany({ schemaName, referencedTable, referencingTable, lookupColumn: schemaName, cascade: { delete: value } })

const change: CascadeChange = { type: 'cascade', schemaName: 'near', action: 'delete', before: 'Cascade', after: 'RemoveLink' }
const after = stagedEnvironment(anEnvironment([over('near', 'a', 'b', 'Cascade'), over('far', 'b', 'c', 'RemoveLink')]), [change])

const judged = (isLookupRequired: IsLookupRequired) => {
  const find = findingIn(after, change)
  const differences = find(isLookupRequired)
  const lookups = { isLookupRequired, isReading: false, error: null, again: () => {} }
  return foretoldSeverity(change, { differences, unsure: unsureLookupsIn(differences, isLookupRequired), lookups, find })
}

test('as long as lookups are not known, a change is judged by the worst that any of them can mean', () => {
  // One that lets go above one that does not: what was held is freed.
  expect(judged(({ schemaName }) => schemaName === 'far')).toEqual({ severity: 'unblocks', isSure: true })
  expect(judged(() => undefined)).toEqual({ severity: 'unblocks', isSure: false })
  expect(judged(({ schemaName }) => (schemaName === 'near' ? true : undefined))).toEqual({ severity: 'tightens', isSure: true })
  expect(judged(() => false)).toEqual({ severity: 'relaxes', isSure: true })
})
