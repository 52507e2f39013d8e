import { cascadeActions, isCascadeValue, type CascadeAction } from '../../model/cascade.ts'
import { isColumnField } from '../../model/columnField.ts'
import { isEditableField, labelLanguage, menuFieldOf, type EditableField } from '../../model/editableField.ts'
import type { FieldValue } from '../../model/fields.ts'
import { menuBehaviors } from '../../model/relationship.ts'
import { isUnknown } from '../../model/unknown.ts'
import { columnFieldName } from './columnField.ts'
import { actionNames, settingName, unknownName } from './cascade.ts'
import { panelTexts } from './relationshipPanel.ts'

const actionOf = (field: string): CascadeAction | undefined =>
  cascadeActions.find((action) => field === `cascade.${action}`)

const flagNames = new Map<string, string>([
  ['isSearchable', panelTexts.searchable],
  ['isHierarchical', panelTexts.hierarchical],
  ['isCustomizable', panelTexts.customizable],
])
const menuMembers = new Map([
  ['behavior', panelTexts.displayOption],
  ['group', panelTexts.displayArea],
  ['order', panelTexts.displayOrder],
])
const menus = { menu: null, menu1: panelTexts.sections.currentTable, menu2: panelTexts.sections.otherTable } as const

/** What the screen calls a field of `fieldsOf`; its path where it has no name. */
export function fieldName(field: string): string {
  const action = actionOf(field)
  if (action !== undefined) return actionNames[action]
  if (isColumnField(field)) return columnFieldName(field)
  return flagNames.get(field) ?? (isEditableField(field) ? menuFieldName(field) : field)
}

function menuFieldName(field: EditableField): string {
  const place = menuFieldOf(field)
  if (place === null) return field
  const language = labelLanguage(field)
  const name =
    language === null
      ? (menuMembers.get(place.member) ?? place.member)
      : `${panelTexts.customLabel}, ${panelTexts.language(language)}`
  const menu = menus[place.menu]
  return menu === null ? name : `${menu}: ${name}`
}

/** A value of that field as the screen names it. */
export function fieldValueName(field: string, value: FieldValue): string {
  if (isUnknown(value)) return unknownName(value)
  const action = actionOf(field)
  if (action !== undefined && isCascadeValue(value)) return settingName(action, value)
  if (value === null) return panelTexts.none
  if (typeof value === 'boolean') return value ? panelTexts.yes : panelTexts.no
  const behavior = field.endsWith('.behavior') ? menuBehaviors.find((known) => known === value) : undefined
  if (behavior !== undefined) return panelTexts.menuBehaviors[behavior]
  return field.endsWith('.group') ? panelTexts.area(String(value)) : String(value)
}
