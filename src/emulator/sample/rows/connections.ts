import type { Customers } from './customers.ts'
import { seededRandom } from './random.ts'
import type { RowBook, RowRef } from './rowBook.ts'
import type { Sales } from './sales.ts'

/** Connection roles with their tables and counterparts, and connections, stored as two mirrored rows. */
export function addConnections(book: RowBook, customers: Customers, sales: Sales): void {
  const role = (name: string, category: number, tables: readonly string[]) => {
    const made = book.add('connectionrole', { name, category })
    for (const table of tables) {
      book.add('connectionroleobjecttypecode', {
        connectionroleid: made, connectionroleidname: name, associatedobjecttypecode: table,
      })
    }
    return made
  }
  const employer = role('Employer', 1, ['account'])
  const employee = role('Employee', 1, ['contact'])
  const partner = role('Partner', 1, ['account', 'contact'])
  const stakeholder = role('Stakeholder', 1000, ['contact', 'opportunity', 'cso_project'])
  const sponsor = role('Champion', 1000, ['contact'])
  role('Friend', 3, [])
  book.link('connectionroleassociation_association', employer, employee)
  book.link('connectionroleassociation_association', partner, partner)
  book.link('connectionroleassociation_association', stakeholder, sponsor)

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
    const champion = { row: contact, name: account.primaryContact, role: sponsor }
    connect(book, { row, name, role: stakeholder }, champion)
  }
}

interface End {
  row: RowRef
  name: string
  role: RowRef
}

function connect(book: RowBook, one: End, two: End): void {
  const half = (from: End, to: End) =>
    book.add('connection', {
      name: to.name,
      record1id: from.row,
      record1roleid: from.role,
      record2id: to.row,
      record2roleid: to.role,
    })
  const first = half(one, two)
  const second = half(two, one)
  book.change(first, { relatedconnectionid: second })
  book.change(second, { relatedconnectionid: first })
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  const [one, two, ...rest] = items
  return one === undefined || two === undefined ? [] : [[one, two], ...pairs(rest)]
}

const primaryTables = ['account', 'contact']
const associateTables = ['account', 'contact', 'opportunity']

/** Roles of the legacy model: some allowed everywhere, one for opportunities only (contract.md 7.3). */
export function addRelationshipRoles(book: RowBook, sales: Sales): void {
  const role = (name: string, description: string, associates: readonly string[]) => {
    const made = book.add('relationshiprole', { name, description })
    for (const primary of primaryTables) {
      for (const associate of associates) {
        book.add('relationshiprolemap', {
          relationshiproleid: made, primaryobjecttypecode: primary, associateobjecttypecode: associate,
        })
      }
    }
    return made
  }
  role('Supplier', 'Delivers goods or services.', associateTables)
  const adviser = role('Adviser', 'Advises on the decision.', associateTables)
  const decider = role('Decision Maker', 'Signs the contract.', ['opportunity'])
  role('Competitor', 'Not in use yet.', [])

  const random = seededRandom('relationship roles')
  for (const { row, account, owner } of random.some(sales.opportunities, 14)) {
    const [contact] = account.contacts
    if (contact === undefined) continue
    const isDecider = random.chance(0.5)
    book.add('customeropportunityrole', {
      opportunityid: row,
      customerid: contact,
      customeridtype: 'contact',
      opportunityroleid: isDecider ? decider : adviser,
      opportunityroleidname: isDecider ? 'Decision Maker' : 'Adviser',
      ownerid: owner,
      owneridtype: owner.table,
    })
  }
}
