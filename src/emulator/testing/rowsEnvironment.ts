import type { EnvironmentSeed, OneToManyFacts } from '../seed.ts'
import { aColumn, aLookup, aManyToMany, aOneToMany, aTable, cascade, referential } from './factBuilders.ts'
import { rowId } from './smallEnvironment.ts'

const restricted = cascade('NoCascade', 'Restrict')

const relationship = (
  schemaName: string,
  referenced: string,
  referencing: string,
  more: Partial<OneToManyFacts> = {},
) => aOneToMany(schemaName, referenced, referencing, referential, more)

const mandatory = { requiredLevel: 'SystemRequired' } as const

/** The columns of rows that have an owner, stamps and a state. */
const common = [
  { ...aColumn('ownerid', 'Owner', mandatory), targets: ['systemuser', 'team'] },
  aLookup('owninguser', 'systemuser'),
  aLookup('owningteam', 'team'),
  aLookup('owningbusinessunit', 'businessunit'),
  aLookup('createdby', 'systemuser'),
  aLookup('modifiedby', 'systemuser'),
  aColumn('createdbyname', 'String'),
  aColumn('createdon', 'DateTime'),
  aColumn('modifiedon', 'DateTime'),
  aColumn('statecode', 'State', mandatory),
  aColumn('statuscode', 'Status'),
  aColumn('versionnumber', 'BigInt'),
]

/** Fixed ids of the rows below: a(ccount), c(ontact), p(arty of owners), s(ite). */
export const ids = {
  contoso: rowId('a', 1),
  fabrikam: rowId('a', 2),
  jo: rowId('c', 1),
  max: rowId('c', 2),
  deal: rowId('d', 1),
  ada: rowId('e', 1),
  bob: rowId('e', 2),
  sales: rowId('e', 3),
  unit: rowId('e', 4),
  north: rowId('b', 1),
  south: rowId('b', 2),
  bridge: rowId('b', 3),
  red: rowId('f', 1),
  blue: rowId('f', 2),
  role: rowId('f', 3),
  map: rowId('f', 4),
  missing: rowId('9', 9),
} as const

