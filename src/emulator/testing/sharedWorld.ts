import type { Reference } from '../rows/row.ts'
import type { EnvironmentSeed } from '../seed.ts'
import { aColumn, aLookup, aManyToMany, aOneToMany, aTable, cascade } from './factBuilders.ts'
import { anOwnedRow, anOwnedTable, aWorld } from './rowWorld.ts'
import { rowId } from './smallEnvironment.ts'

export const users = { admin: rowId('1', 1), ada: rowId('1', 2), bob: rowId('1', 3), kim: rowId('1', 4) }
export const crew = rowId('2', 1)
export const accounts = { contoso: rowId('a', 1), fabrikam: rowId('a', 2), adatum: rowId('a', 3) }
export const contacts = { jo: rowId('c', 1), max: rowId('c', 2), lea: rowId('c', 3) }

const user = (id: string): Reference => ({ table: 'systemuser', id })

/**
 * Accounts of Ada's and Bob's with contacts, for requests about access: everything cascades from account to contact.
 * Kim is in the crew, and the first user is the caller.
 */
export const sharedWorld = (): EnvironmentSeed =>
  aWorld({
    tables: [
      anOwnedTable('account', aColumn('accountnumber', 'String'), aLookup('primarycontactid', 'contact')),
      anOwnedTable('contact', aLookup('parentcustomerid', 'account', 'contact')),
      aTable('site', [], { ownershipType: 'OrganizationOwned' }),
      aTable('role', []),
    ],
    oneToMany: [
      aOneToMany(
        'contact_customer_accounts',
        'account',
        'contact.parentcustomerid',
        cascade('Cascade', 'Cascade', 'Cascade'),
        { referencingNavigationProperty: 'parentcustomerid_account' },
      ),
      aOneToMany(
        'account_primary_contact',
        'contact',
        'account.primarycontactid',
        cascade('NoCascade', 'RemoveLink', 'Cascade'),
      ),
    ],
    manyToMany: [
      {
        ...aManyToMany('systemuserroles_association', 'systemuser', 'role'),
        intersectEntityName: 'systemuserroles',
      },
    ],
    rows: {
      systemuser: Object.entries(users).map(([name, systemuserid]) => ({ systemuserid, name })),
      team: [{ teamid: crew, name: 'Crew' }],
      role: [{ roleid: rowId('3', 1), name: 'System Administrator' }],
      account: [
        anOwnedRow('account', accounts.contoso, user(users.ada)),
        anOwnedRow('account', accounts.fabrikam, user(users.bob)),
        anOwnedRow('account', accounts.adatum, user(users.ada)),
      ],
      contact: [
        anOwnedRow('contact', contacts.jo, user(users.bob), {
          parentcustomerid: { table: 'account', id: accounts.contoso },
        }),
        anOwnedRow('contact', contacts.max, user(users.ada)),
        anOwnedRow('contact', contacts.lea, user(users.ada), {
          parentcustomerid: { table: 'account', id: accounts.adatum },
        }),
      ],
      site: [{ siteid: rowId('5', 1), name: 'Site' }],
    },
    links: { teammembership_association: [[crew, users.kim]] },
  })
