import { isValueChange, type Change, type ValueChange } from '../../model/change.ts'
import { fieldOf, type FieldValue } from '../../model/fields.ts'
import { columnFieldName, columnValueName } from './columnField.ts'
import { fieldName, fieldValueName } from './field.ts'
import { membershipTexts } from './membership.ts'

const existenceTexts = { create: 'Create', delete: 'Delete relationship' } as const

/** What the screen calls the thing that a change is about: a field, or the relationship's being there, or in a solution. */
export function changeName(change: Change): string {
  if (isValueChange(change)) return valueName(change)
  if (change.type === 'membership') return change.after === 'inside' ? membershipTexts.add : membershipTexts.remove
  return existenceTexts[change.type]
}

const valueName = (change: ValueChange): string =>
  change.type === 'column' ? columnFieldName(change.field) : fieldName(fieldOf(change))

/** A value of the field that a change is about. */
export const changeValueName = (change: ValueChange, value: FieldValue): string =>
  change.type === 'column' ? columnValueName(change.field, value) : fieldValueName(fieldOf(change), value)
