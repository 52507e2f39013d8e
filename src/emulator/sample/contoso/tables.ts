import type { ColumnFacts, TableFacts } from '../../seed.ts'
import { column, lookup, moneyColumns, text } from '../../tables/columnFacts.ts'
import { sampleIntersect, sampleTable } from './customTable.ts'

/** A plain identifier that names its target, as the facts have it on account and others. */
const processStage: ColumnFacts = {
  ...column('StageId', 'Process Stage', 'Prozessphase', 'Uniqueidentifier'),
  targets: ['processstage'],
}

const program = sampleTable({
  schemaName: 'cso_Program',
  name: ['Program', 'Programm'],
  plural: ['Programs', 'Programme'],
  ownershipType: 'UserOwned',
  objectTypeCode: 10601,
  entitySetName: 'cso_programs',
  columns: [
    lookup('cso_ParentProgramId', 'Parent Program', 'Übergeordnetes Programm', ['cso_program']),
    text('cso_Goal', 'Goal', 'Ziel', 2000),
    column('cso_StartDate', 'Start Date', 'Startdatum', 'DateTime'),
    column('cso_EndDate', 'End Date', 'Enddatum', 'DateTime'),
    column('cso_Budget', 'Budget', 'Budget', 'Money'),
    ...moneyColumns,
  ],
})

const project = sampleTable({
  schemaName: 'cso_Project',
  name: ['Project', 'Projekt'],
  plural: ['Projects', 'Projekte'],
  ownershipType: 'UserOwned',
  objectTypeCode: 10602,
  entitySetName: 'cso_projects',
  columns: [
    lookup('cso_ProgramId', 'Program', 'Programm', ['cso_program']),
    customer('cso_CustomerId', 'Customer', 'Kunde'),
    lookup('cso_SponsorId', 'Sponsor', 'Sponsor', ['contact']),
    lookup('cso_BillingContactId', 'Billing Contact', 'Rechnungskontakt', ['contact']),
    lookup('cso_OpportunityId', 'Opportunity', 'Verkaufschance', ['opportunity']),
    lookup('cso_RateCardId', 'Rate Card', 'Preisliste für Leistungen', ['cso_ratecard']),
    lookup('cso_ProjectManagerId', 'Project Manager', 'Projektleitung', ['systemuser']),
    text('cso_ProjectNumber', 'Project Number', 'Projektnummer', 20, 'ApplicationRequired'),
    text('cso_Description', 'Description', 'Beschreibung', 2000),
    column('cso_StartDate', 'Start Date', 'Startdatum', 'DateTime'),
    column('cso_DueDate', 'Due Date', 'Fälligkeitsdatum', 'DateTime'),
    column('cso_Budget', 'Budget', 'Budget', 'Money'),
    column('cso_PercentComplete', 'Percent Complete', 'Abgeschlossen (Prozent)', 'Integer'),
    processStage,
    ...moneyColumns,
  ],
})

const assignable = ['systemuser', 'team', 'contact', 'bookableresource']

const workItem = sampleTable({
  schemaName: 'cso_WorkItem',
  name: ['Work Item', 'Arbeitspaket'],
  plural: ['Work Items', 'Arbeitspakete'],
  ownershipType: 'UserOwned',
  objectTypeCode: 10603,
  entitySetName: 'cso_workitems',
  columns: [
    lookup('cso_ProjectId', 'Project', 'Projekt', ['cso_project'], 'ApplicationRequired'),
    lookup('cso_ParentWorkItemId', 'Parent Work Item', 'Übergeordnetes Arbeitspaket', ['cso_workitem']),
    lookup('cso_StartMilestoneId', 'Starts After Milestone', 'Beginnt nach Meilenstein', ['cso_milestone']),
    lookup('cso_DueMilestoneId', 'Due By Milestone', 'Fällig zum Meilenstein', ['cso_milestone']),
    lookup('cso_AssignedToId', 'Assigned To', 'Zugewiesen an', assignable),
    text('cso_Description', 'Description', 'Beschreibung', 2000),
    column('cso_PlannedHours', 'Planned Hours', 'Geplante Stunden', 'Decimal'),
    column('cso_DueDate', 'Due Date', 'Fälligkeitsdatum', 'DateTime'),
  ],
})

