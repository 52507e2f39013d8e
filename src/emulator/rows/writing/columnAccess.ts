import type { Column } from '../../metadata/buildColumn.ts'
import type { Schema } from '../../metadata/schema.ts'
import { hasOwners } from '../ownership.ts'
import { holdsReference } from '../rowProperties.ts'
import { rulesOf } from '../rules/tableRules.ts'

/** Columns that the platform fills, in whatever table. */
const systemColumns: ReadonlySet<string> = new Set([
  'createdon',
  'createdby',
  'createdonbehalfby',
  'modifiedon',
  'modifiedby',
  'modifiedonbehalfby',
  'organizationid',
  'owningbusinessunit',
  'owninguser',
  'owningteam',
  'versionnumber',
])

/**
 * Mandatory columns that the platform fills when the client does not: numbers it gives, rows it makes along, copies.
 * EMU: facts do not say which.
 */
const filledWhenAbsent: ReadonlySet<string> = new Set([
  'category.categorynumber',
  'equipment.calendarid',
  'invoice.invoicenumber',
  'knowledgearticle.articlepublicnumber',
  'productpricelevel.productnumber',
  'quote.quotenumber',
  'recurringappointmentmaster.groupid',
  'role.parentrootroleid',
  'salesorder.ordernumber',
  'uom.baseuomname',
])

/** EMU: a mandatory choice, flag or number has a default, which facts do not state; columns of these types have none. */
const typesWithoutDefault: ReadonlySet<string> = new Set([
  'String',
  'Memo',
  'EntityName',
  'DateTime',
  'Lookup',
  'Customer',
])

const companions = /^(.+?)(?:name|yominame|type|typecode)$/
const companionsByStem = /^(.+)objecttypecode$/

/** The texts and types that stand beside a lookup follow from it (contract.md 7.3). */
const isCompanion = (
  schema: Schema,
  { EntityLogicalName: table, LogicalName: name, AttributeType }: Column,
): boolean => {
  if (AttributeType !== 'String' && AttributeType !== 'EntityName') return false
  const isOfLookup = (lookup: string) => holdsReference(schema.column(table, lookup)?.AttributeType)
  const [, lookup] = companions.exec(name) ?? []
  const [, stem] = companionsByStem.exec(name) ?? []
  return (
    (lookup !== undefined && isOfLookup(lookup)) ||
    (stem !== undefined && (isOfLookup(`${stem}id`) || isOfLookup(`${stem}objectid`)))
  )
}

/**
 * May a client give the column a value? Facts do not state it; EMU: everything but what the platform fills, and the
 * state of a new row, which is active (contract.md 7.2).
 */
export const isWritable = (schema: Schema, column: Column, when: 'create' | 'update'): boolean => {
  const { LogicalName: name, AttributeType: type } = column
  if (systemColumns.has(name) || isCompanion(schema, column)) return false
  if (type === 'Owner') return hasOwners(schema, column.EntityLogicalName)
  return type !== 'State' || when === 'update'
}

/** Must the column have a value (contract.md 7.3)? ApplicationRequired binds forms, not the API. */
export const isMandatory = (schema: Schema, column: Column): boolean => {
  const { LogicalName: name, EntityLogicalName: table, AttributeType: type } = column
  if (rulesOf(table).mandatory?.includes(name) === true) return true
  return (
    column.RequiredLevel.Value === 'SystemRequired' &&
    typesWithoutDefault.has(type) &&
    !filledWhenAbsent.has(`${table}.${name}`) &&
    isWritable(schema, column, 'create')
  )
}
