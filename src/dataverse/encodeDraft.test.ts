import { expect, test } from 'vitest'
import type { ManyToManyDraft, MultiTableDraft, OneToManyDraft } from '../model/draft/draft.ts'
import { defaultCascade, defaultLookup, defaultMenu } from '../model/draft/draftDefaults.ts'
import { createRelationship, deleteRelationship } from './encodeDraft.ts'
import { parseJson } from './json.ts'
import type { WireRequest } from './wireRequest.ts'

const english = (text: string) => [{ languageCode: 1033, text }]
const bodyOf = ({ body = '' }: WireRequest) => parseJson(body)
const label = (Label: string, LanguageCode = 1033) => ({
  '@odata.type': 'Microsoft.Dynamics.CRM.Label',
  LocalizedLabels: [{ '@odata.type': 'Microsoft.Dynamics.CRM.LocalizedLabel', Label, LanguageCode }],
})
const referential = {
  Assign: 'NoCascade',
  Delete: 'RemoveLink',
  Merge: 'NoCascade',
  Reparent: 'NoCascade',
  Share: 'NoCascade',
  Unshare: 'NoCascade',
  RollupView: 'NoCascade',
}
const none = { Value: 'None', CanBeChanged: true, ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings' }

const oneToMany: OneToManyDraft = {
  type: 'OneToMany',
  schemaName: 'new_account_new_project',
  referencedTable: 'account',
  referencingTable: 'new_project',
  column: {
    type: 'new',
    lookup: {
      schemaName: 'new_AccountId',
      displayName: english('Account'),
      description: english('Customer of the project'),
      requiredLevel: 'None',
    },
  },
  cascade: defaultCascade,
  menu: { behavior: 'UseLabel', group: 'Details', order: 10_000, labels: english('Projects') },
  isSearchable: true,
  isHierarchical: false,
}

test('a one-to-many is the documented body, less the column that the server finds itself', () => {
  const request = createRelationship(oneToMany, 'MySolution')
  expect(request).toMatchObject({
    method: 'POST',
    path: '/api/data/v9.2/RelationshipDefinitions',
    headers: { 'Content-Type': 'application/json', 'MSCRM.SolutionUniqueName': 'MySolution' },
  })
  // contract.md 2.5; ReferencedAttribute is optional there.
  expect(bodyOf(request)).toEqual({
    '@odata.type': 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata',
    SchemaName: 'new_account_new_project',
    ReferencedEntity: 'account',
    ReferencingEntity: 'new_project',
    CascadeConfiguration: referential,
    AssociatedMenuConfiguration: { Behavior: 'UseLabel', Group: 'Details', Order: 10_000, Label: label('Projects') },
    Lookup: {
      '@odata.type': 'Microsoft.Dynamics.CRM.LookupAttributeMetadata',
      AttributeType: 'Lookup',
      AttributeTypeName: { Value: 'LookupType' },
      SchemaName: 'new_AccountId',
      DisplayName: label('Account'),
      Description: label('Customer of the project'),
      RequiredLevel: none,
    },
  })
})

test('what is not a default is said', () => {
  const draft: OneToManyDraft = { ...oneToMany, isSearchable: false, isHierarchical: true, menu: defaultMenu }
  expect(bodyOf(createRelationship(draft, 'MySolution'))).toMatchObject({
    IsValidForAdvancedFind: false,
    IsHierarchical: true,
    AssociatedMenuConfiguration: { Behavior: 'UseCollectionName', Group: 'Details', Order: 10_000 },
  })
})

test('each value of the behaviour goes to its own member', () => {
  const cascade = {
    assign: 'Cascade',
    reparent: 'Active',
    share: 'UserOwned',
    delete: 'Restrict',
    unshare: 'NoCascade',
    rollupView: 'Cascade',
  } as const
  expect(bodyOf(createRelationship({ ...oneToMany, cascade }, 'MySolution'))).toMatchObject({
    CascadeConfiguration: {
      Assign: 'Cascade',
      Delete: 'Restrict',
      Merge: 'NoCascade',
      Reparent: 'Active',
      Share: 'UserOwned',
      Unshare: 'NoCascade',
      RollupView: 'Cascade',
    },
  })
})

test('one more target names the column that is there', () => {
  const column = { type: 'existing', schemaName: 'new_MediaId', displayName: english('Media') } as const
  expect(bodyOf(createRelationship({ ...oneToMany, column }, 'MySolution'))).toMatchObject({
    Lookup: {
      '@odata.type': 'Microsoft.Dynamics.CRM.LookupAttributeMetadata',
      AttributeType: 'Lookup',
      AttributeTypeName: { Value: 'LookupType' },
      SchemaName: 'new_MediaId',
      DisplayName: label('Media'),
    },
  })
})

const manyToMany: ManyToManyDraft = {
  type: 'ManyToMany',
  schemaName: 'new_projects_contacts',
  intersectTable: 'new_projects_contacts',
  table1: 'new_project',
  table2: 'contact',
  navigation1: 'new_projects_contacts',
  navigation2: 'new_projects_contacts',
  menu1: { behavior: 'UseLabel', group: 'Details', order: 10_000, labels: english('Projects') },
  menu2: defaultMenu,
  isSearchable: true,
}

test('a many-to-many is the documented body', () => {
  const request = createRelationship(manyToMany, 'MySolution')
  expect(request).toMatchObject({ method: 'POST', path: '/api/data/v9.2/RelationshipDefinitions' })
  // contract.md 2.6.
  expect(bodyOf(request)).toEqual({
    '@odata.type': 'Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata',
    SchemaName: 'new_projects_contacts',
    IntersectEntityName: 'new_projects_contacts',
    Entity1LogicalName: 'new_project',
    Entity2LogicalName: 'contact',
    Entity1AssociatedMenuConfiguration: {
      Behavior: 'UseLabel',
      Group: 'Details',
      Order: 10_000,
      Label: label('Projects'),
    },
    Entity2AssociatedMenuConfiguration: { Behavior: 'UseCollectionName', Group: 'Details', Order: 10_000 },
  })
})

test('navigation names of their own are sent, each for its side', () => {
  const draft: ManyToManyDraft = { ...manyToMany, table2: 'new_project', navigation1: 'new_parents', isSearchable: false }
  const body = bodyOf(createRelationship(draft, 'MySolution'))
  expect(body).toMatchObject({ Entity1NavigationPropertyName: 'new_parents', IsValidForAdvancedFind: false })
  expect(body).not.toHaveProperty('Entity2NavigationPropertyName')
})

const lookup = defaultLookup('new_MediaPolymorphicLookup', english('Media'))
const complexLookup = {
  '@odata.type': 'Microsoft.Dynamics.CRM.ComplexLookupAttributeMetadata',
  AttributeType: 'Lookup',
  AttributeTypeName: { Value: 'LookupType' },
  RequiredLevel: none,
}

test('a multi-table lookup is the documented action', () => {
  const draft: MultiTableDraft = {
    type: 'MultiTable',
    referencingTable: 'new_media',
    lookup,
    targets: [
      { schemaName: 'new_media_new_book', referencedTable: 'new_book', cascade: defaultCascade },
      { schemaName: 'new_media_new_video', referencedTable: 'new_video', cascade: { ...defaultCascade, delete: 'Restrict' } },
    ],
  }
  const request = createRelationship(draft, 'MySolution')
  expect(request).toMatchObject({
    method: 'POST',
    path: '/api/data/v9.2/CreatePolymorphicLookupAttribute',
    headers: { 'MSCRM.SolutionUniqueName': 'MySolution' },
  })
  // contract.md 2.9.
  expect(bodyOf(request)).toEqual({
    OneToManyRelationships: [
      {
        SchemaName: 'new_media_new_book',
        ReferencedEntity: 'new_book',
        ReferencingEntity: 'new_media',
        CascadeConfiguration: referential,
      },
      {
        SchemaName: 'new_media_new_video',
        ReferencedEntity: 'new_video',
        ReferencingEntity: 'new_media',
        CascadeConfiguration: { ...referential, Delete: 'Restrict' },
      },
    ],
    Lookup: { ...complexLookup, SchemaName: 'new_MediaPolymorphicLookup', DisplayName: label('Media') },
    SolutionUniqueName: 'MySolution',
  })
})

const target = (schemaName: string, referencedTable: string) => ({
  schemaName,
  referencedTable,
  cascade: defaultCascade,
})
const relationship = (SchemaName: string, ReferencedEntity: string) => ({
  '@odata.type': 'Microsoft.Dynamics.CRM.ComplexOneToManyRelationshipMetadata',
  SchemaName,
  ReferencedEntity,
  ReferencingEntity: 'new_bankaccount',
  RelationshipType: 'OneToManyRelationship',
  CascadeConfiguration: referential,
})

test('a customer lookup is the documented action', () => {
  const draft: MultiTableDraft = {
    type: 'Customer',
    referencingTable: 'new_bankaccount',
    lookup: defaultLookup('new_CustomerId', english('Customer')),
    targets: [
      target('new_BankAccount_Customer_Account', 'account'),
      target('new_BankAccount_Customer_Contact', 'contact'),
    ],
  }
  const request = createRelationship(draft, 'MySolution')
  expect(request).toMatchObject({ method: 'POST', path: '/api/data/v9.2/CreateCustomerRelationships' })
  // contract.md 2.9.
  expect(bodyOf(request)).toEqual({
    Lookup: {
      ...complexLookup,
      SchemaName: 'new_CustomerId',
      DisplayName: label('Customer'),
      Targets: ['account', 'contact'],
    },
    OneToManyRelationships: [
      relationship('new_BankAccount_Customer_Account', 'account'),
      relationship('new_BankAccount_Customer_Contact', 'contact'),
    ],
    SolutionUniqueName: 'MySolution',
  })
})

test('labels go in every language that has a text, whatever it is', () => {
  const labels = [
    { languageCode: 1031, text: 'Größe "<b>' },
    { languageCode: 1033, text: ' ' },
    { languageCode: 1025, text: 'مشروع 🏗️' },
  ]
  expect(bodyOf(createRelationship({ ...oneToMany, menu: { ...defaultMenu, labels } }, 'MySolution'))).toMatchObject({
    AssociatedMenuConfiguration: {
      Label: { LocalizedLabels: [{ Label: 'Größe "<b>', LanguageCode: 1031 }, { Label: 'مشروع 🏗️', LanguageCode: 1025 }] },
    },
  })
})

test('a solution name cannot carry another header', () => {
  expect(() => createRelationship(oneToMany, 'A\r\nX: y')).toThrow('unique name')
  expect(() => createRelationship({ ...oneToMany }, '')).toThrow('unique name')
})

test('a delete names one definition and carries no body', () => {
  const request = deleteRelationship('6f3b1f4e-1111-4222-8333-000000000001')
  expect(request).toEqual({
    method: 'DELETE',
    path: '/api/data/v9.2/RelationshipDefinitions(6f3b1f4e-1111-4222-8333-000000000001)',
    headers: { Accept: 'application/json', 'OData-MaxVersion': '4.0', 'OData-Version': '4.0' },
  })
})

test.each(['', 'account_contact', "x'", '6f3b1f4e-1111-4222-8333-000000000001)/x'])('%j is no id to delete', (id) => {
  expect(() => deleteRelationship(id)).toThrow('Not an id')
})
