import { requiredLevels } from '../../model/column.ts'
import { columnTextOf, type ColumnField } from '../../model/columnField.ts'
import type { FieldValue } from '../../model/fields.ts'
import { isUnknown } from '../../model/unknown.ts'
import { unknownName } from './cascade.ts'
import { panelTexts } from './relationshipPanel.ts'

const textNames = { displayName: panelTexts.columnDisplayName, description: panelTexts.description } as const

/** What the screen calls a field of a lookup column. */
export function columnFieldName(field: ColumnField): string {
  const place = columnTextOf(field)
  if (place === null) return panelTexts.requirement
  return `${textNames[place.text]}, ${panelTexts.language(place.languageCode)}`
}

/** A value of that field as the screen names it. */
export function columnValueName(field: ColumnField, value: FieldValue): string {
  if (value === null) return panelTexts.none
  if (isUnknown(value)) return unknownName(value)
  const level = field === 'requiredLevel' ? requiredLevels.find((known) => known === value) : undefined
  return level === undefined ? String(value) : panelTexts.requirements[level]
}
