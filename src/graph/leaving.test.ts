import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../model/builders.ts'
import { stagedEnvironment } from '../model/stagedEnvironment.ts'
import { dressLines } from './edges.ts'
import { projectLines } from './lines.ts'

const [goes, stays] = [aOneToMany({ schemaName: 'goes' }), aOneToMany({ schemaName: 'stays', lookupColumn: 'other' })]
const baseline = anEnvironment([goes, stays])
const staged = stagedEnvironment(baseline, [{ type: 'delete', schemaName: 'goes', baseline: goes, rebuild: null }])
const looks = (opened: ReadonlySet<string>) =>
  dressLines(projectLines([goes, stays], opened), staged, { baseline, inSolution: null, action: 'delete', light: null }).map(
    ({ isStaged, isLeaving }) => [isStaged, isLeaving],
  )

test('a line is struck when its relationship is to be deleted, a bundle when all of its are', () => {
  const [bundle] = dressLines(projectLines([goes, stays], new Set()), staged, { baseline, inSolution: null, action: 'delete', light: null })
  expect(looks(new Set())).toEqual([[true, false]])
  expect(looks(new Set([bundle?.id ?? '']))).toEqual([
    [true, true],
    [false, false],
  ])
})
