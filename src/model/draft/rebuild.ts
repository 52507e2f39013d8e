import type { Cascade } from '../cascade.ts'
import type { LookupComponent, Loss } from '../deletion.ts'
import type { ManyToMany, Menu, OneToMany, Relationship } from '../relationship.ts'
import { isUnknown, type UnknownValue } from '../unknown.ts'
import { menuGroups, type CascadeDraft, type ColumnDraft, type Draft, type MenuDraft } from './draft.ts'

/**
 * What would make a relationship again after its deletion: its definition, never its data. Null where a value of it was
 * not understood, or the column has not been read: a guess would make another relationship.
 */
export function rebuildOf(relationship: Relationship, loss: Loss, column: LookupComponent | null): Draft | null {
  return relationship.type === 'ManyToMany' ? manyToMany(relationship) : oneToMany(relationship, loss, column)
}

function oneToMany(relationship: OneToMany, loss: Loss, component: LookupComponent | null): Draft | null {
  const cascade = cascadeOf(relationship.cascade)
  const menu = menuOf(relationship.menu)
  const column = component === null ? null : columnOf(loss, component)
  if (cascade === null || menu === null || column === null) return null
  const { schemaName, referencedTable, referencingTable, isSearchable, isHierarchical } = relationship
  return { type: 'OneToMany', schemaName, referencedTable, referencingTable, column, cascade, menu, isSearchable, isHierarchical }
}

function manyToMany(relationship: ManyToMany): Draft | null {
  const menu1 = menuOf(relationship.menu1)
  const menu2 = menuOf(relationship.menu2)
  if (menu1 === null || menu2 === null) return null
  const { schemaName, intersectTable, table1, table2, navigation1, navigation2, isSearchable } = relationship
  return { type: 'ManyToMany', schemaName, intersectTable, table1, table2, navigation1, navigation2, menu1, menu2, isSearchable }
}

/**
 * The column goes with its last target; a multi-table lookup that stays gets its target back (contract.md 2.9). One that
 * goes would come back as a plain lookup, which takes no further target.
 */
function columnOf(loss: Loss, { schemaName, displayName, description, requiredLevel, targets }: LookupComponent): ColumnDraft | null {
  if (loss.type === 'target') return { type: 'existing', schemaName, displayName }
  if (isUnknown(requiredLevel) || (targets?.length ?? 0) > 1) return null
  return { type: 'new', lookup: { schemaName, displayName, description, requiredLevel } }
}

function cascadeOf(settings: Cascade): CascadeDraft | null {
  const { assign, reparent, share, unshare, rollupView } = settings
  if (isUnknown(assign) || isUnknown(reparent) || isUnknown(share) || isUnknown(settings.delete)) return null
  if (isUnknown(unshare) || isUnknown(rollupView)) return null
  return { assign, reparent, share, delete: settings.delete, unshare, rollupView }
}

function menuOf(menu: Menu | UnknownValue): MenuDraft | null {
  if (isUnknown(menu) || isUnknown(menu.behavior) || menu.order === null) return null
  const group = menuGroups.find((known) => known === menu.group)
  if (group === undefined) return null
  const labels = Object.entries(menu.labels).map(([code, text]) => ({ languageCode: Number(code), text }))
  return { behavior: menu.behavior, group, labels, order: menu.order }
}
