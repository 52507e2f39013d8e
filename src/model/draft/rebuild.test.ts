import { expect, test } from 'vitest'
import { aLookupComponent, aManyToMany, aOneToMany } from '../builders.ts'
import type { Loss } from '../deletion.ts'
import type { Menu, Relationship } from '../relationship.ts'
import { unknownValue } from '../unknown.ts'
import { rebuildOf } from './rebuild.ts'

const menu: Menu = { behavior: 'UseLabel', group: 'Sales', labels: { 1031: 'Aufgaben', 1033: 'Tasks' }, order: 5, isCustomizable: true }
const menuDraft = {
  behavior: 'UseLabel',
  group: 'Sales',
  labels: [
    { languageCode: 1031, text: 'Aufgaben' },
    { languageCode: 1033, text: 'Tasks' },
  ],
  order: 5,
}
const column: Loss = { type: 'column', table: 'cso_task', column: 'cso_projectid' }
const target: Loss = { ...column, type: 'target', target: 'cso_project', remaining: ['account'] }
const links: Loss = { type: 'links', table1: 'cso_project', table2: 'cso_skill', intersectTable: 'cso_project_cso_skill' }

test('a one-to-many is made again with its column and its labels in every language', () => {
  const relationship = aOneToMany({ menu, cascade: { delete: 'Restrict' }, isSearchable: false })
  const lookup = aLookupComponent({ requiredLevel: 'Recommended', description: [{ languageCode: 1033, text: 'Where it belongs' }] })
  expect(rebuildOf(relationship, column, lookup)).toEqual({
    type: 'OneToMany',
    schemaName: 'cso_project_cso_task',
    referencedTable: 'cso_project',
    referencingTable: 'cso_task',
    column: {
      type: 'new',
      lookup: {
        schemaName: 'cso_ProjectId',
        displayName: [{ languageCode: 1033, text: 'Project' }],
        description: [{ languageCode: 1033, text: 'Where it belongs' }],
        requiredLevel: 'Recommended',
      },
    },
    cascade: { assign: 'NoCascade', reparent: 'NoCascade', share: 'NoCascade', delete: 'Restrict', unshare: 'NoCascade', rollupView: 'NoCascade' },
    menu: menuDraft,
    isSearchable: false,
    isHierarchical: false,
  })
})

test('a target of a multi-table lookup comes back to its column', () => {
  expect(rebuildOf(aOneToMany(), target, aLookupComponent())).toMatchObject({
    column: { type: 'existing', schemaName: 'cso_ProjectId', displayName: [{ languageCode: 1033, text: 'Project' }] },
  })
})

test('of a multi-table lookup that goes with its last target nothing tells how to make it again', () => {
  expect(rebuildOf(aOneToMany(), column, aLookupComponent({ targets: ['cso_project', 'account'] }))).toBeNull()
})

test('a many-to-many is made again with its intersect table and both menus', () => {
  expect(rebuildOf(aManyToMany({ menu1: menu, navigation2: 'cso_skilled' }), links, null)).toMatchObject({
    type: 'ManyToMany',
    intersectTable: 'cso_project_cso_skill',
    navigation1: 'cso_project_cso_skill',
    navigation2: 'cso_skilled',
    menu1: menuDraft,
    menu2: { behavior: 'UseCollectionName', group: 'Details' },
  })
})

const unknown = unknownValue('Later')
const notUnderstood: readonly [string, Relationship, Loss][] = [
  ['cascade value', aOneToMany({ cascade: { share: unknown } }), column],
  ['menu', aOneToMany({ menu: unknown }), column],
  ['menu behaviour', aOneToMany({ menu: { ...menu, behavior: unknown } }), column],
  ['menu group', aOneToMany({ menu: { ...menu, group: 'Attic' } }), column],
  ['menu order', aManyToMany({ menu2: { ...menu, order: null } }), links],
]

test.each(notUnderstood)('a %s that was not understood is not guessed', (_, relationship, loss) => {
  expect(rebuildOf(relationship, loss, aLookupComponent())).toBeNull()
})

test('a column that was not read, or not understood, is not guessed', () => {
  expect(rebuildOf(aOneToMany(), column, null)).toBeNull()
  expect(rebuildOf(aOneToMany(), column, aLookupComponent({ requiredLevel: unknown }))).toBeNull()
})