/** Tables with every kind of column and link that writing rows knows. */
export const rowsEnvironment = (): EnvironmentSeed => ({
  organization: { id: '0a0a0a0a-0000-4000-8000-000000000002', name: 'Rows', uniqueName: 'rows' },
  languages: [1033],
  facts: {
    tables: [
      aTable('account', [
        ...common,
        aColumn('revenue', 'Money'),
        aColumn('employees', 'Integer'),
        aColumn('isprivate', 'Boolean'),
        aColumn('opened', 'DateTime'),
        aColumn('stage', 'Uniqueidentifier'),
        aColumn('rating', 'Picklist'),
        aColumn('code', 'String', { maxLength: 5 }),
        aLookup('parentaccountid', 'account'),
        aLookup('primarycontactid', 'contact'),
      ]),
      aTable('contact', [aLookup('parentcustomerid', 'account', 'contact')]),
      aTable(
        'opportunity',
        [aLookup('customerid', 'account', 'contact'), aColumn('versionnumber', 'BigInt')],
        {
          entitySetName: 'opportunities',
        },
      ),
      aTable('cso_site', [aColumn('organizationid', 'Uniqueidentifier', mandatory)], {
        ownershipType: 'OrganizationOwned',
      }),
      aTable('cso_project', [
        { ...aLookup('cso_siteid', 'cso_site'), ...mandatory },
        aColumn('cso_code', 'String', mandatory),
        aColumn('cso_kind', 'Picklist', mandatory),
      ]),
      aTable('cso_tag', []),
      aTable('systemuser', [aLookup('businessunitid', 'businessunit')], { ownershipType: 'BusinessOwned' }),
      aTable('team', [aLookup('businessunitid', 'businessunit')], { ownershipType: 'BusinessOwned' }),
      aTable('businessunit', [], { ownershipType: 'BusinessOwned' }),
      aTable('relationshiprole', [aColumn('statecode', 'State'), aColumn('statuscode', 'Status')], {
        ownershipType: 'OrganizationOwned',
      }),
      aTable(
        'relationshiprolemap',
        [
          // The levels are left out: facts need not state them.
          aColumn('primaryobjecttypecode', 'EntityName'),
          aColumn('associateobjecttypecode', 'EntityName'),
          aLookup('relationshiproleid', 'relationshiprole'),
          aColumn('organizationid', 'Uniqueidentifier', mandatory),
          aColumn('relationshiproleidname', 'String', mandatory),
          aLookup('createdby', 'systemuser'),
          aColumn('createdon', 'DateTime'),
        ],
        { ownershipType: 'None', primaryNameAttribute: null },
      ),
      aTable('connectionroleobjecttypecode', [aColumn('associatedobjecttypecode', 'EntityName')], {
        ownershipType: 'None',
      }),
      aTable(
        'account_tag',
        [aColumn('accountid', 'Uniqueidentifier'), aColumn('cso_tagid', 'Uniqueidentifier')],
        { isIntersect: true, primaryNameAttribute: null, ownershipType: 'None' },
      ),
      aTable(
        'tag_tag',
        [aColumn('cso_tagidone', 'Uniqueidentifier'), aColumn('cso_tagidtwo', 'Uniqueidentifier')],
        { isIntersect: true, primaryNameAttribute: null, ownershipType: 'None' },
      ),
    ],
    oneToMany: [
      relationship('contact_customer_accounts', 'account', 'contact.parentcustomerid', {
        referencingNavigationProperty: 'parentcustomerid_account',
      }),
      relationship('contact_customer_contacts', 'contact', 'contact.parentcustomerid', {
        referencingNavigationProperty: 'parentcustomerid_contact',
      }),
      relationship('opportunity_customer_accounts', 'account', 'opportunity.customerid', {
        referencingNavigationProperty: 'customerid_account',
      }),
      relationship('opportunity_customer_contacts', 'contact', 'opportunity.customerid', {
        referencingNavigationProperty: 'customerid_contact',
      }),
      relationship('account_parent_account', 'account', 'account.parentaccountid', {
        referencedNavigationProperty: 'child_accounts',
        referencingNavigationProperty: 'parentaccountid',
      }),
      relationship('account_primary_contact', 'contact', 'account.primarycontactid'),
      relationship('lk_account_createdby', 'systemuser', 'account.createdby'),
      aOneToMany('cso_site_project', 'cso_site', 'cso_project.cso_siteid', restricted, {
        referencingNavigationProperty: 'cso_SiteId',
      }),
      relationship('role_map', 'relationshiprole', 'relationshiprolemap.relationshiproleid'),
      relationship('map_createdby', 'systemuser', 'relationshiprolemap.createdby'),
    ],
    manyToMany: [
      aManyToMany('account_tag', 'account', 'cso_tag'),
      {
        ...aManyToMany('tag_tag', 'cso_tag', 'cso_tag'),
        entity1IntersectAttribute: 'cso_tagidone',
        entity2IntersectAttribute: 'cso_tagidtwo',
        entity1NavigationProperty: 'tag_broader',
        entity2NavigationProperty: 'tag_narrower',
      },
    ],
  },
  publishers: [{ uniqueName: 'contoso', friendlyName: 'Contoso', prefix: 'cso', optionValuePrefix: 10000 }],
  solutions: [],
  rows: {
    businessunit: [{ businessunitid: ids.unit, name: 'Root' }],
    systemuser: [
      { systemuserid: ids.ada, name: 'Ada', businessunitid: ids.unit },
      { systemuserid: ids.bob, name: 'Bob', businessunitid: ids.unit },
    ],
    team: [{ teamid: ids.sales, name: 'Sales', businessunitid: ids.unit }],
    account: [
      { accountid: ids.contoso, name: 'Contoso', revenue: 10, ownerid: { table: 'systemuser', id: ids.ada } },
      { accountid: ids.fabrikam, name: 'Fabrikam', ownerid: { table: 'systemuser', id: ids.ada } },
    ],
    contact: [
      { contactid: ids.jo, name: 'Jo', parentcustomerid: { table: 'account', id: ids.contoso } },
      { contactid: ids.max, name: 'Max', parentcustomerid: { table: 'contact', id: ids.jo } },
    ],
    opportunity: [
      { opportunityid: ids.deal, name: 'Deal', customerid: { table: 'account', id: ids.contoso } },
    ],
    cso_site: [
      { cso_siteid: ids.north, name: 'North' },
      { cso_siteid: ids.south, name: 'South' },
    ],
    cso_project: [{ cso_projectid: ids.bridge, name: 'Bridge', cso_siteid: ids.north, cso_code: 'B1' }],
    cso_tag: [
      { cso_tagid: ids.red, name: 'Red' },
      { cso_tagid: ids.blue, name: 'Blue' },
    ],
    relationshiprole: [{ relationshiproleid: ids.role, name: 'Influencer', statecode: 0, statuscode: 1 }],
    relationshiprolemap: [
      {
        relationshiprolemapid: ids.map,
        primaryobjecttypecode: 'account',
        associateobjecttypecode: 'contact',
        relationshiproleid: ids.role,
      },
    ],
  },
  links: { account_tag: [[ids.contoso, ids.red]] },
})
