import { expect, test } from 'vitest'
import { aTable } from '../model/builders.ts'
import { tablesNamed } from './tablesNamed.ts'

const tables = new Map(
  [
    aTable({ logicalName: 'contact', displayName: 'Contact' }),
    aTable({ logicalName: 'account', displayName: 'Account' }),
    aTable({ logicalName: 'contract', displayName: 'Agreement' }),
    aTable({ logicalName: 'lead', displayName: 'First contact' }),
  ].map((table) => [table.logicalName, table]),
)
const named = (text: string, last: readonly string[] = []) =>
  tablesNamed(tables, text, ({ logicalName }) => last.includes(logicalName)).map(({ logicalName }) => logicalName)

test.each([
  [' CON', ['contract', 'contact', 'lead']],
  ['contact', ['contact', 'lead']],
  ['ount', ['account']],
  ['nowhere', []],
])('tables are found by either name, those that begin with %j first', (text, expected) => {
  expect(named(text)).toEqual(expected)
})

test('every table is found without a text, by name, those that are put last behind the others', () => {
  expect(named('')).toEqual(['account', 'contract', 'contact', 'lead'])
  expect(named('', ['account', 'contract'])).toEqual(['contact', 'lead', 'account', 'contract'])
})

test('no more are listed than can be read through', () => {
  const many = new Map(Array.from({ length: 100 }, (_, index) => [`t${index}`, aTable({ logicalName: `t${index}` })]))
  expect(tablesNamed(many, '')).toHaveLength(40)
})
