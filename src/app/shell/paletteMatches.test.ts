import { expect, test } from 'vitest'
import { aOneToMany, aTable } from '../../model/builders.ts'
import { buildEnvironment } from '../../model/environment.ts'
import { addToSolution, findMatches } from './paletteMatches.ts'

const environment = buildEnvironment(
  [
    aTable({ logicalName: 'account', displayName: 'Account' }),
    aTable({ logicalName: 'contact', displayName: 'Contact' }),
    aTable({ logicalName: 'cso_project', displayName: 'Project' }),
    aTable({ logicalName: 'accountleads', displayName: null }),
  ],
  [aOneToMany({ schemaName: 'contact_customer_accounts', referencedTable: 'account', referencingTable: 'contact' })],
)

const found = (text: string) => findMatches(environment, text).map(({ type, id }) => `${type} ${id}`)

test.each([
  ['', ['page graph', 'page tables', 'page relationships', 'page impact', 'page rows', 'page roles', 'page changes', 'page history', 'command newRelationship', 'command linkRows', 'command paths', 'command access', 'command rules']],
  ['related', ['command paths']],
  ['house', ['command rules']],
  ['new rel', ['command newRelationship']],
  ['ACCOUNT', ['table account', 'table accountleads', 'relationship contact_customer_accounts']],
  ['proj', ['table cso_project']],
  ['contact', ['table contact', 'relationship contact_customer_accounts']],
  ['history', ['page history']],
  ['accounts contact', ['relationship contact_customer_accounts']],
  ['what happens account', ['impact account', 'impact accountleads']],
  ['delete proj', ['impact cso_project']],
  ['no such thing', []],
])('“%s” finds %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('a relationship is told by its tables', () => {
  expect(findMatches(environment, 'customer')[0]).toMatchObject({ detail: 'Account – Contact' })
})

test('adding what is open to a solution is found by what it does, and says why it cannot be', () => {
  const open = addToSolution('contact_customer_accounts', 'Contoso', null)
  expect(findMatches(environment, 'add to sol', [open])).toEqual([open])
  expect(open).toMatchObject({ detail: 'contact_customer_accounts to Contoso', isClosed: false })
  expect(addToSolution('contact_customer_accounts', '', 'Not now.')).toMatchObject({ detail: 'Not now.', isClosed: true })
})
