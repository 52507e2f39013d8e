import { rowId } from './rowId.ts'
import { administrator } from './rowBook.ts'
import type { RowBook, RowRef } from './rowBook.ts'
import type { SecurityRoles } from './security.ts'

export interface Organization {
  /** Those who can sign in. */
  users: readonly RowRef[]
  /** Those who sell and those who deliver, as owners of rows. */
  sellers: readonly RowRef[]
  consultants: readonly RowRef[]
  supportTeam: RowRef
  deliveryTeam: RowRef
  roles: SecurityRoles
}

type Unit = 'Contoso' | 'Contoso Sales' | 'Contoso Services'

/** First name, last name, title, business unit, position of the manager in this list. */
type Person = readonly [first: string, last: string, title: string, unit: Unit, manager: number | null]

const people: readonly Person[] = [
  ['Maren', 'Holm', 'System Administrator', 'Contoso', null],
  ['Idris', 'Okafor', 'Head of Sales', 'Contoso Sales', 0],
  ['Petra', 'Lindqvist', 'Account Executive', 'Contoso Sales', 1],
  ['Tomasz', 'Zieliński', 'Account Executive', 'Contoso Sales', 1],
  ['Leila', 'Haddad', 'Inside Sales', 'Contoso Sales', 1],
  ['Jonas', 'Brandt', 'Head of Services', 'Contoso Services', 0],
  ['Aiko', 'Morita', 'Project Manager', 'Contoso Services', 5],
  ['Rafael', 'Santos', 'Senior Consultant', 'Contoso Services', 5],
  ['Nora', 'Keller', 'Consultant', 'Contoso Services', 6],
  ['Samir', 'Patel', 'System Customizer', 'Contoso', 0],
]

/** Left the company: the account is disabled, the rows stay. */
const formerPerson: Person = ['Viktor', 'Lang', 'Former Account Executive', 'Contoso Sales', 1]

/** The organization itself: business units, users, teams and security roles. */
export function addOrganization(book: RowBook, currency: RowRef): Organization {
  book.add('organization', {
    name: 'Contoso', basecurrencyid: currency, currencysymbol: '€', reportscripterrors: 1,
  })
  const units = addUnits(book, currency)
  const users: RowRef[] = []
  const addUser = ([first, last, title, unit, manager]: Person, isdisabled: boolean): RowRef =>
    book.add('systemuser', {
      fullname: `${first} ${last}`,
      // Without phonetic names Dataverse repeats the name.
      yomifullname: `${first} ${last}`,
      firstname: first,
      lastname: last,
      title,
      internalemailaddress: `${mailName(first)}.${mailName(last)}@contoso.com`,
      domainname: `${mailName(first)}.${mailName(last)}@contoso.com`,
      azureactivedirectoryobjectid: rowId(`Entra ${first} ${last}`, 1),
      businessunitid: units[unit],
      parentsystemuserid: manager === null ? null : (users[manager] ?? null),
      transactioncurrencyid: currency,
      accessmode: 0,
      isdisabled,
    })
  for (const person of people) users.push(addUser(person, false))
  const former = addUser(formerPerson, true)
  const sellers = users.slice(1, 5)
  const consultants = users.slice(5, 9)
  for (const [name, unit] of Object.entries(units)) addDefaultTeam(book, name, unit)
  const supportTeam = addTeam(book, 'Customer Support', units['Contoso Services'], users.slice(7, 9))
  const deliveryTeam = addTeam(book, 'Project Delivery', units['Contoso Services'], consultants)
  addTeam(book, 'Key Accounts', units['Contoso Sales'], sellers.slice(0, 2))
  const roles = addRoles(book, units.Contoso, users, [...sellers, former], consultants)
  return { users, sellers, consultants, supportTeam, deliveryTeam, roles }
}

function addUnits(book: RowBook, currency: RowRef): Record<Unit, RowRef> {
  const unit = (name: Unit, parent: RowRef | null, city: string) =>
    book.add('businessunit', {
      name,
      parentbusinessunitid: parent,
      transactioncurrencyid: currency,
      address1_city: city,
      address1_country: 'Germany',
    })
  const root = unit('Contoso', null, 'Hamburg')
  return {
    Contoso: root,
    'Contoso Sales': unit('Contoso Sales', root, 'Munich'),
    'Contoso Services': unit('Contoso Services', root, 'Leipzig'),
  }
}

/** Every business unit has its own team, named like it. */
function addDefaultTeam(book: RowBook, name: string, unit: RowRef): void {
  book.add('team', { name, businessunitid: unit, administratorid: administrator, isdefault: true, teamtype: 0 })
}

function addTeam(book: RowBook, name: string, unit: RowRef, members: readonly RowRef[]): RowRef {
  const team = book.add('team', {
    name, businessunitid: unit, administratorid: administrator, isdefault: false, teamtype: 0,
  })
  for (const member of members) book.link('teammembership_association', team, member)
  return team
}

function addRoles(
  book: RowBook,
  unit: RowRef,
  users: readonly RowRef[],
  sellers: readonly RowRef[],
  consultants: readonly RowRef[],
): SecurityRoles {
  const role = (name: string, holders: readonly RowRef[]): RowRef => {
    const made = book.add('role', {
      name, businessunitid: unit, businessunitidname: 'Contoso', componentstate: 0,
    })
    book.change(made, { parentrootroleid: made })
    for (const holder of holders) book.link('systemuserroles_association', holder, made)
    return made
  }
  return {
    administrator: role('System Administrator', users.slice(0, 1)),
    customizer: role('System Customizer', users.slice(9)),
    salesperson: role('Salesperson', sellers),
    contributor: role('Project Contributor', consultants),
  }
}

function mailName(name: string): string {
  return name.toLowerCase().replaceAll('ń', 'n')
}
