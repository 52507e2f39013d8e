import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment, aTable } from '../builders.ts'
import type { CascadeValue } from '../cascade.ts'
import { impactOf } from './impact.ts'
import type { Count } from './lineCounts.ts'
import { rowTotals } from './rowTotals.ts'

const to = (related: string, value: CascadeValue) =>
  aOneToMany({ schemaName: related, referencedTable: 'a', referencingTable: related, lookupColumn: 'regardingobjectid', cascade: { delete: value } })

const activity = (logicalName: string) => aTable({ logicalName, isActivity: true })

test.each<[string, Readonly<Record<string, readonly [CascadeValue, number]>>, readonly string[]]>([
  ['activities of two tables are added', { task: ['Cascade', 3], email: ['Cascade', 2] }, ['deleted 5 of 2']],
  ['the same rows over both are not counted twice', { task: ['Cascade', 3], email: ['Cascade', 2], activitypointer: ['Cascade', 5] }, ['deleted at least 5 of 2']],
  ['more of them over any activity', { task: ['Cascade', 3], activitypointer: ['Cascade', 7] }, ['deleted at least 7 of 1']],
  ['those of any activity alone are exact', { task: ['Cascade', 0], activitypointer: ['Cascade', 7] }, ['deleted 7 of 1']],
  ['what is deleted loses no link besides', { task: ['Cascade', 3], activitypointer: ['RemoveLink', 3] }, ['deleted 3 of 1']],
  ['the other way round', { task: ['RemoveLink', 3], activitypointer: ['Cascade', 4] }, ['deleted 4 of 1']],
  ['other rows are apart', { task: ['Cascade', 3], activitypointer: ['RemoveLink', 3], note: ['RemoveLink', 2] }, ['deleted 3 of 1', 'unlinked at least 2 of 1']],
  ['activities of their own tables stay apart', { task: ['Cascade', 3], email: ['RemoveLink', 2] }, ['deleted 3 of 1', 'unlinked 2 of 1']],
])('%s', (_, given, expected) => {
  const environment = anEnvironment(
    Object.entries(given).map(([table, [value]]) => to(table, value)),
    ['task', 'email', 'activitypointer'].map(activity),
  )
  const counts = new Map(Object.entries(given).map(([table, [, rows]]): [string, Count] => [`${table} a`, { rows, isExact: true }]))
  const said = rowTotals(environment, impactOf(environment, 'a', 'delete'), counts)
  expect(said.map(({ effect, rows, isExact, tables }) => `${effect} ${isExact ? '' : 'at least '}${rows} of ${tables}`)).toEqual(expected)
})
