import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany, aTable } from './builders.ts'
import { selectTables, visibleRelationships } from './select.ts'

const environment = anEnvironment(
  [
    aOneToMany('account', 'contact'),
    aOneToMany('account', 'account', { lookupColumn: 'parentaccountid' }),
    aOneToMany('contact', 'invoice'),
    aOneToMany('systemuser', 'account', { lookupColumn: 'createdby' }),
    aOneToMany('systemuser', 'account', { lookupColumn: 'preferredsystemuserid' }),
    aOneToMany('account', 'asyncoperation', { lookupColumn: 'regardingobjectid' }),
    aManyToMany('account', 'lead'),
  ],
  [aTable('systemuser'), aTable('asyncoperation')],
)
const none = new Set<never>()

const names = (choice: Parameters<typeof selectTables>[1]) => [...selectTables(environment, choice).visible]

test('a focus shows itself and its neighbours, hubs and logs folded', () => {
  expect(names({ focus: 'account', expanded: [], shown: none })).toEqual(['account', 'contact', 'lead'])
})

test('expanding adds neighbours after the ones already there', () => {
  expect(names({ focus: 'account', expanded: ['contact'], shown: none })).toEqual([
    'account',
    'contact',
    'lead',
    'invoice',
  ])
})

test('what is folded is shown when asked for', () => {
  expect(names({ focus: 'account', expanded: [], shown: new Set(['logs']) })).toContain('asyncoperation')
  expect(names({ focus: 'account', expanded: [], shown: new Set(['hubs']) })).toContain('systemuser')
})

test('a hub in the middle shows who really points to it, not who was created by it', () => {
  const selection = selectTables(environment, { focus: 'systemuser', expanded: [], shown: none })
  expect([...selection.visible]).toEqual(['systemuser', 'account'])
  const drawn = visibleRelationships(environment, selection).map((relationship) => relationship.schemaName)
  expect(drawn).toContain('systemuser_account_preferredsystemuserid')
  expect(drawn).not.toContain('systemuser_account_createdby')
})

test('a table the environment does not know is left out', () => {
  expect(names({ focus: 'gone', expanded: ['account'], shown: none })).not.toContain('gone')
})
