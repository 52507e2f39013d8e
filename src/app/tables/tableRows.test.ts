import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany, aTable } from '../../graph/builders.ts'
import { findRows } from '../../ui/gridRows.ts'
import { tableColumnIds } from './tableColumnIds.ts'
import { tableColumns } from './tableColumns.ts'
import { kindText } from './tableKind.ts'
import { countRelationships, tableRelationships, type RelationshipTab } from './tableRelationships.ts'
import { tableRows } from './tableRows.ts'

const environment = anEnvironment(
  [
    aOneToMany('account', 'contact', { schemaName: 'account_contacts' }),
    aOneToMany('account', 'account', { schemaName: 'account_parent' }),
    aManyToMany('contact', 'contact', 'contact_friends'),
    aManyToMany('contact', 'list', 'list_contacts'),
  ],
  [aTable('zebra', { displayName: 'Aardvark', collectionName: 'Aardvarks' })],
)

const found = (find: string) => findRows(tableRows(environment), find).map(({ name }) => name)
const list = (table: string, tab: RelationshipTab) =>
  tableRelationships(environment, new Set(['account_contacts']), table, tab).map((row) => [
    row.schemaName,
    row.other,
    row.isChanged,
  ])

test('tables come by display name, with their relationships counted from their own side', () => {
  expect(
    tableRows(environment).map(({ name, oneToMany, manyToOne, manyToMany }) => [name, oneToMany, manyToOne, manyToMany]),
  ).toEqual([
    ['Aardvark', 0, 0, 0],
    ['Account', 2, 1, 0],
    ['Contact', 0, 1, 2],
    ['List', 0, 0, 1],
  ])
})

test('a table is found by any of its names', () => {
  expect(found('zebra')).toEqual(['Aardvark'])
  expect(found('AARDVARKS')).toEqual(['Aardvark'])
  expect(found('contact')).toEqual(['Contact'])
})

test('each tab lists its relationships with the table at the other end', () => {
  expect(list('account', 'one-to-many')).toEqual([
    ['account_contacts', 'Contact', true],
    ['account_parent', 'Account', false],
  ])
  expect(list('account', 'many-to-one')).toEqual([['account_parent', 'Account', false]])
  expect(list('contact', 'many-to-many')).toEqual([
    ['contact_friends', 'Contact', false],
    ['list_contacts', 'List', false],
  ])
})

test('the tabs count what they list, and as the list of tables does', () => {
  for (const { table, oneToMany, manyToOne, manyToMany } of tableRows(environment)) {
    const counts = (['one-to-many', 'many-to-one', 'many-to-many'] as const).map((tab) =>
      countRelationships(environment, table.logicalName, tab),
    )
    expect(counts).toEqual([oneToMany, manyToOne, manyToMany])
  }
})

test.each([
  [{ isCustom: true }, 'Custom'],
  [{ isCustom: false }, 'System'],
  [{ isCustom: true, isActivity: true }, 'Custom, activity'],
  [{ isCustom: false, isIntersect: true }, 'System, intersect'],
])('a table that is %j is called %s', (differing, expected) => {
  expect(kindText(aTable('any', differing))).toBe(expected)
})

test('the address knows exactly the columns there are', () => {
  expect(tableColumns.map(({ id }) => id)).toEqual(tableColumnIds)
})
