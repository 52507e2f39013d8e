import { menuBehaviors, type ManyToMany, type Menu, type OneToMany, type Relationship } from './relationship.ts'
import { isUnknown, type UnknownValue } from './unknown.ts'

/** The menus of relationships: a one-to-many has one, a many-to-many one for each side. */
export const menuNames = ['menu', 'menu1', 'menu2'] as const
export type MenuName = (typeof menuNames)[number]

const flags = ['isSearchable', 'isHierarchical', 'isCustomizable'] as const
const menuMembers = ['behavior', 'group', 'order'] as const

/**
 * The fields of a relationship that can be replaced, besides its cascade settings (contract.md 2.7), named by their
 * path as `fieldsOf` names them. A label has a path for each language: `menu.labels.1033`.
 */
export type EditableField =
  | (typeof flags)[number]
  | `${MenuName}.${(typeof menuMembers)[number]}`
  | `${MenuName}.labels.${number}`

/** Null: no order, or no label in that language. */
export type EditableValue = string | number | boolean | null

const labelPath = /^(menu|menu1|menu2)\.labels\.(\d+)$/

/** Whether a text is the path of a field that can be replaced. */
export const isEditableField = (text: string): text is EditableField =>
  flags.some((flag) => flag === text) ||
  menuNames.some((menu) => menuMembers.some((member) => text === `${menu}.${member}`)) ||
  labelPath.test(text)

/** The menus that a relationship has. */
const menusOf = (relationship: Relationship): readonly (readonly [MenuName, Menu | UnknownValue])[] =>
  relationship.type === 'OneToMany'
    ? [['menu', relationship.menu]]
    : [
        ['menu1', relationship.menu1],
        ['menu2', relationship.menu2],
      ]

/** A menu of a relationship; null where it has none of that name. */
export const menuOf = (relationship: Relationship, name: MenuName): Menu | UnknownValue | null =>
  menusOf(relationship).find(([menu]) => menu === name)?.[1] ?? null

/** The menu that a field belongs to, with the rest of its path; null for a field of the relationship itself. */
export function menuFieldOf(field: EditableField): { readonly menu: MenuName; readonly member: string } | null {
  const [first, ...rest] = field.split('.')
  const menu = menuNames.find((name) => name === first)
  return menu === undefined ? null : { menu, member: rest.join('.') }
}

/** The language of a label's path; null for every other field. */
export function labelLanguage(field: EditableField): number | null {
  const match = labelPath.exec(field)
  return match === null ? null : Number(match[2])
}

/**
 * The relationship with one field replaced. It stays as it is where it has no such field, or where the value is not one
 * of that field's: stored changes are checked when they are read, and the server judges what is sent.
 */
export function withField(relationship: Relationship, field: EditableField, value: EditableValue): Relationship {
  if (menuFieldOf(field) !== null) return withMenuField(relationship, field, value)
  if (typeof value !== 'boolean') return relationship
  if (field !== 'isHierarchical') return { ...relationship, [field]: value }
  return relationship.type === 'OneToMany' ? { ...relationship, isHierarchical: value } : relationship
}

function withMenuField(relationship: Relationship, field: EditableField, value: EditableValue): Relationship {
  const place = menuFieldOf(field)
  const present = place === null ? null : menuOf(relationship, place.menu)
  if (place === null || present === null || isUnknown(present)) return relationship
  return withMenu(relationship, place.menu, changedMenu(present, place.member, labelLanguage(field), value))
}

function changedMenu(menu: Menu, member: string, language: number | null, value: EditableValue): Menu {
  if (language !== null) {
    const others = Object.entries(menu.labels).filter(([code]) => Number(code) !== language)
    const labels = typeof value === 'string' ? [...others, [String(language), value] as const] : others
    return { ...menu, labels: Object.fromEntries(labels) }
  }
  if (member === 'behavior') {
    const behavior = menuBehaviors.find((known) => known === value)
    return behavior === undefined ? menu : { ...menu, behavior }
  }
  if (member === 'group') return typeof value === 'string' ? { ...menu, group: value } : menu
  return typeof value === 'number' || value === null ? { ...menu, order: value } : menu
}

function withMenu(relationship: Relationship, name: MenuName, menu: Menu): Relationship {
  if (relationship.type === 'OneToMany') return { ...relationship, menu } satisfies OneToMany
  return { ...relationship, [name === 'menu1' ? 'menu1' : 'menu2']: menu } satisfies ManyToMany
}