const timeEntry = sampleTable({
  schemaName: 'cso_TimeEntry',
  name: ['Time Entry', 'Zeiteintrag'],
  plural: ['Time Entries', 'Zeiteinträge'],
  ownershipType: 'UserOwned',
  objectTypeCode: 10604,
  entitySetName: 'cso_timeentries',
  columns: [
    lookup('cso_ProjectId', 'Project', 'Projekt', ['cso_project'], 'ApplicationRequired'),
    lookup('cso_WorkItemId', 'Work Item', 'Arbeitspaket', ['cso_workitem']),
    column('cso_Date', 'Date', 'Datum', 'DateTime', 'ApplicationRequired'),
    column('cso_Hours', 'Hours', 'Stunden', 'Decimal', 'ApplicationRequired'),
    column('cso_Billable', 'Billable', 'Abrechenbar', 'Boolean'),
    column('cso_Amount', 'Amount', 'Betrag', 'Money'),
    ...moneyColumns,
  ],
})

const milestone = sampleTable({
  schemaName: 'cso_Milestone',
  name: ['Milestone', 'Meilenstein'],
  plural: ['Milestones', 'Meilensteine'],
  ownershipType: 'UserOwned',
  objectTypeCode: 10605,
  entitySetName: 'cso_milestones',
  columns: [
    lookup('cso_ProjectId', 'Project', 'Projekt', ['cso_project'], 'ApplicationRequired'),
    column('cso_DueDate', 'Due Date', 'Fälligkeitsdatum', 'DateTime'),
    column('cso_Reached', 'Reached', 'Erreicht', 'Boolean'),
  ],
})

const risk = sampleTable({
  schemaName: 'cso_Risk',
  name: ['Risk', 'Risiko'],
  plural: ['Risks', 'Risiken'],
  ownershipType: 'UserOwned',
  objectTypeCode: 10606,
  entitySetName: 'cso_risks',
  columns: [
    lookup('cso_ProjectId', 'Project', 'Projekt', ['cso_project']),
    lookup('cso_WorkItemId', 'Caused By Work Item', 'Verursacht durch Arbeitspaket', ['cso_workitem']),
    column('cso_Probability', 'Probability (Percent)', 'Wahrscheinlichkeit (Prozent)', 'Integer'),
    column('cso_Exposure', 'Exposure', 'Schadenshöhe', 'Money'),
    text('cso_Mitigation', 'Mitigation', 'Gegenmaßnahme', 2000),
    ...moneyColumns,
  ],
})

const skill = sampleTable({
  schemaName: 'cso_Skill',
  name: ['Skill', 'Fähigkeit'],
  plural: ['Skills', 'Fähigkeiten'],
  ownershipType: 'OrganizationOwned',
  objectTypeCode: 10607,
  entitySetName: 'cso_skills',
  columns: [text('cso_Description', 'Description', 'Beschreibung', 2000)],
})

const rateCard = sampleTable({
  schemaName: 'cso_RateCard',
  name: ['Rate Card', 'Preisliste für Leistungen'],
  plural: ['Rate Cards', 'Preislisten für Leistungen'],
  ownershipType: 'OrganizationOwned',
  objectTypeCode: 10608,
  entitySetName: 'cso_ratecards',
  columns: [
    column('cso_HourlyRate', 'Hourly Rate', 'Stundensatz', 'Money', 'ApplicationRequired'),
    column('cso_ValidFrom', 'Valid From', 'Gültig ab', 'DateTime'),
    ...moneyColumns,
  ],
})

/** The custom tables of Contoso Projects. */
export const contosoTables: readonly TableFacts[] = [
  program, project, workItem, timeEntry, milestone, risk, skill, rateCard,
]

export const contosoIntersectTables: readonly TableFacts[] = [
  sampleIntersect('cso_project_contact', ['Project Stakeholders', 'Projektbeteiligte'], 10611, [
    'cso_projectid', 'contactid',
  ]),
  sampleIntersect('cso_systemuser_skill', ['Skills of Users', 'Fähigkeiten der Benutzer'], 10612, [
    'systemuserid', 'cso_skillid',
  ]),
  sampleIntersect('cso_workitem_skill', ['Skills of Work Items', 'Fähigkeiten der Arbeitspakete'], 10613, [
    'cso_workitemid', 'cso_skillid',
  ]),
  sampleIntersect('cso_workitem_dependency', ['Dependencies of Work Items', 'Abhängigkeiten'], 10614, [
    'cso_workitemidone', 'cso_workitemidtwo',
  ]),
]

/** Columns that Contoso Projects adds to real tables, by table. */
export const contosoColumnsOfRealTables: ReadonlyMap<string, readonly ColumnFacts[]> = new Map([
  ['incident', [lookup('cso_ProjectId', 'Project', 'Projekt', ['cso_project'])]],
])

function customer(schemaName: string, inEnglish: string, inGerman: string): ColumnFacts {
  return { ...column(schemaName, inEnglish, inGerman, 'Customer'), targets: ['account', 'contact'] }
}
