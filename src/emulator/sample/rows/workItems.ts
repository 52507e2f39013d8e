import type { Customers } from './customers.ts'
import { day, lastDay, workingMoment } from './dates.ts'
import type { Organization } from './organization.ts'
import { moneyOf } from './projects.ts'
import type { Project } from './projects.ts'
import { seededRandom } from '../../seededRandom.ts'
import type { Random } from '../../seededRandom.ts'
import type { RowBook, RowRef } from './rowBook.ts'

const stages = ['Concept Approved', 'Pilot Running', 'Accepted']

const work = [
  'Workshop on current processes', 'List of requirements', 'Test environment',
  'Data migration', 'Approval workflow',
  'Training for key users', 'Acceptance test', 'Go-live support', 'Security review', 'Interface to invoicing',
  'Role concept', 'Mail templates', 'Reports for management', 'Clean-up of old data', 'User guide',
]

const threats: readonly (readonly [string, string])[] = [
  ['Key user leaves during the test', 'Name a deputy and train both.'],
  ['Old data incomplete', 'Check a sample before each migration.'],
  ['Supplier delivers late', 'Order devices six weeks earlier.'],
  ['Works council has objections', 'Involve it from the first workshop on.'],
  ['Interface not documented', 'Plan two days with its maker.'],
  ['Budget for licences too low', 'Count users again before signing.'],
]

/** Milestones, work items, time entries, risks, skills and all links among them. */
export function addWork(
  book: RowBook,
  organization: Organization,
  customers: Customers,
  projects: readonly Project[],
): void {
  const random = seededRandom('work')
  const skills = addSkills(book, random, organization)
  const resources = organization.consultants.map((userid, index) =>
    book.add('bookableresource', {
      name: `Consultant ${index + 1}`, userid, ownerid: userid, msdyn_displayonscheduleboard: true,
    }),
  )
  for (const project of projects) {
    const milestones = addMilestones(book, random, project)
    const assignable = [
      ...organization.consultants,
      organization.deliveryTeam,
      ...resources,
      ...project.account.contacts.slice(0, 1),
    ]
    const items = addItems(book, random, project, milestones, assignable)
    for (const item of items) {
      for (const skill of random.some(skills, random.whole(0, 2))) book.link('cso_workitem_skill', item, skill)
    }
    if (!project.isFreeOfTime) addTimeEntries(book, random, organization, project, items)
    addRisks(book, random, project, items)
  }
  addResourceRequests(book, random, customers, resources)
}

function addSkills(book: RowBook, random: Random, organization: Organization): RowRef[] {
  const names = [
    'Process analysis', 'Data modelling', 'Power Apps', 'Power Automate', 'Migration', 'Testing', 'Training',
    'Security', 'Reporting', 'Warehouse processes', 'Finance processes', 'Moderation',
  ]
  const skills = names.map((name) => book.add('cso_skill', { cso_name: name }))
  for (const user of organization.users) {
    for (const skill of random.some(skills, random.whole(1, 4))) book.link('cso_systemuser_skill', user, skill)
  }
  return skills
}

function addMilestones(book: RowBook, random: Random, project: Project): RowRef[] {
  return stages.map((name, index) => {
    const due = project.start + Math.round(((project.due - project.start) * (index + 1)) / stages.length)
    // Some milestones have an owner of their own: only the project owner's follow when it is assigned.
    return book.add('cso_milestone', {
      cso_name: name,
      cso_projectid: project.row,
      cso_duedate: day(due),
      cso_reached: project.isClosed || (!project.isFreeOfTime && due < 500),
      ownerid: random.chance(0.7) ? project.owner : project.account.owner,
      createdon: day(project.start, 9),
    })
  })
}

function addItems(
  book: RowBook,
  random: Random,
  project: Project,
  milestones: readonly RowRef[],
  assignable: readonly RowRef[],
): RowRef[] {
  const items: RowRef[] = []
  for (const name of random.some(work, random.whole(4, 7))) {
    const stage = random.whole(0, stages.length - 1)
    const [first] = items
    const item = book.add('cso_workitem', {
      cso_name: name,
      cso_projectid: project.row,
      cso_parentworkitemid: first !== undefined && random.chance(0.25) ? first : null,
      cso_startmilestoneid: milestones[stage - 1] ?? null,
      cso_duemilestoneid: milestones[stage] ?? null,
      cso_assignedtoid: random.chance(0.85) ? random.pick(assignable) : null,
      cso_plannedhours: random.whole(2, 40) * 2,
      cso_duedate: day(project.start + random.whole(20, 60) * (stage + 1)),
      ownerid: project.owner,
      createdon: workingMoment(random, project.start - 5, project.start + 20),
      ...(project.isClosed || random.chance(0.3) ? { statecode: 1, statuscode: 2 } : {}),
    })
    const before = items.at(-1)
    if (before !== undefined && random.chance(0.6)) book.link('cso_workitem_dependency', before, item)
    items.push(item)
  }
  return items
}

function addTimeEntries(
  book: RowBook,
  random: Random,
  organization: Organization,
  project: Project,
  items: readonly RowRef[],
): void {
  for (let count = random.whole(5, 10); count > 0; count -= 1) {
    const date = random.whole(project.start, Math.min(project.due, lastDay - 1))
    const hours = random.whole(1, 16) / 2
    const billable = random.chance(0.8)
    book.add('cso_timeentry', {
      cso_name: `${day(date).slice(0, 10)} ${project.name}`,
      cso_projectid: project.row,
      cso_workitemid: random.chance(0.8) ? random.pick(items) : null,
      cso_date: day(date),
      cso_hours: hours,
      cso_billable: billable,
      cso_amount: billable ? hours * project.hourlyRate : 0,
      ownerid: random.pick(organization.consultants),
      createdon: day(date, 17),
      ...moneyOf(project.money),
    })
  }
}

function addRisks(book: RowBook, random: Random, project: Project, items: readonly RowRef[]): void {
  for (const [name, mitigation] of random.some(threats, random.whole(0, 3))) {
    book.add('cso_risk', {
      cso_name: name,
      cso_projectid: project.row,
      cso_workitemid: random.chance(0.6) ? random.pick(items) : null,
      cso_probability: random.whole(1, 9) * 10,
      cso_exposure: random.whole(2, 40) * 500,
      cso_mitigation: mitigation,
      ownerid: project.owner,
      ...moneyOf(project.money),
      ...(project.isClosed || random.chance(0.2) ? { statecode: 1, statuscode: 2 } : {}),
    })
  }
}

function addResourceRequests(
  book: RowBook,
  random: Random,
  customers: Customers,
  resources: readonly RowRef[],
): void {
  for (const account of random.some(customers.accounts, 16)) {
    const from = random.whole(480, 620)
    book.add('fab_resourcerequest', {
      fab_name: `Consultant for ${account.name}`,
      fab_accountid: account.row,
      fab_bookableresourceid: random.chance(0.5) ? random.pick(resources) : null,
      fab_from: day(from),
      fab_to: day(from + random.whole(2, 20)),
      fab_hours: random.whole(2, 15) * 8,
      ownerid: account.owner,
    })
  }
}
