import {
  aColumn,
  aLookup,
  aManyToMany,
  aMenu,
  aOneToMany,
  aTable,
  cascade,
  projectLabels,
  referential,
} from './factBuilders.ts'
import type { EnvironmentSeed } from '../seed.ts'

/** A GUID that says what it is: `rowId('a', 1)`. */
export const rowId = (letter: string, index: number): string =>
  `${letter.repeat(8)}-0000-4000-8000-${String(index).padStart(12, '0')}`

/** A tiny environment for tests: what the rules of contract.md 2.7 and 4.3 need, and nothing more. */
export const smallEnvironment = (): EnvironmentSeed => ({
  organization: { id: '0a0a0a0a-0000-4000-8000-000000000001', name: 'Small', uniqueName: 'small' },
  languages: [1033, 1031],
  facts: {
    tables: [
      aTable('account', [
        aColumn('revenue', 'Money'),
        aColumn('createdon', 'DateTime'),
        aColumn('statecode', 'State'),
        aLookup('primarycontactid', 'contact'),
        aLookup('parentaccountid', 'account'),
        aLookup('cso_twinid', 'account'),
        aLookup('createdby', 'systemuser'),
      ]),
      aTable('contact', [
        aColumn('emailaddress1', 'String'),
        aLookup('parentcustomerid', 'account', 'contact'),
        aLookup('cso_projectid', 'cso_project'),
      ]),
      aTable('task', [aLookup('regardingobjectid', 'account'), aLookup('contactid', 'contact')], {
        isActivity: true,
      }),
      aTable('systemuser', [], { ownershipType: 'BusinessOwned' }),
      aTable('cso_project', [
        aLookup('cso_accountid', 'account'),
        aLookup('cso_managerid', 'contact'),
        aLookup('cso_leadtaskid', 'cso_task'),
        { ...aLookup('cso_siteid', 'cso_site'), requiredLevel: 'SystemRequired' },
      ]),
      aTable('cso_task', [aLookup('cso_projectid', 'cso_project'), aLookup('cso_assigneeid', 'contact')]),
      aTable('cso_site', [aLookup('cso_mainprojectid', 'cso_project')], {
        ownershipType: 'OrganizationOwned',
      }),
      aTable('msf_asset', [aLookup('msf_accountid', 'account')], { isManaged: true, isCustomizable: false }),
      aTable('cso_projects_contacts', [aColumn('contactid', 'Uniqueidentifier')], {
        isIntersect: true,
        primaryNameAttribute: null,
        ownershipType: 'None',
      }),
    ],
    oneToMany: [
      aOneToMany(
        'contact_customer_accounts',
        'account',
        'contact.parentcustomerid',
        cascade('Cascade', 'Cascade', 'Cascade'),
        {
          referencingNavigationProperty: 'parentcustomerid_account',
          menu: aMenu({ behavior: 'UseCollectionName', order: 50 }),
        },
      ),
      aOneToMany(
        'contact_customer_contacts',
        'contact',
        'contact.parentcustomerid',
        cascade('Cascade', 'RemoveLink', 'Cascade'),
        {
          referencingNavigationProperty: 'parentcustomerid_contact',
        },
      ),
      aOneToMany(
        'account_parent_account',
        'account',
        'account.parentaccountid',
        cascade('Cascade', 'RemoveLink', 'Cascade'),
        {
          isHierarchical: true,
        },
      ),
      aOneToMany(
        'account_primary_contact',
        'contact',
        'account.primarycontactid',
        cascade('NoCascade', 'RemoveLink', 'Cascade'),
      ),
      aOneToMany(
        'lk_accountbase_createdby',
        'systemuser',
        'account.createdby',
        cascade('NoCascade', 'NoCascade'),
      ),
      aOneToMany(
        'Account_Tasks',
        'account',
        'task.regardingobjectid',
        cascade('Cascade', 'Cascade', 'Cascade'),
      ),
      aOneToMany(
        'msf_contact_tasks',
        'contact',
        'task.contactid',
        cascade('NoCascade', 'Cascade', 'Cascade'),
        {
          isManaged: true,
          isCustom: true,
        },
      ),
      aOneToMany(
        'cso_account_account',
        'account',
        'account.cso_twinid',
        cascade('NoCascade', 'RemoveLink', 'Cascade'),
      ),
      aOneToMany(
        'cso_account_project',
        'account',
        'cso_project.cso_accountid',
        cascade('NoCascade', 'RemoveLink', 'Cascade'),
        {
          menu: aMenu({ behavior: 'UseLabel', label: projectLabels, order: 10000 }),
        },
      ),
      aOneToMany(
        'cso_contact_project',
        'contact',
        'cso_project.cso_managerid',
        cascade('NoCascade', 'RemoveLink', 'Cascade'),
      ),
      aOneToMany('cso_project_task', 'cso_project', 'cso_task.cso_projectid', cascade('Cascade', 'Cascade')),
      aOneToMany('cso_contact_task', 'contact', 'cso_task.cso_assigneeid', referential),
      aOneToMany('cso_task_project', 'cso_task', 'cso_project.cso_leadtaskid', referential),
      aOneToMany('cso_site_project', 'cso_site', 'cso_project.cso_siteid', cascade('NoCascade', 'Restrict')),
      aOneToMany('cso_project_site', 'cso_project', 'cso_site.cso_mainprojectid', referential),
      aOneToMany('cso_project_contact', 'cso_project', 'contact.cso_projectid', referential),
      aOneToMany(
        'msf_account_asset',
        'account',
        'msf_asset.msf_accountid',
        cascade('NoCascade', 'Cascade', 'Cascade'),
        {
          isCustomizable: false,
        },
      ),
    ],
    manyToMany: [aManyToMany('cso_projects_contacts', 'cso_project', 'contact')],
  },
  publishers: [
    { uniqueName: 'contoso', friendlyName: 'Contoso', prefix: 'cso', optionValuePrefix: 10000 },
    { uniqueName: 'fabrikam', friendlyName: 'Fabrikam', prefix: 'msf', optionValuePrefix: 20000 },
  ],
  solutions: [
    {
      uniqueName: 'ContosoProjects',
      friendlyName: 'Contoso Projects',
      version: '1.0.0.0',
      isManaged: false,
      publisher: 'contoso',
      tables: ['cso_project'],
      relationships: ['cso_project_task'],
    },
    {
      uniqueName: 'FabrikamAssets',
      friendlyName: 'Fabrikam Assets',
      version: '2.0.0.0',
      isManaged: true,
      publisher: 'fabrikam',
      tables: ['msf_asset'],
      relationships: [],
    },
  ],
  rows: {
    systemuser: [{ systemuserid: rowId('e', 1), name: 'Ada' }],
    account: [
      {
        accountid: rowId('a', 1),
        name: "Contoso O'Hare",
        revenue: 1500.5,
        createdon: '2026-01-31T09:00:00Z',
        statecode: 0,
        primarycontactid: rowId('c', 1),
        createdby: rowId('e', 1),
      },
      {
        accountid: rowId('a', 2),
        name: 'Fabrikam',
        revenue: 200,
        statecode: 1,
        parentaccountid: rowId('a', 1),
      },
      { accountid: rowId('a', 3), name: 'Adatum', createdon: '2025-05-05T00:00:00Z', statecode: 0 },
    ],
    contact: [
      { contactid: rowId('c', 1), name: 'Jo', parentcustomerid: rowId('a', 1) },
      { contactid: rowId('c', 2), name: 'Max', parentcustomerid: { table: 'account', id: rowId('a', 1) } },
      { contactid: rowId('c', 3), name: 'Eva', parentcustomerid: { table: 'contact', id: rowId('c', 1) } },
    ],
    cso_project: [{ cso_projectid: rowId('b', 1), name: 'Bridge', cso_accountid: rowId('a', 1) }],
  },
  links: { cso_projects_contacts: [[rowId('b', 1), rowId('c', 2)]] },
})
