import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnknown, unknownValue } from '../model/unknown.ts'
import { DecodeError } from './decodeError.ts'
import { decodeManyToMany, decodeOneToMany } from './decodeRelationship.ts'
import { decodeTable } from './decodeTable.ts'
import { parseJson } from './json.ts'
import { object } from './member.ts'
import { manyToManyDocument, oneToManyDocument, tableDocument } from './sampleDocuments.ts'

const { CascadeConfiguration: cascade, ...withoutCascade } = oneToManyDocument

test('a one-to-many definition is read with every field', () => {
  expect(decodeOneToMany(oneToManyDocument, 'r')).toEqual({
    type: 'OneToMany',
    schemaName: 'sample_BankAccount_Contacts',
    metadataId: '6f3b1f4e-1111-4222-8333-000000000001',
    isCustom: true,
    isManaged: false,
    isCustomizable: true,
    isSearchable: false,
    referencedTable: 'sample_bankaccount',
    referencedColumn: 'sample_bankaccountid',
    referencedNavigation: 'sample_BankAccount_Contacts',
    referencingTable: 'contact',
    lookupColumn: 'sample_bankaccountid',
    referencingNavigation: 'sample_BankAccountId',
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
    menu: {
      behavior: 'UseLabel',
      group: 'Details',
      labels: { 1033: 'Cardholders' },
      order: 10000,
      isCustomizable: true,
    },
  })
})

test('a many-to-many definition is read with every field', () => {
  expect(decodeManyToMany(manyToManyDocument, 'r')).toEqual({
    type: 'ManyToMany',
    schemaName: 'sample_BankAccounts_Contacts',
    metadataId: '6f3b1f4e-1111-4222-8333-000000000003',
    isCustom: true,
    isManaged: false,
    isCustomizable: true,
    isSearchable: true,
    table1: 'sample_bankaccount',
    table2: 'contact',
    navigation1: 'sample_BankAccounts_Contacts',
    navigation2: 'sample_BankAccounts_Contacts',
    intersectTable: 'sample_bankaccounts_contacts',
    intersectColumn1: 'sample_bankaccountid',
    intersectColumn2: 'contactid',
    menu1: {
      behavior: 'UseCollectionName',
      group: 'Details',
      labels: {},
      order: 10000,
      isCustomizable: true,
    },
    menu2: {
      behavior: 'UseCollectionName',
      group: 'Details',
      labels: {},
      order: 10000,
      isCustomizable: true,
    },
  })
})

test.each([
  ['missing', withoutCascade, null],
  ['null', { ...oneToManyDocument, CascadeConfiguration: null }, null],
  ['a text', { ...oneToManyDocument, CascadeConfiguration: 'Parental' }, 'Parental'],
])('a CascadeConfiguration that is %s makes all eight settings unknown', (_, document, raw) => {
  const settings = Object.values(decodeOneToMany(document, 'r').cascade)
  expect(settings).toEqual(Array.from({ length: 8 }, () => unknownValue(raw)))
})

test.each([
  ['a new value', 'CascadeV2', 'CascadeV2'],
  ['another case', 'cascade', 'cascade'],
  ['a number', 1, '1'],
  ['null', null, null],
  ['missing', undefined, null],
  ['an object', { a: 1 }, '{"a":1}'],
])('a cascade setting that is %s is unknown and never guessed; the others stay', (_, value, raw) => {
  const document = { ...oneToManyDocument, CascadeConfiguration: { ...object(cascade, 'r'), Archive: value } }
  const decoded = decodeOneToMany(document, 'r').cascade
  expect(decoded.archive).toEqual(unknownValue(raw))
  expect(decoded.delete).toBe('RemoveLink')
})

test.each([undefined, null, 'x', {}, { Behavior: 'UseLabel' }])(
  'a menu that is %j is unknown as a whole',
  (menu) => {
    expect(
      isUnknown(decodeOneToMany({ ...oneToManyDocument, AssociatedMenuConfiguration: menu }, 'r').menu),
    ).toBe(true)
  },
)

test.each([
  ['SchemaName', undefined],
  ['SchemaName', ''],
  ['MetadataId', null],
  ['ReferencedEntity', 5],
  ['IsManaged', 'false'],
  ['IsHierarchical', undefined],
])('a definition whose %s is %j is refused with its path', (member, value) => {
  const decoding = () => decodeOneToMany({ ...oneToManyDocument, [member]: value }, 'oneToMany[7]')
  expect(decoding).toThrow(DecodeError)
  expect(decoding).toThrow(`oneToMany[7].${member}`)
})

test('a table is read; a missing translation is no text, an unknown ownership stays unknown', () => {
  const document = { ...tableDocument, OwnershipType: 'FutureOwned', IsIntersect: null }
  expect(decodeTable(document, 't')).toMatchObject({
    logicalName: 'account',
    displayName: 'Account',
    collectionName: null,
    entitySetName: 'accounts',
    ownership: unknownValue('FutureOwned'),
    isIntersect: false,
    isCustomizable: true,
    canBePrimary: true,
    canBeRelated: true,
    canBeInManyToMany: false,
    canChangeHierarchy: true,
  })
})

test('whatever a server sends, decoding either ends or refuses, and never touches Object.prototype', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const hostile = fc.record(
    Object.fromEntries(
      Object.keys(oneToManyDocument).map((member) => [
        member,
        fc.oneof(fc.jsonValue(), fc.constant(oneToManyDocument[member])),
      ]),
    ),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(hostile, (document) => {
      try {
        decodeOneToMany(parseJson(JSON.stringify(document)), 'r')
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError)
      }
    }),
  )
  decodeOneToMany(
    parseJson(JSON.stringify(oneToManyDocument).replace('{', '{"__proto__":{"polluted":true},')),
    'r',
  )
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
})
