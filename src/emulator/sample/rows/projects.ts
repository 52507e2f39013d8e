import type { Catalogue, Money } from './catalogue.ts'
import type { Account, Customers } from './customers.ts'
import { day, workingMoment } from './dates.ts'
import type { Organization } from './organization.ts'
import { seededRandom } from '../../seededRandom.ts'
import type { Random } from '../../seededRandom.ts'
import type { RowBook, RowRef } from './rowBook.ts'
import type { Sales } from './sales.ts'

export interface Project extends Plan {
  row: RowRef
}

interface Plan {
  name: string
  owner: RowRef
  account: Account
  money: Money
  hourlyRate: number
  /** Day of its start and its end, counted from 2025-01-01. */
  start: number
  due: number
  isClosed: boolean
  /** Nobody books time on it: nothing keeps it from being deleted. */
  isFreeOfTime: boolean
}

const notStarted: readonly string[] = ['Floor Plan', 'Network in the New Office', 'Moving Weekend']

/** Program, its parent, and its projects. */
const programs: readonly (readonly [string, string | null, readonly string[]])[] = [
  ['Digital Workplace', null, [
    'Intranet Relaunch', 'Meeting Room Booking', 'Device Rollout 2026',
    'Identity Clean-Up', 'Print Room Closure',
  ]],
  ['Customer Portal', 'Digital Workplace', [
    'Portal Sign-In', 'Self-Service Orders', 'Spare Parts Shop', 'Invoice Download', 'Portal in German',
  ]],
  ['ERP Renewal', null, [
    'Finance Migration', 'Purchasing Migration', 'Master Data Quality',
    'Old ERP Shutdown', 'Interfaces to Banks',
  ]],
  ['Warehouse Automation', 'ERP Renewal', [
    'Scanner Rollout Bremen', 'Label Printing', 'Pallet Tracking', 'Cold Chain Sensors', 'Yard Management',
  ]],
  ['Field Service', null, [
    'Technician Tablets', 'Route Planning', 'Remote Diagnosis', 'Warranty Process', 'Parts in the Van',
  ]],
  // Not started yet: the program that can be deleted with all that hangs on it.
  ['Office Move Hamburg', null, notStarted],
]

const rates: readonly (readonly [string, number, 'euro' | 'dollar' | 'franc'])[] = [
  ['Standard 2026', 125, 'euro'],
  ['Key Customers 2026', 112, 'euro'],
  ['Overseas 2026', 150, 'dollar'],
  ['Alpine 2026', 160, 'franc'],
  ['Standard 2024', 110, 'euro'],
]

/** Programs with their projects, customers, rate cards and stakeholders. */
export function addProjects(
  book: RowBook,
  organization: Organization,
  catalogue: Catalogue,
  customers: Customers,
  sales: Sales,
): Project[] {
  const random = seededRandom('projects')
  const cards = rates.map(([name, hourlyRate, currency], index) => {
    const money = catalogue[currency]
    const row = book.add('cso_ratecard', {
      cso_name: name,
      cso_hourlyrate: hourlyRate,
      cso_validfrom: index === 4 ? '2024-01-01T00:00:00Z' : day(365),
      ...moneyOf(money),
      ...(index === 4 ? { statecode: 1, statuscode: 2 } : {}),
    })
    return { row, hourlyRate, money }
  })
  const used = cards.slice(0, 4)
  const rows = new Map<string, RowRef>()
  const projects: Project[] = []
  for (const [name, parent, projectNames] of programs) {
    const lead = random.pick(organization.consultants)
    const program = addProgram(book, random, catalogue, name, rows.get(parent ?? '') ?? null, lead)
    rows.set(name, program)
    for (const projectName of projectNames) {
      const card = random.pick(used)
      const plan = planProject(random, organization, customers, projectName, card)
      projects.push({ ...plan, row: addProject(book, random, sales, plan, program, card.row) })
    }
  }
  for (const { row, account } of projects) {
    for (const contact of random.some(account.contacts, random.whole(1, 4))) {
      book.link('cso_project_contact', row, contact)
    }
  }
  return projects
}

function addProgram(
  book: RowBook,
  random: Random,
  catalogue: Catalogue,
  name: string,
  parent: RowRef | null,
  owner: RowRef,
): RowRef {
  return book.add('cso_program', {
    cso_name: name,
    cso_parentprogramid: parent,
    cso_goal: `${name}: in use at all sites by the end of 2026.`,
    cso_startdate: day(random.whole(10, 200)),
    cso_enddate: day(random.whole(600, 729)),
    cso_budget: random.whole(8, 60) * 25000,
    ownerid: owner,
    ...moneyOf(catalogue.euro),
  })
}

function planProject(
  random: Random,
  organization: Organization,
  customers: Customers,
  name: string,
  card: { money: Money; hourlyRate: number },
): Plan {
  const start = random.whole(60, 420)
  const isFreeOfTime = notStarted.includes(name)
  return {
    name,
    owner: random.pick(organization.consultants),
    account: random.pick(customers.accounts),
    money: card.money,
    hourlyRate: card.hourlyRate,
    start,
    due: start + random.whole(60, 300),
    isClosed: !isFreeOfTime && random.chance(0.2),
    isFreeOfTime,
  }
}

function addProject(
  book: RowBook,
  random: Random,
  sales: Sales,
  project: Plan,
  program: RowRef,
  rateCard: RowRef,
): RowRef {
  const { account, start, due, isClosed } = project
  const contact = () => (account.contacts.length === 0 ? null : random.pick(account.contacts))
  const won = sales.opportunities.filter((one) => one.isWon && one.account.row.id === account.row.id)
  const person = random.chance(0.15) ? contact() : null
  return book.add('cso_project', {
    cso_name: project.name,
    cso_projectnumber: `P-${random.whole(20000, 29999)}`,
    cso_description: `${project.name} for ${account.name}.`,
    cso_programid: program,
    cso_customerid: person ?? account.row,
    cso_sponsorid: contact(),
    cso_billingcontactid: contact(),
    cso_opportunityid: won[0]?.row ?? null,
    cso_ratecardid: rateCard,
    cso_projectmanagerid: project.owner,
    cso_startdate: day(start),
    cso_duedate: day(due),
    cso_budget: random.whole(8, 90) * 1000,
    cso_percentcomplete: isClosed ? 100 : project.isFreeOfTime ? 0 : random.whole(1, 19) * 5,
    ownerid: project.owner,
    createdon: workingMoment(random, start - 40, start - 5),
    ...moneyOf(project.money),
    ...(isClosed ? { statecode: 1, statuscode: 2 } : {}),
  })
}

export function moneyOf({ currency, exchangeRate }: Money) {
  return { transactioncurrencyid: currency, exchangerate: exchangeRate }
}
