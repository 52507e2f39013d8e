import type { JsonObject } from './json.ts'

/** Definitions as the documentation's recorded traffic shows them (contract.md 2.3, 2.4); for tests. */

const label = (text: string): JsonObject => {
  const localized = { Label: text, LanguageCode: 1033, IsManaged: false, HasChanged: null }
  return { LocalizedLabels: [localized], UserLocalizedLabel: localized }
}
const noLabel: JsonObject = { LocalizedLabels: [], UserLocalizedLabel: null }

const managed = (value: boolean, name: string): JsonObject => ({
  Value: value,
  CanBeChanged: true,
  ManagedPropertyLogicalName: name,
})

const menu = (behavior: string, text: JsonObject): JsonObject => ({
  Behavior: behavior,
  Group: 'Details',
  Order: 10000,
  IsCustomizable: true,
  Icon: null,
  ViewId: '00000000-0000-0000-0000-000000000000',
  AvailableOffline: true,
  MenuId: null,
  QueryApi: null,
  Label: text,
})

export const oneToManyDocument: JsonObject = {
  '@odata.context':
    'https://contoso.crm4.dynamics.com/api/data/v9.2/$metadata#RelationshipDefinitions/$entity',
  ReferencedAttribute: 'sample_bankaccountid',
  ReferencedEntity: 'sample_bankaccount',
  ReferencingAttribute: 'sample_bankaccountid',
  ReferencingEntity: 'contact',
  IsHierarchical: false,
  EntityKey: null,
  IsRelationshipAttributeDenormalized: false,
  ReferencedEntityNavigationPropertyName: 'sample_BankAccount_Contacts',
  ReferencingEntityNavigationPropertyName: 'sample_BankAccountId',
  RelationshipBehavior: 1,
  IsDenormalizedLookup: null,
  DenormalizedAttributeName: null,
  IsCustomRelationship: true,
  IsValidForAdvancedFind: false,
  SchemaName: 'sample_BankAccount_Contacts',
  SecurityTypes: 'Append',
  IsManaged: false,
  RelationshipType: 'OneToManyRelationship',
  IntroducedVersion: '1.0.0.0',
  MetadataId: '6f3b1f4e-1111-4222-8333-000000000001',
  HasChanged: null,
  AssociatedMenuConfiguration: menu('UseLabel', label('Cardholders')),
  CascadeConfiguration: {
    Assign: 'NoCascade',
    Delete: 'RemoveLink',
    Archive: 'RemoveLink',
    Merge: 'NoCascade',
    Reparent: 'NoCascade',
    Share: 'NoCascade',
    Unshare: 'NoCascade',
    RollupView: 'NoCascade',
  },
  RelationshipAttributes: [],
  IsCustomizable: managed(true, 'iscustomizable'),
}

export const manyToManyDocument: JsonObject = {
  '@odata.context':
    'https://contoso.crm4.dynamics.com/api/data/v9.2/$metadata#RelationshipDefinitions/$entity',
  Entity1LogicalName: 'sample_bankaccount',
  Entity2LogicalName: 'contact',
  IntersectEntityName: 'sample_bankaccounts_contacts',
  Entity1IntersectAttribute: 'sample_bankaccountid',
  Entity2IntersectAttribute: 'contactid',
  Entity1NavigationPropertyName: 'sample_BankAccounts_Contacts',
  Entity2NavigationPropertyName: 'sample_BankAccounts_Contacts',
  IsCustomRelationship: true,
  IsValidForAdvancedFind: true,
  SchemaName: 'sample_BankAccounts_Contacts',
  SecurityTypes: 'None',
  IsManaged: false,
  RelationshipType: 'ManyToManyRelationship',
  IntroducedVersion: '1.0.0.0',
  MetadataId: '6f3b1f4e-1111-4222-8333-000000000003',
  HasChanged: null,
  Entity1AssociatedMenuConfiguration: menu('UseCollectionName', noLabel),
  Entity2AssociatedMenuConfiguration: menu('UseCollectionName', noLabel),
  IsCustomizable: managed(true, 'iscustomizable'),
}

export const tableDocument: JsonObject = {
  MetadataId: '70816501-edb9-4740-a16c-6a5efbc05d84',
  LogicalName: 'account',
  SchemaName: 'Account',
  DisplayName: label('Account'),
  DisplayCollectionName: { LocalizedLabels: [], UserLocalizedLabel: null },
  EntitySetName: 'accounts',
  PrimaryIdAttribute: 'accountid',
  PrimaryNameAttribute: 'name',
  ObjectTypeCode: 1,
  OwnershipType: 'UserOwned',
  IsCustomEntity: false,
  IsManaged: true,
  IsIntersect: false,
  IsActivity: false,
  IsPrivate: false,
  IsCustomizable: managed(true, 'iscustomizable'),
  CanBeRelatedEntityInRelationship: managed(true, 'canberelatedentityinrelationship'),
  CanBePrimaryEntityInRelationship: managed(true, 'canbeprimaryentityinrelationship'),
  CanBeInManyToMany: managed(false, 'canbeinmanytomany'),
  CanChangeHierarchicalRelationship: managed(true, 'canchangehierarchicalrelationship'),
}
