import { expect, test } from 'vitest'
import { anEnvironment, aOneToMany, aPicture } from './builders.ts'
import { treeRows } from './treeRows.ts'

const environment = anEnvironment([
  aOneToMany('account', 'contact'),
  aOneToMany('contact', 'account', { lookupColumn: 'primarycontactid' }),
  aOneToMany('account', 'account', { lookupColumn: 'parentaccountid' }),
  aOneToMany('contact', 'invoice'),
])
const picture = aPicture(environment, 'account')
const keys = (open: readonly string[]) => treeRows(picture, new Set(open)).map((row) => row.key)

test('closed, the list is the tables of the picture', () => {
  expect(keys([])).toEqual(['account', 'contact'])
})

test('an open table lists every relationship once, bundled or not, and what is hidden', () => {
  expect(keys(['account', 'contact'])).toEqual([
    'account',
    'account account_contact_accountid',
    'account contact_account_primarycontactid',
    'account account_account_parentaccountid',
    'contact',
    'contact account_contact_accountid',
    'contact contact_account_primarycontactid',
    'contact more',
  ])
})

test('a relationship names the table on the other side', () => {
  const rows = treeRows(picture, new Set(['account', 'contact']))
  const others = rows.flatMap((row) => (row.type === 'relationship' ? [`${row.table} ${row.other}`] : []))
  expect(others).toEqual([
    'account contact',
    'account contact',
    'account account',
    'contact account',
    'contact account',
  ])
})
