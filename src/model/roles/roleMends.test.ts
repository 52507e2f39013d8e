import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RoleMap } from './role.ts'
import { duplicateMaps } from './roleMatrix.ts'
import { isMendNeeded } from './roleMends.ts'
import { deleteMap, deleteTable, type RoleRows } from './roleWrite.ts'

const map = (id: string, primary = 'account'): RoleMap => ({ id, version: 'W/"1"', role: 'r', primary, associate: 'contact', createdOn: null })
const table = (id: string) => ({ id, version: 'W/"1"', role: 'r', table: 'account' })
const match = (from: string, to: string) => ({ from, to })
const rows = (some: Partial<RoleRows>): RoleRows => ({ roles: [], maps: [], tables: [], matches: [], ...some })

test.each([
  ['a map that repeats one', deleteMap(map('b')), rows({ maps: [map('a'), map('b')] }), true],
  ['a map whose older one is gone', deleteMap(map('b')), rows({ maps: [map('b')] }), false],
  ['a map that was moved', deleteMap(map('b')), rows({ maps: [map('a'), map('b', 'lead')] }), false],
  ['a map that is gone itself', deleteMap(map('b')), rows({ maps: [map('a')] }), false],
  ['a table that repeats one', deleteTable(table('b')), rows({ tables: [table('a'), table('b')] }), true],
  ['a table whose older one is gone', deleteTable(table('b')), rows({ tables: [table('b')] }), false],
  ['a pair of one side', { type: 'addMatch', match: match('2', '1') } as const, rows({ matches: [match('1', '2')] }), true],
  ['a pair that is whole', { type: 'addMatch', match: match('2', '1') } as const, rows({ matches: [match('1', '2'), match('2', '1')] }), false],
  ['a pair that is gone', { type: 'addMatch', match: match('2', '1') } as const, rows({}), false],
] as const)('%s', (_, write, present, isNeeded) => expect(isMendNeeded(write, present)).toBe(isNeeded))

test('whatever colleagues delete in between, no place is left without a map', () => {
  const maps = fc.array(fc.constantFrom('account', 'lead'), { maxLength: 8 }).map((places) => places.map((place, index) => map(String(index), place)))
  fc.assert(
    fc.property(maps, fc.array(fc.nat({ max: 7 }), { maxLength: 20 }), (before, colleagues) => {
      let present = before
      const deleted = new Set<string>()
      for (const [turn, duplicate] of duplicateMaps(before).entries()) {
        const gone = colleagues[turn]
        if (gone !== undefined) {
          deleted.add(String(gone))
          present = present.filter(({ id }) => id !== String(gone))
        }
        if (!isMendNeeded(deleteMap(duplicate), rows({ maps: present }))) continue
        present = present.filter(({ id }) => id !== duplicate.id)
        expect(present.some(({ primary }) => primary === duplicate.primary)).toBe(true)
      }
    }),
  )
})
