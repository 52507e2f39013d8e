import type { Customers } from './customers.ts'
import { seededRandom } from '../../seededRandom.ts'
import type { RowBook, RowRef } from './rowBook.ts'
import type { Sales } from './sales.ts'

const primaryTables = ['account', 'contact']
const associateTables = ['account', 'contact', 'opportunity']

/**
 * Roles of the legacy model: some allowed everywhere, one for opportunities only, one nowhere (contract.md 7.3); and
 * the customers and opportunities that are related by them.
 */
export function addRelationshipRoles(book: RowBook, customers: Customers, sales: Sales): void {
  const role = (name: string, description: string, associates: readonly string[]) => {
    const made = book.add('relationshiprole', { name, description })
    for (const primary of primaryTables) {
      for (const associate of associates) {
        book.add('relationshiprolemap', {
          relationshiproleid: made,
          relationshiproleidname: name,
          primaryobjecttypecode: primary,
          associateobjecttypecode: associate,
        })
      }
    }
    return made
  }
  const supplier = role('Supplier', 'Delivers goods or services.', associateTables)
  const adviser = role('Adviser', 'Advises on the decision.', associateTables)
  const decider = role('Decision Maker', 'Signs the contract.', ['opportunity'])
  role('Competitor', 'Not in use yet.', [])

  const random = seededRandom('relationship roles')
  for (const { row, owner, contacts } of random.some(customers.accounts, 5)) {
    const [contact] = contacts
    if (contact !== undefined) relateCustomers(book, owner, [row, supplier, 'Supplier'], [contact, adviser, 'Adviser'])
  }
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

type Customer = readonly [row: RowRef, role: RowRef, roleName: string]

/** Stored as two rows, each the converse of the other. */
function relateCustomers(book: RowBook, owner: RowRef, one: Customer, two: Customer): void {
  const half = ([customer, role, roleName]: Customer, [partner, partnerRole]: Customer) =>
    book.add('customerrelationship', {
      customerid: customer,
      customeridtype: customer.table,
      customerroleid: role,
      customerroleidname: roleName,
      partnerid: partner,
      partneridtype: partner.table,
      partnerroleid: partnerRole,
      ownerid: owner,
      owneridtype: owner.table,
    })
  const first = half(one, two)
  const second = half(two, one)
  book.change(first, { converserelationshipid: second })
  book.change(second, { converserelationshipid: first })
}
