import type { LookupAttributeMetadata } from '../../wire/attribute.ts'
import type { EntityMetadata } from '../../wire/entity.ts'
import { missing, requiredText } from '../definitions/requiredText.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { isLookup } from '../metadata/buildColumn.ts'
import type { Schema } from '../metadata/schema.ts'
import { parseBody } from '../parseBody.ts'
import { activityRefusal } from '../relationships/eligibility.ts'
import { lookupBody, type ColumnBody } from './columnBody.ts'
import { columnTaken, newColumn } from './newColumn.ts'
import { relationshipsOn } from './relationshipsOn.ts'

/** A lookup column for a new relationship to hang on. */
export interface LookupForRelationship {
  readonly column: LookupAttributeMetadata
  /** The navigation names of a multi-table lookup carry the target (contract.md 2.9). */
  readonly isMultiTable: boolean
}

/** contract.md 2.5: there is no relationship without a lookup. @throws ODataError 400. EMU: the codes. */
export const parseLookup = (sent: unknown): ColumnBody => {
  if (sent === null || sent === undefined) throw missing('Lookup')
  const body = parseBody(lookupBody, sent, 'RelationshipDefinitions')
  requiredText(body.SchemaName, 'Lookup.SchemaName')
  return body
}

/** A lookup column without targets yet: each relationship adds its own. @throws ODataError. */
export const newLookup = (
  child: EntityMetadata,
  body: ColumnBody,
  type: 'Lookup' | 'Customer',
  write: SchemaWrite,
): LookupAttributeMetadata => ({ ...newColumn(child, body, type, write), Targets: [] })

/**
 * Does a lookup take further targets? Those that were made as multi-table lookups do (contract.md 2.9); one with a
 * single target left is told from a plain lookup by its navigation name.
 */
const isOpen = (schema: Schema, column: LookupAttributeMetadata): boolean => {
  if (!column.IsCustomAttribute || column.IsManaged || column.AttributeType !== 'Lookup') return false
  const relationships = relationshipsOn(schema, column.EntityLogicalName, column.LogicalName)
  return (
    column.Targets.length > 1 ||
    relationships.some(
      (item) =>
        item.ReferencingEntityNavigationPropertyName === `${column.SchemaName}_${item.ReferencedEntity}`,
    )
  )
}

/**
 * The column for a relationship that is created on its own: a new one, or an existing multi-table lookup that gets
 * another target (contract.md 2.5, 2.9).
 * @throws ODataError `0x80047013` where any other column has the name.
 */
export const lookupFor = (
  child: EntityMetadata,
  parent: EntityMetadata,
  body: ColumnBody,
  write: SchemaWrite,
): LookupForRelationship => {
  const { schema } = write.state
  const name = body.SchemaName?.toLowerCase() ?? ''
  // contract.md 4.3: what an activity is about is not made by hand.
  if (child.IsActivity && name === 'regardingobjectid') throw activityRefusal()
  const existing = schema.column(child.LogicalName, name)
  if (existing === undefined)
    return { column: newLookup(child, body, 'Lookup', write), isMultiTable: false }
  const isFree = isLookup(existing) && isOpen(schema, existing)
  if (!isFree || existing.Targets.includes(parent.LogicalName)) throw columnTaken()
  return { column: existing, isMultiTable: true }
}

/** The column with one more table to point to. */
export const withTarget = (
  column: LookupAttributeMetadata,
  table: string,
): LookupAttributeMetadata => ({ ...column, Targets: [...column.Targets, table] })
