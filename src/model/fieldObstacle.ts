import type { FieldChange } from './change.ts'
import { menuFieldOf, menuOf } from './editableField.ts'
import { isLeaving, type Environment } from './environment.ts'
import { hierarchyObstacle, type HierarchyObstacle } from './hierarchyRules.ts'
import { isMenuLocked, menuObstacles, type MenuObstacle } from './menuRules.ts'
import { isLocked } from './relationship.ts'
import { isUnknown } from './unknown.ts'

/** Why a field of a relationship cannot have a value (contract.md 2.7). */
export type FieldObstacle =
  /** The relationship is staged to be deleted. */
  | { readonly rule: 'leaving' }
  /** A managed solution forbids it: 0x8004f026. */
  | { readonly rule: 'locked' }
  /** The menu is not customizable: 0x80044329 (contract.md 3.5). */
  | { readonly rule: 'menuLocked' }
  /** What is there was not understood, so it is not rewritten (safety.md P17). */
  | { readonly rule: 'unknownPresent' }
  /** Whether a managed relationship can be customized is its publisher's to say (contract.md 2.7). */
  | { readonly rule: 'managed' }
  | MenuObstacle
  | HierarchyObstacle

/**
 * What stands in the way of a change of a field; null where nothing does. Menus are judged with whatever else is staged:
 * a custom label and its text come as two changes.
 */
export function fieldObstacle(environment: Environment, after: Environment, change: FieldChange): FieldObstacle | null {
  const { schemaName, field } = change
  const original = environment.relationships.get(schemaName)
  const changed = after.relationships.get(schemaName)
  if (original === undefined || changed === undefined) return null
  if (isLeaving(after, schemaName)) return { rule: 'leaving' }
  if (isLocked(original)) return { rule: 'locked' }
  if (field === 'isCustomizable') return original.isManaged ? { rule: 'managed' } : null
  if (field === 'isHierarchical') {
    return changed.type === 'OneToMany' ? hierarchyObstacle(after, changed, changed.isHierarchical) : null
  }
  const place = menuFieldOf(field)
  if (place === null) return null
  const menu = menuOf(changed, place.menu)
  if (menu === null || isUnknown(menu) || isUnknown(menu.behavior)) return { rule: 'unknownPresent' }
  if (isMenuLocked(menu)) return { rule: 'menuLocked' }
  const labels = Object.entries(menu.labels).map(([code, text]) => ({ languageCode: Number(code), text }))
  const [obstacle] = menuObstacles({ behavior: menu.behavior, order: menu.order, labels })
  return obstacle ?? null
}
