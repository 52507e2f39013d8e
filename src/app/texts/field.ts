import { cascadeActions, cascadeValues } from '../../model/cascade.ts'
import type { FieldValue } from '../../model/fields.ts'
import { isUnknown } from '../../model/unknown.ts'
import { actionNames, settingName, unknownName } from './cascade.ts'

const actionOf = (field: string) => cascadeActions.find((action) => field === `cascade.${action}`)

/** What the screen calls a field of `fieldsOf`; its path where it has no name. */
export function fieldName(field: string): string {
  const action = actionOf(field)
  return action === undefined ? field : actionNames[action]
}

/** A value of that field as the screen names it. */
export function fieldValueName(field: string, value: FieldValue): string {
  const action = actionOf(field)
  if (isUnknown(value)) return unknownName(value)
  const known = cascadeValues.find((setting) => setting === value)
  return action !== undefined && known !== undefined ? settingName(action, known) : String(value)
}
