import { element, property } from './xml.ts'

const text = 'Edm.String'
const truth = 'Edm.Boolean'
const number = 'Edm.Int32'
const id = 'Edm.Guid'
const cascade = 'mscrm.CascadeType'

type Members = Readonly<Record<string, string>>

/** Values without identity: of definitions (contract.md 3.4 to 3.6), of parameters and of answers. */
const complexTypes: Readonly<Record<string, Members>> = {
  Label: { LocalizedLabels: 'Collection(mscrm.LocalizedLabel)', UserLocalizedLabel: 'mscrm.LocalizedLabel' },
  LocalizedLabel: {
    Label: text,
    LanguageCode: number,
    IsManaged: truth,
    MetadataId: id,
    HasChanged: truth,
  },
  BooleanManagedProperty: { Value: truth, CanBeChanged: truth, ManagedPropertyLogicalName: text },
  AttributeRequiredLevelManagedProperty: {
    Value: 'mscrm.AttributeRequiredLevel',
    CanBeChanged: truth,
    ManagedPropertyLogicalName: text,
  },
  AttributeTypeDisplayName: { Value: text },
  CascadeConfiguration: {
    Assign: cascade,
    Delete: cascade,
    Archive: cascade,
    Merge: cascade,
    Reparent: cascade,
    Share: cascade,
    Unshare: cascade,
    RollupView: cascade,
  },
  AssociatedMenuConfiguration: {
    Behavior: 'mscrm.AssociatedMenuBehavior',
    Group: 'mscrm.AssociatedMenuGroup',
    Label: 'mscrm.Label',
    Order: number,
    IsCustomizable: truth,
    Icon: text,
    ViewId: id,
    AvailableOffline: truth,
    MenuId: text,
    QueryApi: text,
  },
  SecurityPrivilegeMetadata: {
    CanBeBasic: truth,
    CanBeDeep: truth,
    CanBeGlobal: truth,
    CanBeLocal: truth,
    CanBeEntityReference: truth,
    CanBeParentEntityReference: truth,
    Name: text,
    PrivilegeId: id,
    PrivilegeType: text,
  },
  PrincipalAccess: { AccessMask: 'mscrm.AccessRights', Principal: 'mscrm.crmbaseentity' },
  Object: { Type: text, Value: text },
  MetadataPropertiesExpression: { AllProperties: truth, PropertyNames: `Collection(${text})` },
  MetadataConditionExpression: {
    ConditionOperator: 'mscrm.MetadataConditionOperator',
    PropertyName: text,
    Value: 'mscrm.Object',
  },
  MetadataFilterExpression: {
    FilterOperator: 'mscrm.LogicalOperator',
    Conditions: 'Collection(mscrm.MetadataConditionExpression)',
    Filters: 'Collection(mscrm.MetadataFilterExpression)',
  },
  MetadataQueryExpression: {
    Properties: 'mscrm.MetadataPropertiesExpression',
    Criteria: 'mscrm.MetadataFilterExpression',
  },
  LabelQueryExpression: { FilterLanguages: `Collection(${number})`, MissingLabelBehavior: number },
  EntityQueryExpression: {
    Properties: 'mscrm.MetadataPropertiesExpression',
    Criteria: 'mscrm.MetadataFilterExpression',
    AttributeQuery: 'mscrm.MetadataQueryExpression',
    RelationshipQuery: 'mscrm.MetadataQueryExpression',
    LabelQuery: 'mscrm.LabelQueryExpression',
  },
  GuidCollection: { Items: `Collection(${id})` },
  DeletedMetadataCollection: {
    Count: number,
    IsReadOnly: truth,
    Keys: 'Collection(mscrm.DeletedMetadataFilters)',
    Values: 'Collection(mscrm.GuidCollection)',
  },
  EndpointCollection: {
    Count: number,
    IsReadOnly: truth,
    Keys: `Collection(${text})`,
    Values: `Collection(${text})`,
  },
  EntityRecordCountCollection: {
    Count: number,
    IsReadOnly: truth,
    Keys: `Collection(${text})`,
    Values: 'Collection(Edm.Int64)',
  },
  OrganizationDetail: {
    OrganizationId: id,
    FriendlyName: text,
    OrganizationVersion: text,
    EnvironmentId: text,
    DatacenterId: id,
    Geo: text,
    TenantId: text,
    UrlName: text,
    UniqueName: text,
    Endpoints: 'mscrm.EndpointCollection',
    State: text,
  },
  RolePrivilege: {
    Depth: 'mscrm.PrivilegeDepth',
    PrivilegeId: id,
    BusinessUnitId: id,
    PrivilegeName: text,
    RecordFilterId: id,
  },
}

export const complexType = (name: string, members: Members): string =>
  element(
    'ComplexType',
    { Name: name },
    Object.entries(members).map(([member, type]) => property(member, type)),
  )

export const valueTypes = (): string[] =>
  Object.entries(complexTypes).map(([name, members]) => complexType(name, members))
