import type { EnvironmentFacts, EnvironmentSeed } from '../../seed.ts'
import { addActivities } from './activities.ts'
import type { Regarding } from './activities.ts'
import { addCatalogue, addCurrencies } from './catalogue.ts'
import { addConnections } from './connections.ts'
import { addCustomers } from './customers.ts'
import type { Customers } from './customers.ts'
import { addCustomizations } from './customizations.ts'
import { addOrganization } from './organization.ts'
import type { Organization } from './organization.ts'
import { addProjects } from './projects.ts'
import type { Project } from './projects.ts'
import { seededRandom } from '../../seededRandom.ts'
import { addRelationshipRoles } from './relationshipRoles.ts'
import { createRowBook } from './rowBook.ts'
import type { RowBook } from './rowBook.ts'
import { addSales } from './sales.ts'
import type { Sales } from './sales.ts'
import { addPrivileges } from './security.ts'
import { addService } from './service.ts'
import type { Service } from './service.ts'
import { addWork } from './workItems.ts'

/** The rows of the sample and the links among them; the same on every call. */
export function sampleRows(
  facts: EnvironmentFacts,
  organizationId: string,
): Pick<EnvironmentSeed, 'rows' | 'links'> {
  const book = createRowBook(facts, organizationId)
  const currencies = addCurrencies(book)
  const organization = addOrganization(book, currencies.euro.currency)
  addPrivileges(book, facts, organization.roles)
  const catalogue = addCatalogue(book, currencies)
  const customers = addCustomers(book, organization, catalogue)
  const sales = addSales(book, organization, catalogue, customers)
  const service = addService(book, organization, catalogue, customers)
  const projects = addProjects(book, organization, catalogue, customers, sales)
  addWork(book, organization, customers, projects)
  addConnections(book, customers, sales)
  addRelationshipRoles(book, customers, sales)
  addCustomizations(book)
  addLists(book, organization, customers)
  linkCasesToProjects(book, service, projects)
  addActivities(book, subjectsOfActivities(customers, sales, service, projects))
  return { rows: book.rows(), links: book.links() }
}

function addLists(book: RowBook, organization: Organization, customers: Customers): void {
  const random = seededRandom('lists')
  const owner = random.pick(organization.sellers)
  const list = (listname: string, createdfromcode: number) =>
    book.add('list', { listname, createdfromcode, donotsendonoptout: true, ownerid: owner })
  const mailing = list('Trade Fair Hanover 2026', 1)
  const newsletter = list('Newsletter', 2)
  const prospects = list('Prospects Spring 2026', 4)
  for (const { row } of random.some(customers.accounts, 14)) book.link('listaccount_association', mailing, row)
  for (const contact of random.some(customers.contacts, 30)) {
    book.link('listcontact_association', newsletter, contact)
  }
  for (const lead of random.some(customers.leads, 12)) book.link('listlead_association', prospects, lead)
}

function linkCasesToProjects(book: RowBook, service: Service, projects: readonly Project[]): void {
  const random = seededRandom('cases of projects')
  for (const { row } of random.some(service.cases, 20)) {
    book.change(row, { cso_projectid: random.pick(projects).row })
  }
}

function subjectsOfActivities(
  customers: Customers,
  sales: Sales,
  service: Service,
  projects: readonly Project[],
): Regarding[] {
  return [
    ...customers.accounts.map(({ row, name, owner, contacts }) => ({ row, name, owner, contacts })),
    ...[...sales.opportunities, ...service.cases, ...projects].map(({ row, name, owner, account }) => ({
      row, name, owner, contacts: account.contacts,
    })),
  ]
}
