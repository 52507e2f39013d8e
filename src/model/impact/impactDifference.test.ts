import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../builders.ts'
import type { CascadeAction, CascadeValue } from '../cascade.ts'
import type { CascadeChange } from '../change.ts'
import type { OneToMany } from '../relationship.ts'
import { stagedEnvironment } from '../stagedEnvironment.ts'
import { environmentOf } from './environmentOf.ts'
import { impactOf } from './impact.ts'
import { impactActions } from './impactAction.ts'
import { changeDifference, impactDifference } from './impactDifference.ts'

const over = (primary: string, related: string, cascade: Parameters<typeof aOneToMany>[0] = {}) => {
  const schemaName = cascade.schemaName ?? `${primary}${related}`
  return aOneToMany({ referencedTable: primary, referencingTable: related, lookupColumn: schemaName, ...cascade, schemaName })
}

const environment = anEnvironment([
  over('a', 'b', { cascade: { delete: 'RemoveLink', assign: 'Active' } }),
  over('a', 'b', { schemaName: 'second', cascade: { delete: 'Restrict', assign: 'NoCascade' } }),
  over('b', 'c', { cascade: { delete: 'Cascade', assign: 'Cascade' } }),
])
const change = (schemaName: string, action: CascadeAction, before: CascadeValue, after: CascadeValue): CascadeChange => ({
  type: 'cascade',
  schemaName,
  action,
  before,
  after,
})
const differences = (staged: CascadeChange): string[] | null => {
  const difference = changeDifference(environment, stagedEnvironment(environment, [staged]), staged)
  if (difference === null) return null
  return difference.tables.map(({ logicalName, appeared, vanished, becameCertain, becameUncertain, newLines, goneLines }) => {
    const parts = Object.entries({ appeared, vanished, becameCertain, becameUncertain }).flatMap(([name, list]) => (list.length > 0 ? [`${name} ${list.join(' ')}`] : []))
    const lines = [...newLines.map((line) => `+${line.relationship.schemaName}`), ...goneLines.map((line) => `-${line.relationship.schemaName}`)]
    return [logicalName, ...parts, ...lines].join(', ')
  })
}

describe('a staged change', () => {
  test.each<[string, CascadeChange, string[] | null]>([
    [
      'deletes on every level what it did not',
      change('ab', 'delete', 'RemoveLink', 'Cascade'),
      ['b, appeared deleted, vanished unlinked, +ab, -ab', 'c, appeared deleted, +bc'],
    ],
    ['unblocks', change('second', 'delete', 'Restrict', 'RemoveLink'), ['b, vanished stopped, +second, -second']],
    ['blocks once more without a new effect', change('ab', 'delete', 'RemoveLink', 'Restrict'), ['b, vanished unlinked, +ab, -ab']],
    [
      'takes every row where it took some',
      change('ab', 'assign', 'Active', 'Cascade'),
      ['b, becameCertain reowned, +ab, -ab', 'c, becameCertain reowned'],
    ],
    [
      'makes certain by a second way what depended on rows',
      change('second', 'assign', 'NoCascade', 'Cascade'),
      ['b, becameCertain reowned, +second', 'c, becameCertain reowned'],
    ],
    ['takes nothing along any more', change('ab', 'assign', 'Active', 'NoCascade'), ['b, vanished reowned, -ab', 'c, vanished reowned, -bc']],
    ['has no impact', change('ab', 'rollupView', 'NoCascade', 'Cascade'), null],
    ['is of what is gone', change('gone', 'delete', 'RemoveLink', 'Cascade'), null],
  ])('%s', (_, staged, expected) => {
    expect(differences(staged)).toEqual(expected)
  })
})

test('a further way that depends on rows takes no certainty away', () => {
  const before = anEnvironment([
    over('a', 'b', { cascade: { assign: 'Cascade' } }),
    over('a', 'b', { schemaName: 'second', cascade: { assign: 'NoCascade' } }),
  ])
  const staged = change('second', 'assign', 'NoCascade', 'Active')
  const [table] = changeDifference(before, stagedEnvironment(before, [staged]), staged)?.tables ?? []
  expect(table).toMatchObject({ logicalName: 'b', appeared: [], becameUncertain: [], newLines: [{ condition: 'active' }] })
})

const namesOf = (relationships: readonly OneToMany[] = []) => relationships.map(({ schemaName }) => schemaName).toSorted()
const numbers = fc.array(fc.nat(), { minLength: 6, maxLength: 6 })

test('law: nothing differs from itself, and the way back shows the opposite', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.constantFrom(...impactActions), (one, other, action) => {
      const [before, after] = [environmentOf(one), environmentOf(other)]
      for (const start of before.tables.keys()) {
        const [old, present] = [impactOf(before, start, action), impactOf(after, start, action)]
        expect(impactDifference(old, old).tables).toEqual([])
        const there = new Map(impactDifference(old, present).tables.map((table) => [table.logicalName, table]))
        const back = impactDifference(present, old).tables
        expect(back.length).toBe(there.size)
        for (const { logicalName, appeared, vanished, becameCertain, becameUncertain, newLines, goneLines, emptied } of back) {
          expect(namesOf(there.get(logicalName)?.emptied)).toEqual(namesOf(emptied))
          expect(there.get(logicalName)).toMatchObject({
            logicalName,
            appeared: vanished,
            vanished: appeared,
            becameCertain: becameUncertain,
            becameUncertain: becameCertain,
            newLines: goneLines,
            goneLines: newLines,
          })
        }
      }
    }),
  )
})
