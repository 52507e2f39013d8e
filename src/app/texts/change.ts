import type { Change, ValueChange } from '../../model/change.ts'
import { fieldOf, type FieldValue } from '../../model/fields.ts'
import { fieldName, fieldValueName } from './field.ts'

const existenceTexts = { create: 'Create', delete: 'Delete relationship' } as const

/** What the screen calls the thing that a change is about: a field, or the relationship's being there. */
export const changeName = (change: Change): string =>
  change.type === 'create' || change.type === 'delete' ? existenceTexts[change.type] : fieldName(fieldOf(change))

/** A value of the field that a change is about. */
export const changeValueName = (change: ValueChange, value: FieldValue): string =>
  fieldValueName(fieldOf(change), value)
