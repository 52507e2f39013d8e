import type { Menu, Relationship } from '../../model/relationship.ts'
import { isUnknown, type UnknownValue } from '../../model/unknown.ts'
import { unknownName } from '../texts/cascade.ts'
import { panelTexts } from '../texts/relationshipPanel.ts'

function oneMenuText(menu: Menu | UnknownValue): string {
  if (isUnknown(menu)) return unknownName(menu)
  if (isUnknown(menu.behavior)) return unknownName(menu.behavior)
  return panelTexts.menuBehaviors[menu.behavior]
}

/** How the relationship is listed in navigation panes; both sides of a many-to-many, where they differ. */
export function menuText(relationship: Relationship): string {
  if (relationship.type === 'OneToMany') return oneMenuText(relationship.menu)
  return [...new Set([relationship.menu1, relationship.menu2].map(oneMenuText))].join(' / ')
}
