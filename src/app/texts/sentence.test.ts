import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment, aTable } from '../../model/builders.ts'
import { cascadeActions, type CascadeAction, type CascadeSetting } from '../../model/cascade.ts'
import type { OneToMany } from '../../model/relationship.ts'
import { unknownValue } from '../../model/unknown.ts'
import { nounOf } from './noun.ts'
import { behaviourSentence } from './sentence.ts'

const contacts = aOneToMany({ referencedTable: 'account', referencingTable: 'contact' })
const accounts = aOneToMany({ referencedTable: 'account', referencingTable: 'account' })
const named = [
  ['account', 'Account', 'Accounts'],
  ['contact', 'Contact', 'Contacts'],
  ['slakpiinstance', 'SLA KPI Instance', 'SLA KPI Instances'],
  ['businessunit', 'Business Unit', 'Business Units'],
  ['systemuser', 'User', 'Users'],
] as const
const environment = anEnvironment(
  [contacts, accounts],
  [
    ...named.map(([logicalName, displayName, collectionName]) => aTable({ logicalName, displayName, collectionName })),
    aTable({ logicalName: 'cso_thing', displayName: null, collectionName: null }),
  ],
)

test('a link that cannot be removed is told as what it comes to', () => {
  const sentence = behaviourSentence(environment, contacts, 'delete', 'RemoveLink', true)
  expect(sentence).toBe('An account cannot be deleted while it has contacts, because their lookup column must have a value.')
  const others = [false, undefined].map((known) => behaviourSentence(environment, contacts, 'delete', 'RemoveLink', known))
  expect(others.every((one) => one.endsWith('its contacts stay and lose the link.'))).toBe(true)
})

test.each<[OneToMany, CascadeAction, CascadeSetting, string]>([
  [contacts, 'delete', 'Cascade', 'When an account is deleted, its contacts are deleted too.'],
  [contacts, 'delete', 'RemoveLink', 'When an account is deleted, its contacts stay and lose the link.'],
  [contacts, 'delete', 'Restrict', 'An account cannot be deleted while it has contacts.'],
  [
    contacts,
    'delete',
    'NoCascade',
    'When an account is deleted, its contacts stay as they are and still point to it.',
  ],
  [accounts, 'delete', 'Cascade', 'When an account is deleted, its related accounts are deleted too.'],
  [contacts, 'assign', 'Cascade', 'When an account is assigned to another owner, its contacts get that owner too.'],
  [
    contacts,
    'assign',
    'Active',
    'When an account is assigned to another owner, its active contacts get that owner too.',
  ],
  [
    contacts,
    'assign',
    'UserOwned',
    'When an account is assigned to another owner, its contacts with the same owner get that owner too.',
  ],
  [contacts, 'assign', 'NoCascade', 'When an account is assigned to another owner, its contacts keep their owner.'],
  [contacts, 'share', 'Cascade', 'When an account is shared, its contacts are shared with the same people too.'],
  [
    contacts,
    'unshare',
    'Cascade',
    'When an account is no longer shared, the same people lose its contacts too, unless shared with them directly.',
  ],
  [contacts, 'unshare', 'NoCascade', 'When an account is no longer shared, its contacts stay shared.'],
  [
    contacts,
    'reparent',
    'Cascade',
    'When a contact is moved to another account, everyone who can read that account can read it too.',
  ],
  [
    contacts,
    'rollupView',
    'Cascade',
    'In the roll-up views of an account, the activities and notes of its contacts are listed too.',
  ],
  [
    contacts,
    'rollupView',
    'Active',
    'In the roll-up views of an account, the activities and notes of its active contacts are listed too.',
  ],
  [
    contacts,
    'rollupView',
    'NoCascade',
    'In the roll-up views of an account, the activities and notes of its contacts are not listed.',
  ],
  [
    contacts,
    'merge',
    'Cascade',
    'When two accounts are merged, the contacts of the one that goes move to the one that stays.',
  ],
  [
    contacts,
    'assign',
    unknownValue('CascadeV2'),
    'What happens to contacts when an account is assigned is not known here (Unknown: CascadeV2).',
  ],
  [
    contacts,
    'assign',
    'Restrict',
    'What happens to contacts when an account is assigned is not known here (Restrict).',
  ],
])('%o %s %s', (relationship, action, setting, sentence) => {
  expect(behaviourSentence(environment, relationship, action, setting)).toBe(sentence)
})

test('each pair of settings of an action reads differently', () => {
  for (const action of cascadeActions) {
    const settings = ['Cascade', 'NoCascade'] as const
    const read = settings.map((setting) => behaviourSentence(environment, contacts, action, setting))
    expect(new Set(read).size).toBe(2)
  }
})

test.each([
  ['slakpiinstance', 'an SLA KPI instance'],
  ['businessunit', 'a business unit'],
  ['systemuser', 'a user'],
  ['cso_thing', 'a cso_thing'],
  ['account', 'an account'],
  ['notlisted', 'a notlisted'],
])('%s is spoken of as %s', (table, a) => {
  expect(nounOf(environment, table).a).toBe(a)
})
