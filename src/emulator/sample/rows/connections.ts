import type { RowSeed } from '../../seed.ts'
import type { Customers } from './customers.ts'
import { seededRandom } from '../../seededRandom.ts'
import type { RowBook, RowRef } from './rowBook.ts'
import type { Sales } from './sales.ts'

/** Options of `category`: contract.md 7.4. */
const categories = { business: 1, family: 2, social: 3, sales: 4, stakeholder: 1000, salesTeam: 1001, service: 1002 }

/** Connection roles with their tables and counterparts, and connections, stored as two mirrored rows. */
export function addConnections(book: RowBook, customers: Customers, sales: Sales): void {
  const { employer, employee, partner, stakeholder, champion } = addConnectionRoles(book)
  const random = seededRandom('connections')
  for (const account of random.some(customers.accounts, 8)) {
    const [contact] = account.contacts
    if (contact === undefined) continue
    const worker = { row: contact, name: account.primaryContact, role: employee }
    connect(book, { ...account, role: employer }, worker)
  }
  for (const [one, two] of pairs(random.some(customers.accounts, 8))) {
    connect(book, { ...one, role: partner }, { ...two, role: partner })
  }
  for (const { row, name, account } of random.some(sales.opportunities, 8)) {
    const [contact] = account.contacts
    if (contact === undefined) continue
    const supporter = { row: contact, name: account.primaryContact, role: champion }
    connect(book, { row, name, role: stakeholder }, supporter)
  }
}

/**
 * Roles of all categories: for some tables or, without any, for all; matching both ways, one way, or nobody; used by
 * connections or by none; one that is not active any more.
 */
function addConnectionRoles(book: RowBook) {
  const role = (name: string, category: keyof typeof categories, tables: readonly string[], values: RowSeed = {}) => {
    const made = book.add('connectionrole', {
      name, category: categories[category], componentstate: 0, ismanaged: false, ...values,
    })
    for (const table of tables) {
      book.add('connectionroleobjecttypecode', {
        connectionroleid: made, connectionroleidname: name, associatedobjecttypecode: table,
      })
    }
    return made
  }
  const suggest = (one: RowRef, two: RowRef) => book.link('connectionroleassociation_association', one, two)
  const match = (one: RowRef, two: RowRef) => {
    suggest(one, two)
    if (one.id !== two.id) suggest(two, one)
  }
  const employer = role('Employer', 'business', ['account'])
  const employee = role('Employee', 'business', ['contact'])
  const partner = role('Partner', 'business', ['account', 'contact'])
  const stakeholder = role('Stakeholder', 'stakeholder', ['contact', 'opportunity', 'cso_project'])
  const champion = role('Champion', 'stakeholder', ['contact'])
  match(employer, employee)
  match(partner, partner)
  suggest(stakeholder, champion)

  match(role('Former Employer', 'business', ['account']), role('Former Employee', 'business', ['contact']))
  match(role('Parent', 'family', ['contact']), role('Child', 'family', ['contact']))
  suggest(role('Referral', 'sales', ['contact', 'lead']), role('Referred by', 'sales', ['account', 'contact']))
  role('Friend', 'social', [])
  role('Account Manager', 'salesTeam', ['systemuser'])
  role('On-Site Contact', 'service', ['contact', 'incident'], { statecode: 1, statuscode: 2 })
  return { employer, employee, partner, stakeholder, champion }
}

interface End {
  row: RowRef
  name: string
  role: RowRef
}

function connect(book: RowBook, one: End, two: End): void {
  const half = (from: End, to: End, ismaster: boolean) =>
    book.add('connection', {
      name: to.name,
      ismaster,
      record1id: from.row,
      record1roleid: from.role,
      record2id: to.row,
      record2roleid: to.role,
    })
  const first = half(one, two, true)
  const second = half(two, one, false)
  book.change(first, { relatedconnectionid: second })
  book.change(second, { relatedconnectionid: first })
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  const [one, two, ...rest] = items
  return one === undefined || two === undefined ? [] : [[one, two], ...pairs(rest)]
}
