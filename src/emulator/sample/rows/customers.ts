import type { Catalogue } from './catalogue.ts'
import { day, workingMoment } from './dates.ts'
import { branches, companies, domain, firstNames, lastNames, mailAddress } from './names.ts'
import type { Organization } from './organization.ts'
import { seededRandom } from '../../seededRandom.ts'
import type { Random } from '../../seededRandom.ts'
import type { RowBook, RowRef } from './rowBook.ts'

export interface Account {
  row: RowRef
  name: string
  owner: RowRef
  contacts: readonly RowRef[]
  /** Name of the first contact, empty without one. */
  primaryContact: string
}

export interface Customers {
  accounts: readonly Account[]
  contacts: readonly RowRef[]
  leads: readonly RowRef[]
}

interface Company {
  name: string
  city: string
  parent: RowRef | null
  contacts: number
}

/** Accounts with their subsidiaries and contacts, and leads. */
export function addCustomers(book: RowBook, organization: Organization, catalogue: Catalogue): Customers {
  const random = seededRandom('customers')
  const accounts: Account[] = []
  for (const [index, [name, city]] of companies.entries()) {
    // The first one is the account to look at: many contacts, three subsidiaries.
    const contacts = index === 0 ? 24 : random.whole(2, 7)
    const account = addAccount(book, organization, catalogue, { name, city, parent: null, contacts })
    accounts.push(account)
    for (const branch of random.some(branches, index === 0 ? 3 : random.whole(0, index < 12 ? 2 : 0))) {
      const subsidiary = { name: `${name} ${branch}`, city, parent: account.row, contacts: random.whole(1, 4) }
      accounts.push(addAccount(book, organization, catalogue, subsidiary))
    }
  }
  const contacts = accounts.flatMap((account) => account.contacts)
  return { accounts, contacts, leads: addLeads(book, organization, catalogue, accounts) }
}

function addAccount(
  book: RowBook,
  organization: Organization,
  catalogue: Catalogue,
  company: Company,
): Account {
  const { name, city, parent } = company
  const random = seededRandom(`account ${name}`)
  const owner = random.pick(organization.sellers)
  const row = book.add('account', {
    name,
    accountnumber: `A-${random.whole(10000, 99999)}`,
    ownerid: owner,
    parentaccountid: parent,
    territoryid: random.pick(catalogue.territories),
    transactioncurrencyid: catalogue.euro.currency,
    exchangerate: catalogue.euro.exchangeRate,
    defaultpricelevelid: random.chance(0.5) ? catalogue.priceList : null,
    emailaddress1: `info@${domain(name)}`,
    telephone1: phone(random),
    description: `Customer in ${city}.`,
    ...(random.chance(0.08) ? { statecode: 1, statuscode: 2 } : {}),
  })
  const names = contactNames(random, company.contacts)
  const contacts = names.map(([first, last]) =>
    book.add('contact', {
      fullname: `${first} ${last}`,
      firstname: first,
      lastname: last,
      parentcustomerid: row,
      // One in five contacts belongs to somebody else than the account: assigning shows the difference.
      ownerid: random.chance(0.2) ? random.pick(organization.sellers) : owner,
      emailaddress1: mailAddress(first, last, name),
      telephone1: phone(random),
      transactioncurrencyid: catalogue.euro.currency,
      ...(random.chance(0.1) ? { statecode: 1, statuscode: 2 } : {}),
    }),
  )
  book.change(row, { primarycontactid: contacts[0] ?? null })
  return { row, name, owner, contacts, primaryContact: names[0]?.join(' ') ?? '' }
}

function contactNames(random: Random, count: number): [first: string, last: string][] {
  return random.some(lastNames, count).map((last) => [random.pick(firstNames), last])
}

const interests = [
  'Tablets for field staff', 'Cold chain monitoring', 'Customer portal', 'Warehouse scanners', 'Service desk',
  'Asset tracking', 'Analytics for sales', 'Training for key users',
]

function addLeads(
  book: RowBook,
  organization: Organization,
  catalogue: Catalogue,
  accounts: readonly Account[],
): RowRef[] {
  const random = seededRandom('leads')
  return Array.from({ length: 48 }, () => {
    const first = random.pick(firstNames)
    const last = random.pick(lastNames)
    const account = random.pick(accounts)
    const known = random.chance(0.4)
    const closed = random.chance(0.25)
    const close = random.whole(60, 600)
    const lead = book.add('lead', {
      fullname: `${first} ${last}`,
      subject: random.pick(interests),
      ownerid: random.pick(organization.sellers),
      parentaccountid: known ? account.row : null,
      parentcontactid: known ? (account.contacts[0] ?? null) : null,
      transactioncurrencyid: catalogue.euro.currency,
      emailaddress1: mailAddress(first, last, account.name),
      telephone1: phone(random),
      estimatedvalue: random.whole(10, 400) * 250,
      estimatedclosedate: day(close),
      createdon: workingMoment(random, Math.max(0, close - 120), close - 30),
      ...(closed ? { statecode: 2, statuscode: 4 } : {}),
    })
    if (known) book.link('accountleads_association', account.row, lead)
    return lead
  })
}

/** A number of the ranges that are kept free for stories. */
function phone(random: Random): string {
  return `+49 40 66969 ${random.whole(100, 999)}`
}
