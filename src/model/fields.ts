import type { RelationshipValueChange, ValueChange } from './change.ts'
import type { Relationship } from './relationship.ts'
import { isUnknown, type UnknownValue } from './unknown.ts'

/** A value of one field, as shown in a difference. */
export type FieldValue = string | number | boolean | null | UnknownValue

/** Every field of a relationship by its path: `schemaName`, `cascade.delete`, `menu.order`. */
export function fieldsOf(relationship: Relationship): ReadonlyMap<string, FieldValue> {
  const fields = new Map<string, FieldValue>()
  collect(relationship, '', fields)
  return fields
}

function collect(source: object, prefix: string, fields: Map<string, FieldValue>): void {
  const members: readonly (readonly [string, unknown])[] = Object.entries(source)
  for (const [name, value] of members) {
    const field = `${prefix}${name}`
    if (typeof value === 'object' && value !== null && !isUnknown(value)) collect(value, `${field}.`, fields)
    else if (isFieldValue(value)) fields.set(field, value)
  }
}

const isFieldValue = (value: unknown): value is FieldValue =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || isUnknown(value)

/** The field a change is about. */
export const fieldOf = (change: ValueChange): string =>
  change.type === 'cascade' ? `cascade.${change.action}` : change.field

/** What a relationship holds where a change is to be made; null also for a label that is not there. */
export const valueOf = (relationship: Relationship, change: RelationshipValueChange): FieldValue =>
  fieldsOf(relationship).get(fieldOf(change)) ?? null

/** Whether two values of a field are the same; two that were not understood are when their raw texts are. */
export const isSameValue = (one: FieldValue | undefined, other: FieldValue | undefined): boolean =>
  one === other || (isUnknown(one) && isUnknown(other) && one.raw === other.raw)
