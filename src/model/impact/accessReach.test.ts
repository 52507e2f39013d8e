import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment, aTable } from '../builders.ts'
import type { Cascade } from '../cascade.ts'
import type { Change } from '../change.ts'
import { rankAccess, stoppedBy } from './accessReach.ts'

const over = (referencedTable: string, referencingTable: string, cascade: Partial<Cascade>) =>
  aOneToMany({ schemaName: `${referencedTable}_${referencingTable}`, referencedTable, referencingTable, cascade })

test('relationships that hand access down are ranked by how many tables they reach', () => {
  const environment = anEnvironment(
    [
      over('a', 'b', { share: 'Cascade' }),
      over('b', 'c', { share: 'Active', reparent: 'Cascade' }),
      over('b', 'd', { reparent: 'UserOwned' }),
      over('d', 'e', { reparent: 'Cascade' }),
      over('e', 'b', { reparent: 'Cascade' }),
      over('c', 'g', { reparent: 'Cascade' }),
      over('c', 'h', { share: 'Cascade' }),
      over('c', 'f', { unshare: 'Cascade', assign: 'Cascade', delete: 'Cascade' }),
      over('c', 'site', { share: 'Cascade' }),
      over('site', 'h', { share: 'Cascade', reparent: 'Cascade' }),
    ],
    [aTable({ logicalName: 'site', ownership: 'OrganizationOwned' })],
  )
  expect(
    rankAccess(environment).map(({ relationship, actions, tables }) => [relationship.schemaName, actions.join(), [...tables].join('')]),
  ).toEqual([
    ['b_d', 'reparent', 'debcg'],
    ['d_e', 'reparent', 'ebcdg'],
    ['e_b', 'reparent', 'bcdge'],
    ['a_b', 'share', 'bch'],
    ['b_c', 'share,reparent', 'chg'],
    ['c_g', 'reparent', 'g'],
    ['c_h', 'share', 'h'],
  ])
})

test('changes stop what cascades and is switched off, of their relationship only', () => {
  const before = over('a', 'b', { share: 'Active', reparent: 'Cascade' })
  const off = (action: 'share' | 'reparent' | 'assign', schemaName = before.schemaName): Change => ({
    type: 'cascade',
    schemaName,
    action,
    before: 'Cascade',
    after: 'NoCascade',
  })
  const environment = anEnvironment([before, over('a', 'c', {}), over('a', 'site', { share: 'Cascade' })], [aTable({ logicalName: 'site', ownership: 'OrganizationOwned' })])
  const stopped = (changes: readonly Change[], schemaName = before.schemaName) => stoppedBy(environment, schemaName, changes)
  expect(stopped([off('reparent'), off('share')])).toEqual(['share', 'reparent'])
  expect(stopped([off('assign'), off('share', 'a_c'), { type: 'cascade', schemaName: before.schemaName, action: 'share', before: 'Cascade', after: 'UserOwned' }])).toEqual([])
  expect(stopped([off('share', 'a_c')], 'a_c')).toEqual([])
  // Nobody owns a site, so nothing was inherited there.
  expect(stopped([off('share', 'a_site')], 'a_site')).toEqual([])
})
