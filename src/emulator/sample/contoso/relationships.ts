import type { ManyToManyFacts, OneToManyFacts } from '../../seed.ts'
import { onDelete, parental } from '../../tables/cascadeFacts.ts'
import {
  customManyToMany, customOneToMany, labelled,
} from './customRelationship.ts'
import { collectionName, notDisplayed } from '../../tables/menuFacts.ts'

/** The parental chain: a program takes its projects along, a project its work items and milestones. */
const parentalChain: readonly OneToManyFacts[] = [
  customOneToMany({
    schemaName: 'cso_program_project',
    parent: 'cso_program',
    child: 'cso_project',
    lookup: 'cso_ProgramId',
    cascade: parental('cso_program'),
    menu: collectionName,
  }),
  customOneToMany({
    schemaName: 'cso_project_workitem',
    parent: 'cso_project',
    child: 'cso_workitem',
    lookup: 'cso_ProjectId',
    cascade: parental('cso_project'),
    menu: collectionName,
  }),
  customOneToMany({
    schemaName: 'cso_project_milestone',
    parent: 'cso_project',
    child: 'cso_milestone',
    lookup: 'cso_ProjectId',
    // Milestones follow a new owner only where the project's owner held them too.
    cascade: { ...parental('cso_project'), assign: 'UserOwned' },
    menu: { ...collectionName, order: 10010 },
  }),
  customOneToMany({
    schemaName: 'cso_project_risk',
    parent: 'cso_project',
    child: 'cso_risk',
    lookup: 'cso_ProjectId',
    // Closed risks stay with whoever handled them, and all of them outlive the project.
    cascade: {
      ...onDelete('RemoveLink', 'cso_project'),
      assign: 'Active',
      share: 'Active',
      unshare: 'Active',
    },
    menu: { ...collectionName, order: 10020 },
  }),
]

/** The restrict chain: no rate card goes while projects use it, no project while time is booked on it. */
const restrictChain: readonly OneToManyFacts[] = [
  customOneToMany({
    schemaName: 'cso_ratecard_project',
    parent: 'cso_ratecard',
    child: 'cso_project',
    lookup: 'cso_RateCardId',
    cascade: onDelete('Restrict', 'cso_ratecard'),
    menu: labelled('Projects at This Rate', 'Projekte zu diesem Satz', 10000),
  }),
  customOneToMany({
    schemaName: 'cso_project_timeentry',
    parent: 'cso_project',
    child: 'cso_timeentry',
    lookup: 'cso_ProjectId',
    cascade: onDelete('Restrict', 'cso_project'),
    menu: { ...collectionName, order: 10030 },
  }),
  customOneToMany({
    schemaName: 'cso_workitem_timeentry',
    parent: 'cso_workitem',
    child: 'cso_timeentry',
    lookup: 'cso_WorkItemId',
    cascade: onDelete('Restrict', 'cso_workitem'),
    menu: collectionName,
  }),
]

/** The referential chain: milestone, work item, risk. Its first step is two parallel relationships. */
const referentialChain: readonly OneToManyFacts[] = [
  customOneToMany({
    schemaName: 'cso_milestone_workitem_start',
    parent: 'cso_milestone',
    child: 'cso_workitem',
    lookup: 'cso_StartMilestoneId',
    cascade: onDelete('RemoveLink', 'cso_milestone'),
    menu: labelled('Work Items Starting Afterwards', 'Danach beginnende Arbeitspakete', 10000),
  }),
  customOneToMany({
    schemaName: 'cso_milestone_workitem_due',
    parent: 'cso_milestone',
    child: 'cso_workitem',
    lookup: 'cso_DueMilestoneId',
    cascade: onDelete('RemoveLink', 'cso_milestone'),
    menu: labelled('Work Items Due', 'Fällige Arbeitspakete', 10010),
  }),
  customOneToMany({
    schemaName: 'cso_workitem_risk',
    parent: 'cso_workitem',
    child: 'cso_risk',
    lookup: 'cso_WorkItemId',
    cascade: onDelete('RemoveLink', 'cso_workitem'),
    menu: collectionName,
  }),
]

const hierarchies: readonly OneToManyFacts[] = [
  customOneToMany({
    schemaName: 'cso_program_parentprogram',
    parent: 'cso_program',
    child: 'cso_program',
    lookup: 'cso_ParentProgramId',
    isHierarchical: true,
    cascade: onDelete('RemoveLink', 'cso_program'),
    menu: labelled('Sub-Programs', 'Unterprogramme', 10000),
  }),
  customOneToMany({
    schemaName: 'cso_workitem_parentworkitem',
    parent: 'cso_workitem',
    child: 'cso_workitem',
    lookup: 'cso_ParentWorkItemId',
    cascade: onDelete('RemoveLink', 'cso_workitem'),
    menu: labelled('Sub-Items', 'Unterpakete', 10010),
  }),
]

