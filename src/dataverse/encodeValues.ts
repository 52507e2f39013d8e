import type { RelationshipValueChange } from '../model/change.ts'
import { labelLanguage, menuFieldOf, type EditableField, type MenuName } from '../model/editableField.ts'
import { DecodeError } from './decodeError.ts'
import { cascadeMembers } from './decodeRelationship.ts'
import { encodeLabel } from './encodeLabel.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { list, object } from './member.ts'

const menuMembers: Readonly<Record<MenuName, string>> = {
  menu: 'AssociatedMenuConfiguration',
  menu1: 'Entity1AssociatedMenuConfiguration',
  menu2: 'Entity2AssociatedMenuConfiguration',
}
/** The members of a menu by our names (contract.md 3.5). */
const menuFields = new Map([
  ['behavior', 'Behavior'],
  ['group', 'Group'],
  ['order', 'Order'],
])

/**
 * The document with these values in it and nothing else changed: members that this version does not know stay. Throws
 * a DecodeError when the document lacks a member to change.
 */
export const withValues = (document: JsonObject, changes: readonly RelationshipValueChange[]): JsonObject =>
  changes.reduce((changed, change) => withValue(changed, change), document)

function withValue(document: JsonObject, change: RelationshipValueChange): JsonObject {
  if (change.type === 'cascade') {
    return within(document, ['CascadeConfiguration', cascadeMembers[change.action]], replacing('string', change.after))
  }
  const language = labelLanguage(change.field)
  const path = membersOf(change.field)
  if (language !== null) return within(document, path, (label, at) => withLabel(label, at, language, change.after))
  const { after } = change
  const isNullable = path.at(-1) === 'Order'
  return within(document, path, replacing(isNullable ? null : typeof after, after))
}

/** Where a field is in a definition (contract.md 3.1 to 3.5). */
function membersOf(field: EditableField): readonly string[] {
  if (field === 'isSearchable') return ['IsValidForAdvancedFind']
  if (field === 'isHierarchical') return ['IsHierarchical']
  if (field === 'isCustomizable') return ['IsCustomizable', 'Value']
  const place = menuFieldOf(field)
  if (place === null) throw new Error(`No member of a definition holds ${field}.`)
  const menu = menuMembers[place.menu]
  const member = menuFields.get(place.member)
  return member === undefined ? [menu, 'Label'] : [menu, member]
}

type Replace = (present: Json | undefined, at: string) => Json

/** The document with the value at a path replaced. */
function within(document: Json | undefined, path: readonly string[], replace: Replace, at = ''): JsonObject {
  if (!isJsonObject(document)) throw new DecodeError(at, document, 'an object')
  const [member = '', ...rest] = path
  const place = at === '' ? member : `${at}.${member}`
  const present = document[member]
  if (present === undefined) throw new DecodeError(place, present, 'a value')
  return { ...document, [member]: rest.length === 0 ? replace(present, place) : within(present, rest, replace, place) }
}

/** A value in the place of one of the same kind; null: whatever is there. */
const replacing =
  (kind: string | null, value: Json): Replace =>
  (present, at) => {
    if (kind !== null && typeof present !== kind) throw new DecodeError(at, present, kind === 'string' ? 'text' : `a ${kind}`)
    return value
  }

/**
 * The label of one language, which is changed or added. None is taken away: labels that are not named stay
 * (contract.md 2.7). Null is a label without a text, as it is read.
 */
export function withLabel(present: Json | undefined, at: string, language: number, after: Json): JsonObject {
  if (typeof after !== 'string') throw new Error('A label cannot be taken away.')
  if (present === null) return encodeLabel([{ languageCode: language, text: after }])
  const label = object(present, at)
  const texts = list(label, 'LocalizedLabels', at)
  const changed = texts.map((text) =>
    isJsonObject(text) && text['LanguageCode'] === language ? { ...text, Label: after } : text,
  )
  const isThere = changed.some((text, index) => text !== texts[index])
  const added = { '@odata.type': 'Microsoft.Dynamics.CRM.LocalizedLabel', Label: after, LanguageCode: language }
  return { ...label, LocalizedLabels: isThere ? changed : [...changed, added] }
}
