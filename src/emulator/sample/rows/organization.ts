import { administrator } from './rowBook.ts'
import type { RowBook, RowRef } from './rowBook.ts'

export interface Organization {
  users: readonly RowRef[]
  /** Those who sell and those who deliver, as owners of rows. */
  sellers: readonly RowRef[]
  consultants: readonly RowRef[]
  supportTeam: RowRef
  deliveryTeam: RowRef
}

type Unit = 'Contoso' | 'Contoso Sales' | 'Contoso Services'

/** First name, last name, title, business unit, position of the manager in this list. */
const people: readonly (readonly [string, string, string, Unit, number | null])[] = [
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

/** The organization itself: business units, users, teams and security roles. */
export function addOrganization(book: RowBook, currency: RowRef): Organization {
  book.add('organization', {
    name: 'Contoso', basecurrencyid: currency, currencysymbol: '€', reportscripterrors: 1,
  })
  const units = addUnits(book, currency)
  const users: RowRef[] = []
  for (const [first, last, title, unit, manager] of people) {
    users.push(book.add('systemuser', {
      fullname: `${first} ${last}`,
      firstname: first,
      lastname: last,
      title,
      internalemailaddress: `${mailName(first)}.${mailName(last)}@contoso.com`,
      domainname: `${mailName(first)}.${mailName(last)}@contoso.com`,
      businessunitid: units[unit],
      parentsystemuserid: manager === null ? null : (users[manager] ?? null),
      transactioncurrencyid: currency,
      accessmode: 0,
    }))
  }
  const sellers = users.slice(1, 5)
  const consultants = users.slice(5, 9)
  for (const [name, unit] of Object.entries(units)) addDefaultTeam(book, name, unit)
  const supportTeam = addTeam(book, 'Customer Support', units['Contoso Services'], users.slice(7, 9))
  const deliveryTeam = addTeam(book, 'Project Delivery', units['Contoso Services'], consultants)
  addTeam(book, 'Key Accounts', units['Contoso Sales'], sellers.slice(0, 2))
  addRoles(book, units.Contoso, users, sellers, consultants)
  return { users, sellers, consultants, supportTeam, deliveryTeam }
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
): void {
  const role = (name: string, holders: readonly RowRef[]) => {
    const made = book.add('role', {
      name, businessunitid: unit, businessunitidname: 'Contoso', componentstate: 0,
    })
    book.change(made, { parentrootroleid: made })
    for (const holder of holders) book.link('systemuserroles_association', holder, made)
  }
  role('System Administrator', users.slice(0, 1))
  role('System Customizer', users.slice(9))
  role('Salesperson', sellers)
  role('Project Contributor', consultants)
}

function mailName(name: string): string {
  return name.toLowerCase().replaceAll('ń', 'n')
}
