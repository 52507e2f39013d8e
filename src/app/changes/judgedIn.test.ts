import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../../model/builders.ts'
import { subjectOf, type CascadeChange, type Change } from '../../model/change.ts'
import { severityByImpact } from '../../model/severity.ts'
import { stagedEnvironment } from '../../model/stagedEnvironment.ts'
import { differencesIn } from '../differences.ts'
import { judgingIn, judgingOnce } from './judgedIn.ts'

const over = (schemaName: string, referencedTable: string, referencingTable: string, value: 'Cascade' | 'Restrict') =>
  aOneToMany({ schemaName, referencedTable, referencingTable, lookupColumn: schemaName, cascade: { delete: value } })

/** Frees a delete that rows further down stopped, unless they let go as well. */
const near: CascadeChange = { type: 'cascade', schemaName: 'near', action: 'delete', before: 'Cascade', after: 'RemoveLink' }
const far: CascadeChange = { type: 'cascade', schemaName: 'far', action: 'delete', before: 'Restrict', after: 'RemoveLink' }
const environment = anEnvironment([over('near', 'a', 'b', 'Cascade'), over('far', 'b', 'c', 'Restrict')])
const staged = [near, far]

const severityOfNear = (checked: readonly CascadeChange[]) => {
  const after = stagedEnvironment(environment, checked)
  const unchecked = new Set(staged.filter((one) => !checked.includes(one)).map(subjectOf))
  const judgedIn = judgingIn({ environment, after, staged, unchecked })
  return severityByImpact(near, differencesIn(judgedIn(near), near))
}

test('a checked change is judged with what is checked, and not with what is only staged', () => {
  expect(severityOfNear([near, far])).toBe('relaxes')
  expect(severityOfNear([near])).toBe('unblocks')
})

test('an unchecked change is judged as if it were checked too', () => {
  expect(severityOfNear([far])).toBe('relaxes')
  expect(severityOfNear([])).toBe('unblocks')
})

test('what an unchecked change is judged in is made once, however often it is asked for', () => {
  const asked: Change[] = []
  const judging = judgingOnce((change) => {
    asked.push(change)
    return stagedEnvironment(environment, [change])
  })
  expect(judging(near)).toBe(judging(near))
  expect(asked).toEqual([near])
  expect(judging(far)).not.toBe(judging(near))
})