/** One customer lookup, one lookup to four tables. */
const multiTable: readonly OneToManyFacts[] = [
  ...(['account', 'contact'] as const).map((parent) =>
    customOneToMany({
      schemaName: `cso_project_customer_${parent}`,
      parent,
      child: 'cso_project',
      lookup: 'cso_CustomerId',
      isMultiTable: true,
      cascade: onDelete('RemoveLink', parent),
      menu: { ...collectionName, group: 'Service' },
    }),
  ),
  ...(['systemuser', 'team', 'contact', 'bookableresource'] as const).map((parent) =>
    customOneToMany({
      schemaName: `cso_workitem_assignedto_${parent}`,
      parent,
      child: 'cso_workitem',
      lookup: 'cso_AssignedToId',
      isMultiTable: true,
      cascade: onDelete('RemoveLink', parent),
      menu: parent === 'systemuser' ? notDisplayed : labelled('Assigned Work', 'Zugewiesene Arbeit', 10000),
    }),
  ),
]

/** Links between the solution's tables and the real ones; contact has two more beside the customer lookup. */
const toRealTables: readonly OneToManyFacts[] = [
  customOneToMany({
    schemaName: 'cso_contact_project_sponsor',
    parent: 'contact',
    child: 'cso_project',
    lookup: 'cso_SponsorId',
    cascade: onDelete('RemoveLink', 'contact'),
    menu: labelled('Sponsored Projects', 'Gesponserte Projekte', 10000),
  }),
  customOneToMany({
    schemaName: 'cso_contact_project_billing',
    parent: 'contact',
    child: 'cso_project',
    lookup: 'cso_BillingContactId',
    cascade: onDelete('Restrict', 'contact'),
    menu: labelled('Projects to Bill', 'Abzurechnende Projekte', 10010),
  }),
  customOneToMany({
    schemaName: 'cso_opportunity_project',
    parent: 'opportunity',
    child: 'cso_project',
    lookup: 'cso_OpportunityId',
    cascade: onDelete('RemoveLink', 'opportunity'),
    menu: { ...collectionName, group: 'Sales' },
  }),
  customOneToMany({
    schemaName: 'cso_systemuser_project_manager',
    parent: 'systemuser',
    child: 'cso_project',
    lookup: 'cso_ProjectManagerId',
    cascade: onDelete('RemoveLink', 'systemuser'),
    menu: notDisplayed,
  }),
  customOneToMany({
    schemaName: 'cso_project_incident',
    parent: 'cso_project',
    child: 'incident',
    lookup: 'cso_ProjectId',
    cascade: onDelete('RemoveLink', 'cso_project'),
    menu: { ...collectionName, group: 'Service' },
  }),
]

/** The one-to-many relationships that Contoso's customizers made. */
export const contosoOneToMany: readonly OneToManyFacts[] = [
  ...parentalChain, ...restrictChain, ...referentialChain, ...hierarchies, ...multiTable, ...toRealTables,
]

/** The many-to-many ones; a menu says how its own side's rows are listed (contract.md 2.6). */
export const contosoManyToMany: readonly ManyToManyFacts[] = [
  customManyToMany(
    'cso_project_contact',
    { table: 'cso_project', column: 'cso_projectid', menu: labelled('Projects', 'Projekte', 10000) },
    { table: 'contact', column: 'contactid', menu: labelled('Stakeholders', 'Beteiligte', 10000) },
  ),
  customManyToMany(
    'cso_systemuser_skill',
    { table: 'systemuser', column: 'systemuserid', menu: labelled('Experts', 'Fachleute', 10000) },
    { table: 'cso_skill', column: 'cso_skillid', menu: collectionName },
  ),
  customManyToMany(
    'cso_workitem_skill',
    { table: 'cso_workitem', column: 'cso_workitemid', menu: collectionName },
    {
      table: 'cso_skill',
      column: 'cso_skillid',
      menu: labelled('Needed Skills', 'Benötigte Fähigkeiten', 10000),
    },
  ),
  customManyToMany(
    'cso_workitem_dependency',
    {
      table: 'cso_workitem',
      column: 'cso_workitemidone',
      navigation: 'cso_workitem_successors',
      menu: labelled('Predecessors', 'Vorgänger', 10000),
    },
    {
      table: 'cso_workitem',
      column: 'cso_workitemidtwo',
      navigation: 'cso_workitem_predecessors',
      menu: labelled('Successors', 'Nachfolger', 10010),
    },
  ),
]
