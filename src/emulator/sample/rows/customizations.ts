import { tableId } from '../../metadata/buildTable.ts'
import { guidFrom } from '../../metadata/identity.ts'
import { relationshipId } from '../../metadata/relationship.ts'
import { componentTypes, solutionId } from '../../rows/solutionRows.ts'
import type { RowSeed } from '../../seed.ts'
import { dependencyRow, dependencyTypes, noParent, type DependencyEnd } from '../../solutions/dependencyRow.ts'
import type { RowBook } from './rowBook.ts'

interface Customization {
  readonly name: string
  /** The table it belongs to; null for a process without one. */
  readonly table: string | null
  /** Schema names of relationships, and columns as `table.column`. */
  readonly uses: readonly string[]
}

const formTypes = { main: 2, quickView: 6, quickCreate: 7 } as const

/** A form shows columns, and the related rows of relationships. */
const forms: readonly (Customization & { table: string; type: keyof typeof formTypes })[] = [
  {
    name: 'Project',
    table: 'cso_project',
    type: 'main',
    uses: [
      'cso_project_workitem',
      'cso_project_milestone',
      'cso_project_contact',
      'cso_project.cso_programid',
      'cso_project.cso_customerid',
      'cso_project.cso_projectmanagerid',
      'cso_project.cso_billingcontactid',
    ],
  },
  {
    name: 'New Project',
    table: 'cso_project',
    type: 'quickCreate',
    uses: ['cso_project.cso_customerid', 'cso_project.cso_programid'],
  },
  {
    name: 'Program',
    table: 'cso_program',
    type: 'main',
    uses: ['cso_program_project', 'cso_program.cso_parentprogramid'],
  },
  {
    name: 'Work Item',
    table: 'cso_workitem',
    type: 'main',
    uses: ['cso_workitem_timeentry', 'cso_workitem.cso_projectid', 'cso_workitem.cso_assignedtoid'],
  },
  {
    name: 'New Time Entry',
    table: 'cso_timeentry',
    type: 'quickCreate',
    uses: ['cso_timeentry.cso_projectid', 'cso_timeentry.cso_workitemid'],
  },
  {
    name: 'Account for Projects',
    table: 'account',
    type: 'main',
    uses: ['cso_project_customer_account', 'contact_customer_accounts', 'account.primarycontactid'],
  },
  {
    name: 'Contact for Projects',
    table: 'contact',
    type: 'main',
    uses: ['cso_contact_project_sponsor', 'cso_project_contact', 'contact.parentcustomerid'],
  },
  {
    name: 'Opportunity for Projects',
    table: 'opportunity',
    type: 'main',
    uses: ['cso_opportunity_project', 'opportunity_quotes', 'opportunity.parentaccountid'],
  },
  { name: 'Project Facts', table: 'cso_project', type: 'quickView', uses: ['cso_project.cso_projectmanagerid'] },
]

/** A view lists columns, and reaches other tables through relationships. */
const views: readonly (Customization & { table: string })[] = [
  {
    name: 'Active Projects by Program',
    table: 'cso_project',
    uses: ['cso_project.cso_programid', 'cso_project.cso_customerid'],
  },
  {
    name: 'My Work Items in Running Projects',
    table: 'cso_workitem',
    uses: ['cso_project_workitem', 'cso_workitem.cso_projectid'],
  },
  { name: 'Work Items Due by Milestone', table: 'cso_workitem', uses: ['cso_workitem.cso_duemilestoneid'] },
  {
    name: 'Time Entries of My Projects',
    table: 'cso_timeentry',
    uses: ['cso_project_timeentry', 'cso_timeentry.cso_projectid'],
  },
  { name: 'Cases of Projects', table: 'incident', uses: ['incident.cso_projectid'] },
  { name: 'Contacts of Key Accounts', table: 'contact', uses: ['contact_customer_accounts'] },
]

const charts: readonly (Customization & { table: string })[] = [
  { name: 'Projects by Program', table: 'cso_project', uses: ['cso_project.cso_programid'] },
  { name: 'Hours by Work Item', table: 'cso_timeentry', uses: ['cso_timeentry.cso_workitemid'] },
  { name: 'Opportunities by Account', table: 'opportunity', uses: ['opportunity.parentaccountid'] },
]

