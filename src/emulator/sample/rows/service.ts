import type { Catalogue } from './catalogue.ts'
import type { Account, Customers } from './customers.ts'
import { workingMoment } from './dates.ts'
import type { Organization } from './organization.ts'
import { seededRandom } from '../../seededRandom.ts'
import { administrator } from './rowBook.ts'
import type { RowBook, RowRef } from './rowBook.ts'

export interface Service {
  cases: readonly Case[]
}

interface Case {
  row: RowRef
  name: string
  account: Account
  owner: RowRef
}

const problems = [
  'Tablet does not charge', 'Scanner loses connection', 'Invoice shows wrong amount', 'Portal sign-in fails',
  'Sensor reports no data', 'Label printer jams', 'Delivery incomplete', 'Report takes too long',
  'Licence count does not match', 'Question about training dates', 'Gateway restarts at night',
]

/** Queues, cases, and the cases that wait in a queue. */
export function addService(
  book: RowBook,
  organization: Organization,
  catalogue: Catalogue,
  customers: Customers,
): Service {
  const random = seededRandom('service')
  const queues = ['Support', 'Billing', 'Field Service'].map((name) =>
    book.add('queue', {
      name,
      ownerid: organization.supportTeam,
      primaryuserid: administrator,
      emailaddress: `${name.toLowerCase().replaceAll(' ', '')}@contoso.com`,
      emailrouteraccessapproval: 1,
      ignoreunsolicitedemail: true,
    }),
  )
  for (const queue of queues) {
    for (const user of random.some(organization.consultants, 2)) {
      book.link('queuemembership_association', queue, user)
    }
  }
  const cases = Array.from({ length: 80 }, (_, index): Case => {
    const [first] = customers.accounts
    const account = index % 10 === 0 && first !== undefined ? first : random.pick(customers.accounts)
    const title = random.pick(problems)
    const owner = random.chance(0.3) ? organization.supportTeam : random.pick(organization.consultants)
    const row = book.add('incident', {
      title,
      ticketnumber: `CAS-${10001 + index}`,
      ownerid: owner,
      customerid: account.row,
      primarycontactid: account.contacts.length === 0 ? null : random.pick(account.contacts),
      subjectid: random.pick(catalogue.subjects),
      productid: random.chance(0.6) ? random.pick(catalogue.products).product : null,
      prioritycode: random.whole(1, 3),
      createdon: workingMoment(random, 0, 560),
      ...(random.chance(0.55) ? { statecode: 1, statuscode: 5 } : {}),
    })
    return { row, name: title, account, owner }
  })
  for (const { row, name } of random.some(cases, 18)) {
    book.add('queueitem', {
      title: name,
      objectid: row,
      queueid: random.pick(queues),
      objecttypecode: 112,
      workerid: random.chance(0.5) ? random.pick(organization.consultants) : null,
      enteredon: workingMoment(random, 500, 600),
    })
  }
  return { cases }
}
