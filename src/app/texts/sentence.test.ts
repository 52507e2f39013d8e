import { expect, test } from 'vitest'
import { cascadeActions, type CascadeAction, type CascadeSetting } from '../../model/cascade.ts'
import { buildEnvironment } from '../../model/environment.ts'
import type { OneToMany } from '../../model/relationship.ts'
import type { Table } from '../../model/table.ts'
import { unknownValue } from '../../model/unknown.ts'
import { nounOf } from './noun.ts'
import { behaviourSentence } from './sentence.ts'

function aTable(logicalName: string, displayName: string | null, collectionName: string | null): Table {
  return {
    logicalName,
    schemaName: logicalName,
    metadataId: logicalName,
    displayName,
    collectionName,
    entitySetName: `${logicalName}s`,
    primaryIdColumn: `${logicalName}id`,
    primaryNameColumn: 'name',
    objectTypeCode: 1,
    ownership: 'UserOwned',
    isCustom: false,
    isManaged: false,
    isIntersect: false,
    isActivity: false,
    isCustomizable: true,
    canBePrimary: true,
    canBeRelated: true,
    canBeInManyToMany: true,
  }
}

function aOneToMany(referencedTable: string, referencingTable: string): OneToMany {
  return {
    type: 'OneToMany',
    schemaName: `${referencedTable}_${referencingTable}`,
    metadataId: 'id',
    isCustom: false,
    isManaged: true,
    isCustomizable: true,
    isSearchable: true,
    referencedTable,
    referencedColumn: `${referencedTable}id`,
    referencedNavigation: `${referencedTable}_${referencingTable}`,
    referencingTable,
    lookupColumn: `parent${referencedTable}id`,
    referencingNavigation: `parent${referencedTable}id`,
    isHierarchical: false,
    cascade: {
      assign: 'NoCascade',
      reparent: 'NoCascade',
      share: 'NoCascade',
      delete: 'RemoveLink',
      unshare: 'NoCascade',
      merge: 'NoCascade',
      rollupView: 'NoCascade',
      archive: 'RemoveLink',
    },
    menu: unknownValue(null),
  }
}

const contacts = aOneToMany('account', 'contact')
const accounts = aOneToMany('account', 'account')
const environment = buildEnvironment(
  [
    aTable('account', 'Account', 'Accounts'),
    aTable('contact', 'Contact', 'Contacts'),
    aTable('slakpiinstance', 'SLA KPI Instance', 'SLA KPI Instances'),
    aTable('businessunit', 'Business Unit', 'Business Units'),
    aTable('systemuser', 'User', 'Users'),
    aTable('cso_thing', null, null),
  ],
  [contacts, accounts],
)

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
