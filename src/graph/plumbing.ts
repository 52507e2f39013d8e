import type { Relationship } from '../model/relationship.ts'
import type { Table } from '../model/table.ts'

/**
 * Why a table is left out of a picture until somebody asks for it:
 * `hubs` nearly every table points to; `logs` are written by the platform about rows of any table; `activities` are
 * the kinds of Activity, which stands for them; `intersects` hold the links of a many-to-many relationship.
 */
export const folds = ['hubs', 'logs', 'activities', 'intersects'] as const
export type Fold = (typeof folds)[number]

/** Owners, organization and currency. In a full Dynamics 365 fourteen such tables carry 69 % of the relationships. */
const hubTables: ReadonlySet<string> = new Set([
  'owner',
  'systemuser',
  'team',
  'businessunit',
  'organization',
  'transactioncurrency',
])

/**
 * Lookup columns the platform adds to tables by itself (Microsoft Learn, "Types of columns", columns of every table).
 * Together with a hub on the other side they say nothing about the business.
 */
const plumbingColumns: ReadonlySet<string> = new Set([
  'createdby',
  'createdonbehalfby',
  'createdbyexternalparty',
  'modifiedby',
  'modifiedonbehalfby',
  'modifiedbyexternalparty',
  'ownerid',
  'owninguser',
  'owningteam',
  'owningbusinessunit',
  'organizationid',
  'transactioncurrencyid',
])

/** Written by jobs, synchronization, duplicate detection, processes and sharing. */
const logTables: ReadonlySet<string> = new Set([
  'asyncoperation',
  'bulkdeletefailure',
  'bulkdeleteoperation',
  'bulkoperationlog',
  'duplicaterecord',
  'exchangesyncidmapping',
  'expiredprocess',
  'externalparty',
  'importlog',
  'mailboxstatistics',
  'mailboxtrackingfolder',
  'newprocess',
  'plugintracelog',
  'principalobjectaccess',
  'principalobjectattributeaccess',
  'processsession',
  'processstage',
  'recyclebinconfig',
  'slakpiinstance',
  'subscriptiontrackingdeletedobject',
  'syncerror',
  'tracelog',
  'translationprocess',
  'userentityinstancedata',
  'workflowlog',
])

/** Activity stands for its kinds; its parties are how they name people. */
const activityStandIn = 'activitypointer'
const activityParty = 'activityparty'

/** The fold a table belongs to; null for a table that is always drawn. A customizer's own activities always are. */
export function foldOf(table: Table): Fold | null {
  const { logicalName } = table
  if (hubTables.has(logicalName)) return 'hubs'
  if (logTables.has(logicalName)) return 'logs'
  if (logicalName === activityStandIn) return null
  if (logicalName === activityParty) return 'activities'
  if (table.isActivity && (table.isManaged || !table.isCustom)) return 'activities'
  return table.isIntersect ? 'intersects' : null
}

/** Whether a relationship is one the platform adds to tables by itself: who made it, who owns it, in which currency. */
export const isPlumbing = (relationship: Relationship): boolean =>
  relationship.type === 'OneToMany' &&
  hubTables.has(relationship.referencedTable) &&
  plumbingColumns.has(relationship.lookupColumn)
