import type { Catalogue } from './catalogue.ts'
import type { Account, Customers } from './customers.ts'
import { day, workingMoment } from './dates.ts'
import type { Organization } from './organization.ts'
import { seededRandom } from '../../seededRandom.ts'
import type { Random } from '../../seededRandom.ts'
import type { RowBook, RowRef } from './rowBook.ts'

export interface Sales {
  opportunities: readonly Opportunity[]
}

interface Opportunity {
  row: RowRef
  name: string
  account: Account
  owner: RowRef
  amount: number
  isWon: boolean
}

const topics = [
  'Field tablets', 'Warehouse scanning', 'Customer portal', 'Service desk rollout', 'Sensor network',
  'Asset tracking', 'Sales analytics', 'ERP renewal', 'Label printing', 'Key user training', 'Data migration',
]

/** Opportunities with their products, and the quotes and orders that came of them. */
export function addSales(
  book: RowBook,
  organization: Organization,
  catalogue: Catalogue,
  customers: Customers,
): Sales {
  const random = seededRandom('sales')
  const opportunities: Opportunity[] = []
  for (let count = 0; count < 96; count += 1) {
    // Every eighth belongs to the account to look at.
    const [first] = customers.accounts
    const account = count % 8 === 0 && first !== undefined ? first : random.pick(customers.accounts)
    const opportunity = addOpportunity(book, organization, catalogue, random, account)
    opportunities.push(opportunity)
    for (const competitor of random.some(catalogue.competitors, random.whole(0, 2))) {
      book.link('opportunitycompetitors_association', opportunity.row, competitor)
    }
    if (!opportunity.isWon && !random.chance(0.25)) continue
    const quote = addQuote(book, catalogue, random, opportunity)
    if (opportunity.isWon && random.chance(0.8)) addOrder(book, catalogue, random, opportunity, quote)
  }
  addInterests(book, catalogue, customers)
  return { opportunities }
}

function addOpportunity(
  book: RowBook,
  organization: Organization,
  catalogue: Catalogue,
  random: Random,
  account: Account,
): Opportunity {
  const name = `${account.name}: ${random.pick(topics)}`
  const owner = random.chance(0.75) ? account.owner : random.pick(organization.sellers)
  const outcome = random.next()
  const isWon = outcome < 0.3
  const closes = random.whole(120, 620)
  const lines = random.some(catalogue.products, random.whole(1, 3)).map((priced) => ({
    ...priced,
    quantity: random.whole(1, 40),
  }))
  const amount = lines.reduce((sum, line) => sum + line.quantity * line.price, 0)
  const money = { transactioncurrencyid: catalogue.euro.currency }
  const row = book.add('opportunity', {
    name,
    ownerid: owner,
    customerid: account.row,
    parentaccountid: account.row,
    parentcontactid: account.contacts.length === 0 ? null : random.pick(account.contacts),
    pricelevelid: catalogue.priceList,
    ...money,
    estimatedvalue: amount,
    totalamount: amount,
    actualvalue: isWon ? amount : null,
    estimatedclosedate: day(closes),
    prioritycode: 1,
    createdon: workingMoment(random, closes - 120, closes - 40),
    ...(isWon ? { statecode: 1, statuscode: 3 } : outcome < 0.45 ? { statecode: 2, statuscode: 4 } : {}),
  })
  for (const line of lines) {
    book.add('opportunityproduct', {
      productidname: line.name,
      opportunityid: row,
      productid: line.product,
      uomid: line.unit,
      ownerid: owner,
      ...money,
      exchangerate: catalogue.euro.exchangeRate,
      quantity: line.quantity,
      priceperunit: line.price,
      baseamount: line.quantity * line.price,
      extendedamount: line.quantity * line.price,
    })
  }
  return { row, name, account, owner, amount, isWon }
}

function addQuote(book: RowBook, catalogue: Catalogue, random: Random, opportunity: Opportunity): RowRef {
  const { account } = opportunity
  const quote = book.add('quote', {
    ...document(catalogue, opportunity),
    quotenumber: `QUO-${random.whole(10000, 99999)}`,
    ...(opportunity.isWon ? { statecode: 2, statuscode: 4 } : {}),
  })
  const [contact] = account.contacts
  if (contact !== undefined) book.link('contactquotes_association', quote, contact)
  return quote
}

function addOrder(
  book: RowBook,
  catalogue: Catalogue,
  random: Random,
  opportunity: Opportunity,
  quote: RowRef,
): void {
  const order = book.add('salesorder', {
    ...document(catalogue, opportunity),
    ordernumber: `ORD-${random.whole(10000, 99999)}`,
    quoteid: quote,
    prioritycode: 1,
    ...(random.chance(0.4) ? { statecode: 3, statuscode: 100001 } : {}),
  })
  const [contact] = opportunity.account.contacts
  if (contact !== undefined) book.link('contactorders_association', order, contact)
}

/** What a quote and an order take over from their opportunity. */
function document(catalogue: Catalogue, { row, name, account, owner, amount }: Opportunity) {
  return {
    name,
    ownerid: owner,
    customerid: account.row,
    opportunityid: row,
    pricelevelid: catalogue.priceList,
    transactioncurrencyid: catalogue.euro.currency,
    exchangerate: catalogue.euro.exchangeRate,
    totalamount: amount,
  }
}

function addInterests(book: RowBook, catalogue: Catalogue, customers: Customers): void {
  const random = seededRandom('interests')
  for (const lead of customers.leads) {
    for (const { product } of random.some(catalogue.products, random.whole(0, 2))) {
      book.link('leadproduct_association', lead, product)
    }
    if (random.chance(0.3)) book.link('leadcompetitors_association', lead, random.pick(catalogue.competitors))
  }
  for (const competitor of catalogue.competitors) {
    for (const { product } of random.some(catalogue.products, 3)) {
      book.link('competitorproduct_association', competitor, product)
    }
  }
}
