import type { OneToManyFacts, TableFacts } from '../seed.ts'
import { noAction, onDelete, parental } from './cascadeFacts.ts'
import { collectionName, notDisplayed } from './menuFacts.ts'

/** What a table was switched on for when it was made; each brings its own relationships. */
export interface TableFeatures {
  notes?: boolean
  activities?: boolean
  connections?: boolean
  queues?: boolean
  documents?: boolean
  businessProcess?: boolean
}

const activityTables: readonly (readonly [table: string, plural: string])[] = [
  ['appointment', 'Appointments'],
  ['email', 'Emails'],
  ['fax', 'Faxes'],
  ['letter', 'Letters'],
  ['phonecall', 'PhoneCalls'],
  ['task', 'Tasks'],
  ['recurringappointmentmaster', 'RecurringAppointmentMasters'],
  ['socialactivity', 'SocialActivities'],
  ['serviceappointment', 'ServiceAppointments'],
]

/**
 * The relationships the platform makes with a custom table. Names, cascades and flags follow the
 * facts of `msdyn_workorder` (user owned) and `pricelevel` (organization owned).
 */
export function plumbingOf(table: TableFacts, features: TableFeatures): readonly OneToManyFacts[] {
  const name = table.logicalName
  const goesAlong = onDelete('Cascade', name)
  const links = [
    link(table, `lk_${name}_createdby`, 'systemuser', 'createdby'),
    link(table, `lk_${name}_createdonbehalfby`, 'systemuser', 'createdonbehalfby'),
    link(table, `lk_${name}_modifiedby`, 'systemuser', 'modifiedby'),
    link(table, `lk_${name}_modifiedonbehalfby`, 'systemuser', 'modifiedonbehalfby'),
    ...ownership(table),
    ...currency(table),
    fromTable(table, 'AsyncOperations', 'asyncoperation', 'regardingobjectid', noAction),
    fromTable(table, 'UserEntityInstanceDatas', 'userentityinstancedata', 'objectid', goesAlong),
    fromTable(table, 'BulkDeleteFailures', 'bulkdeletefailure', 'regardingobjectid', goesAlong),
  ]
  if (features.businessProcess) {
    links.push({ ...link(table, `processstage_${name}`, 'processstage', 'stageid'), isCustomizable: false })
  }
  if (features.notes) links.push(fromTable(table, 'Annotations', 'annotation', 'objectid', parental(name)))
  if (features.documents) {
    const documents = 'sharepointdocumentlocation'
    links.push(fromTable(table, 'SharePointDocumentLocations', documents, 'regardingobjectid', parental(name)))
  }
  if (features.queues) {
    links.push(fromTable(table, 'QueueItems', 'queueitem', 'objectid', goesAlong))
  }
  if (features.connections) links.push(...connections(table))
  if (features.activities) links.push(...activities(table))
  return links
}

function ownership(table: TableFacts): readonly OneToManyFacts[] {
  const name = table.logicalName
  if (table.ownershipType === 'OrganizationOwned') {
    return [{ ...link(table, `organization_${name}`, 'organization', 'organizationid'), isCustomizable: false }]
  }
  return [
    link(table, `business_unit_${name}`, 'businessunit', 'owningbusinessunit'),
    link(table, `team_${name}`, 'team', 'owningteam'),
    link(table, `user_${name}`, 'systemuser', 'owninguser'),
  ]
}

function currency(table: TableFacts): readonly OneToManyFacts[] {
  if (!table.attributes.some((one) => one.logicalName === 'transactioncurrencyid')) return []
  const name = `TransactionCurrency_${table.logicalName}`
  const cascade = onDelete('Restrict', 'transactioncurrency')
  return [{ ...link(table, name, 'transactioncurrency', 'transactioncurrencyid'), cascade }]
}

function connections(table: TableFacts): readonly OneToManyFacts[] {
  const cascade = onDelete('Cascade', table.logicalName)
  return [
    {
      ...fromTable(table, 'connections1', 'connection', 'record1id', cascade),
      menu: { ...collectionName, order: 100 },
    },
    fromTable(table, 'connections2', 'connection', 'record2id', cascade),
  ]
}

function activities(table: TableFacts): readonly OneToManyFacts[] {
  const name = table.logicalName
  const removeLink = onDelete('RemoveLink', name)
  const any = fromTable(table, 'ActivityPointers', 'activitypointer', 'regardingobjectid', removeLink)
  return [
    { ...any, menu: { ...collectionName, order: null } },
    ...activityTables.map(([activity, plural]) => ({
      ...fromTable(table, plural, activity, 'regardingobjectid', parental(name)),
      referencingNavigationProperty: `regardingobjectid_${name}_${activity}`,
    })),
  ]
}

/** A lookup on the new table, to a table of the platform. */
function link(table: TableFacts, schemaName: string, parent: string, lookup: string): OneToManyFacts {
  return {
    schemaName,
    referencedEntity: parent,
    referencedAttribute: `${parent}id`,
    referencingEntity: table.logicalName,
    referencingAttribute: lookup,
    referencedNavigationProperty: schemaName,
    referencingNavigationProperty: lookup,
    isHierarchical: false,
    isCustomizable: true,
    isCustom: false,
    isManaged: table.isManaged,
    cascade: noAction,
    menu: notDisplayed,
  }
}

/** The new table joins the targets of a multi-table lookup of the platform. */
function fromTable(
  table: TableFacts,
  plural: string,
  child: string,
  lookup: string,
  cascade: OneToManyFacts['cascade'],
): OneToManyFacts {
  const schemaName = `${table.logicalName}_${plural}`
  return {
    schemaName,
    referencedEntity: table.logicalName,
    referencedAttribute: table.primaryIdAttribute,
    referencingEntity: child,
    referencingAttribute: lookup,
    referencedNavigationProperty: schemaName,
    referencingNavigationProperty: `${lookup}_${table.logicalName}`,
    isHierarchical: false,
    isCustomizable: true,
    isCustom: false,
    isManaged: table.isManaged,
    cascade,
    menu: notDisplayed,
  }
}
