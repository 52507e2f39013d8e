import type { EnvironmentSeed, RowSeed } from '../seed.ts'
import { aColumn, aLookup, aManyToMany, aOneToMany, aTable, cascade, referential } from './factBuilders.ts'
import { rowId } from './smallEnvironment.ts'

/** What queries need: every kind of column, a hierarchy, links, keys. Today is 2026-03-01, a Sunday. */
export const queryEnvironment = (rows: Readonly<Record<string, readonly RowSeed[]>> = {}): EnvironmentSeed => ({
  organization: { id: '0b0b0b0b-0000-4000-8000-000000000001', name: 'Queries', uniqueName: 'queries' },
  languages: [1033],
  facts: {
    tables: [
      aTable('account', [
        aColumn('accountnumber', 'String'),
        aColumn('revenue', 'Money'),
        aColumn('numberofemployees', 'Integer'),
        aColumn('createdon', 'DateTime'),
        aColumn('statecode', 'State'),
        aColumn('statuscode', 'Status'),
        aColumn('creditonhold', 'Boolean'),
        aLookup('primarycontactid', 'contact'),
        aLookup('parentaccountid', 'account'),
        aLookup('ownerid', 'systemuser'),
        aLookup('transactioncurrencyid', 'transactioncurrency'),
        aLookup('owningbusinessunit', 'businessunit'),
      ]),
      aTable('contact', [
        aColumn('firstname', 'String'),
        aColumn('emailaddress1', 'String'),
        aLookup('parentcustomerid', 'account', 'contact'),
      ]),
      aTable('systemuser', [], { ownershipType: 'BusinessOwned' }),
      aTable('businessunit', [], { ownershipType: 'BusinessOwned' }),
      aTable('transactioncurrency', [aColumn('currencysymbol', 'String')], {
        ownershipType: 'OrganizationOwned',
      }),
      aTable('cso_project', [aColumn('cso_projectnumber', 'String'), aLookup('cso_accountid', 'account')]),
      aTable('cso_projects_contacts', [aColumn('contactid', 'Uniqueidentifier')], {
        isIntersect: true,
        primaryNameAttribute: null,
        ownershipType: 'None',
      }),
    ],
    oneToMany: [
      aOneToMany('account_parent_account', 'account', 'account.parentaccountid', referential, {
        isHierarchical: true,
      }),
      aOneToMany('account_primary_contact', 'contact', 'account.primarycontactid', referential),
      aOneToMany('contact_customer_accounts', 'account', 'contact.parentcustomerid', referential, {
        referencingNavigationProperty: 'parentcustomerid_account',
      }),
      aOneToMany('contact_customer_contacts', 'contact', 'contact.parentcustomerid', referential, {
        referencingNavigationProperty: 'parentcustomerid_contact',
      }),
      aOneToMany('user_accounts', 'systemuser', 'account.ownerid', cascade('NoCascade', 'NoCascade')),
      aOneToMany('business_unit_accounts', 'businessunit', 'account.owningbusinessunit', referential),
      aOneToMany('cso_account_project', 'account', 'cso_project.cso_accountid', referential),
    ],
    manyToMany: [aManyToMany('cso_projects_contacts', 'cso_project', 'contact')],
  },
  publishers: [{ uniqueName: 'contoso', friendlyName: 'Contoso', prefix: 'cso', optionValuePrefix: 10000 }],
  solutions: [
    {
      uniqueName: 'ContosoProjects',
      friendlyName: 'Contoso Projects',
      version: '1.0.0.0',
      isManaged: false,
      publisher: 'contoso',
      tables: [],
      relationships: [],
    },
  ],
  keys: {
    contact: [['firstname', 'emailaddress1']],
    cso_project: [['cso_accountid', 'name']],
  },
  rows: {
    systemuser: [
      { systemuserid: rowId('e', 1), name: 'Ada' },
      { systemuserid: rowId('e', 2), name: 'Bob' },
    ],
    businessunit: [{ businessunitid: rowId('f', 1), name: 'Root' }],
    transactioncurrency: [{ transactioncurrencyid: rowId('d', 1), name: 'Euro', currencysymbol: '€' }],
    account: [
      {
        accountid: rowId('a', 1),
        name: 'Contoso',
        accountnumber: 'A-100',
        revenue: 1500.5,
        numberofemployees: 300,
        createdon: '2026-03-01T08:00:00Z',
        statecode: 0,
        statuscode: 1,
        creditonhold: true,
        primarycontactid: rowId('c', 1),
        ownerid: rowId('e', 1),
        owningbusinessunit: rowId('f', 1),
      },
      {
        accountid: rowId('a', 2),
        name: 'Contoso North',
        accountnumber: 'A-200',
        revenue: 200,
        numberofemployees: 20,
        transactioncurrencyid: rowId('d', 1),
        createdon: '2026-02-28T23:59:59Z',
        statecode: 1,
        statuscode: 2,
        creditonhold: false,
        parentaccountid: rowId('a', 1),
        primarycontactid: rowId('c', 2),
        ownerid: rowId('e', 2),
      },
      {
        accountid: rowId('a', 3),
        name: 'Contoso North Pole',
        revenue: 200,
        createdon: '2026-01-15T12:00:00Z',
        statecode: 0,
        statuscode: 1,
        parentaccountid: rowId('a', 2),
        primarycontactid: rowId('c', 1),
        ownerid: rowId('e', 2),
      },
      {
        accountid: rowId('a', 4),
        name: 'Fabrikam 100%',
        accountnumber: 'F-1',
        numberofemployees: 1000,
        createdon: '2025-03-01T00:00:00Z',
        statecode: 0,
        statuscode: 1,
      },
    ],
    contact: [
      {
        contactid: rowId('c', 1),
        name: 'Zoe',
        firstname: 'Zoe',
        emailaddress1: 'zoe@contoso.example',
        parentcustomerid: { table: 'account', id: rowId('a', 1) },
      },
      {
        contactid: rowId('c', 2),
        name: 'Max',
        firstname: 'Max',
        emailaddress1: 'max@contoso.example',
        parentcustomerid: { table: 'account', id: rowId('a', 1) },
      },
      {
        contactid: rowId('c', 3),
        name: 'Eva',
        firstname: 'Eva',
        parentcustomerid: { table: 'contact', id: rowId('c', 1) },
      },
    ],
    cso_project: [
      {
        cso_projectid: rowId('b', 1),
        name: 'Bridge',
        cso_projectnumber: 'P-1',
        cso_accountid: rowId('a', 1),
      },
      {
        cso_projectid: rowId('b', 2),
        name: 'Bridge',
        cso_projectnumber: 'P-2',
        cso_accountid: rowId('a', 2),
      },
    ],
    ...rows,
  },
  links: {
    cso_projects_contacts: [
      [rowId('b', 1), rowId('c', 1)],
      [rowId('b', 1), rowId('c', 2)],
      [rowId('b', 2), rowId('c', 2)],
    ],
  },
})
