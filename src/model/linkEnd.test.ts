import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany, aTable, anEnvironment } from './builders.ts'
import { endsOn, linkEndKey, linkEndsOf, oppositeEnd } from './linkEnd.ts'
import { guidIn, rowAddressOf } from './row.ts'

const parenthood = aOneToMany({
  schemaName: 'Account_Parent',
  referencedTable: 'account',
  referencingTable: 'account',
  referencedNavigation: 'Referencedaccount_parent',
  referencingNavigation: 'parentaccountid',
})
const skills = aManyToMany({ schemaName: 'cso_skills', table1: 'cso_project', table2: 'cso_skill', navigation1: 'to_skills', navigation2: 'to_projects' })
const peers = aManyToMany({ schemaName: 'cso_peers', table1: 'cso_skill', table2: 'cso_skill', navigation1: 'first', navigation2: 'second' })

test.each([
  [aOneToMany(), 'cso_project', ['children cso_task']],
  [aOneToMany(), 'cso_task', ['parent cso_project']],
  [aOneToMany(), 'account', []],
  [parenthood, 'account', ['parent account', 'children account']],
  [skills, 'cso_project', ['links cso_skill']],
  [skills, 'cso_skill', ['links cso_project']],
  [peers, 'cso_skill', ['links cso_skill', 'links cso_skill']],
] as const)('ends of %# on %s', (relationship, table, expected) => {
  expect(endsOn(relationship, table).map((end) => `${end.kind} ${end.table}`)).toEqual(expected)
})

const navigations = (...of: Parameters<typeof endsOn>) => endsOn(...of).map(({ navigation }) => navigation)

test('navigation properties come from metadata, each from its own side', () => {
  expect(navigations(parenthood, 'account')).toEqual(['parentaccountid', 'Referencedaccount_parent'])
  expect(navigations(skills, 'cso_project')).toEqual(['to_skills'])
  expect(navigations(skills, 'cso_skill')).toEqual(['to_projects'])
  expect(navigations(peers, 'cso_skill')).toEqual(['first', 'second'])
  expect(navigations(aOneToMany({ referencedNavigation: '' }), 'cso_project')).toEqual([null])
})

test.each([aOneToMany(), parenthood, skills, peers])('the other side of the other side is the side: %#', (relationship) => {
  for (const end of [...endsOn(relationship, 'account'), ...endsOn(relationship, 'cso_skill'), ...endsOn(relationship, 'cso_project')]) {
    const other = oppositeEnd(end)
    expect(oppositeEnd(other)).toEqual(end)
    expect(other.navigation).not.toBe(end.navigation)
    expect(endsOn(relationship, end.table).map(linkEndKey)).toContain(linkEndKey(other))
  }
})

test('the ends of one table have keys of their own', () => {
  const environment = anEnvironment([parenthood, peers])
  expect(linkEndsOf(environment, 'account').map(linkEndKey)).toEqual(['parent:Account_Parent', 'children:Account_Parent'])
  expect(linkEndsOf(environment, 'cso_skill').map(linkEndKey)).toEqual(['links1:cso_peers', 'links2:cso_peers'])
})

test('the set of a row comes from its table; without a set there is no address', () => {
  const environment = { ...anEnvironment([]), tables: new Map([
    ['account', aTable({ logicalName: 'account', entitySetName: 'accounts' })],
    ['hidden', aTable({ logicalName: 'hidden', entitySetName: null })],
  ]) }
  expect(rowAddressOf(environment, { table: 'account', id: '1' })).toEqual({ entitySet: 'accounts', id: '1' })
  expect(rowAddressOf(environment, { table: 'hidden', id: '1' })).toBeNull()
  expect(rowAddressOf(environment, { table: 'missing', id: '1' })).toBeNull()
})

const id = '2479d20d-3a39-e711-8145-e0071b6a2001'
test.each([
  [id, id],
  [`  {${id.toUpperCase()}} `, id],
  [`(${id})`, id],
  [`"${id}"`, id],
  [`${id}x`, null],
  ['', null],
  ['Contoso', null],
])('the GUID in %j', (text, expected) => {
  expect(guidIn(text)).toBe(expected)
})