const categories = { workflow: 0, businessRule: 2, businessProcess: 4, cloudFlow: 5 } as const

/** Classic workflows, business rules, business process flows and cloud flows are rows of one table. */
const processes: readonly (Customization & { category: keyof typeof categories; isDraft?: true })[] = [
  {
    name: 'Tell the project manager about a new risk',
    table: 'cso_risk',
    category: 'workflow',
    uses: ['cso_project_risk', 'cso_risk.cso_projectid', 'cso_project.cso_projectmanagerid'],
  },
  {
    name: 'Close work items with their project',
    table: 'cso_project',
    category: 'workflow',
    uses: ['cso_project_workitem'],
  },
  {
    name: 'A billable project needs a billing contact',
    table: 'cso_project',
    category: 'businessRule',
    uses: ['cso_project.cso_billingcontactid'],
  },
  {
    name: 'Project Delivery',
    table: 'cso_project',
    category: 'businessProcess',
    uses: ['cso_project.cso_projectmanagerid'],
  },
  {
    name: 'Create a project from a won opportunity',
    table: null,
    category: 'cloudFlow',
    uses: ['cso_project.cso_opportunityid'],
  },
  {
    name: 'Remind of milestones',
    table: null,
    category: 'cloudFlow',
    uses: ['cso_project_milestone', 'cso_milestone.cso_projectid'],
    isDraft: true,
  },
]

/** Everything that is not managed is based on Default, and so are the columns and relationships that it uses. */
const end = (type: number, objectId: string, table: string | null): DependencyEnd => ({
  type,
  objectId,
  parentId: table === null ? noParent : tableId(table),
  baseSolutionId: solutionId('Default'),
})

function endOf(use: string): DependencyEnd {
  const [table = '', column] = use.split('.')
  return column === undefined
    ? end(componentTypes.relationship, relationshipId(use), null)
    : end(componentTypes.column, guidFrom('attribute', table, column), table)
}

/**
 * What makers built on the tables: forms, views, charts and processes, with what they depend on (contract.md 8.4).
 * Some relationships are held by one of them, some by several, some through their lookup column alone, some by none:
 * cso_workitem_risk, cso_milestone_workitem_start, cso_workitem_parentworkitem and cso_workitem_dependency.
 */
export function addCustomizations(book: RowBook): void {
  const add = (type: number, table: string, { name, table: owner, uses }: Customization, values: RowSeed) => {
    const { id } = book.add(table, { name, ismanaged: false, ...values })
    // A process has its primary table, and is no part of it.
    const dependent = end(type, id, type === componentTypes.workflow ? null : owner)
    // What is not published yet depends all the same.
    const kind = values['statecode'] === 0 ? dependencyTypes.unpublished : dependencyTypes.published
    for (const use of uses) book.add('dependency', dependencyRow(kind, dependent, endOf(use)))
  }
  for (const form of forms) {
    add(componentTypes.form, 'systemform', form, { objecttypecode: form.table, type: formTypes[form.type] })
  }
  for (const view of views) {
    const values = { returnedtypecode: view.table, querytype: 0, isdefault: false, fetchxml: fetchXml(view.table) }
    add(componentTypes.view, 'savedquery', view, values)
  }
  for (const chart of charts) {
    add(componentTypes.chart, 'savedqueryvisualization', chart, {
      primaryentitytypecode: chart.table,
      isdefault: false,
    })
  }
  for (const process of processes) {
    add(componentTypes.workflow, 'workflow', process, {
      category: categories[process.category],
      type: 1,
      primaryentity: process.table ?? 'none',
      ...(process.isDraft === true ? { statecode: 0, statuscode: 1 } : { statecode: 1, statuscode: 2 }),
    })
  }
}

const fetchXml = (table: string): string =>
  `<fetch><entity name="${table}"><filter><condition attribute="statecode" operator="eq" value="0" /></filter></entity></fetch>`
