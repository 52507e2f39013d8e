import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../graph/builders.ts'
import type { CascadeAction, CascadeValue } from './cascade.ts'
import { creation, type Change } from './change.ts'
import type { OneToManyDraft } from './draft/draft.ts'
import { defaultCascade, defaultMenu } from './draft/draftDefaults.ts'
import type { Environment } from './environment.ts'
import { issues } from './issues.ts'
import { sendingOrder } from './sendingOrder.ts'

const change = (schemaName: string, action: CascadeAction, before: CascadeValue, after: CascadeValue): Change => ({
  type: 'cascade',
  schemaName,
  action,
  before,
  after,
})

const hierarchy = (schemaName: string, after: boolean): Change => ({ type: 'field', schemaName, field: 'isHierarchical', before: !after, after })

function deletion({ relationships }: Environment, schemaName: string): Change {
  const baseline = relationships.get(schemaName)
  if (baseline === undefined) throw new Error(`There is no ${schemaName}.`)
  return { type: 'delete', schemaName, baseline, rebuild: null }
}

const environment = anEnvironment([
  aOneToMany('account', 'contact', { schemaName: 'parental', cascade: { assign: 'Cascade', delete: 'Cascade' } }),
  aOneToMany('lead', 'contact', { schemaName: 'referential' }),
])

test('what stops being parental goes before what becomes it', () => {
  const staged = [
    change('referential', 'delete', 'RemoveLink', 'Cascade'),
    change('parental', 'assign', 'Cascade', 'NoCascade'),
    change('parental', 'delete', 'Cascade', 'RemoveLink'),
  ]
  expect(sendingOrder(environment, staged)).toEqual([staged[1], staged[2], staged[0]])
})

test('otherwise the order of staging stays', () => {
  const staged = [
    change('referential', 'assign', 'NoCascade', 'UserOwned'),
    change('parental', 'assign', 'Cascade', 'NoCascade'),
  ]
  expect(sendingOrder(environment, staged)).toEqual(staged)
})

test('a deletion goes before what would close a circle of parental relationships over what is deleted', () => {
  const held = anEnvironment([
    aOneToMany('cso_project', 'cso_task', { schemaName: 'down', cascade: { delete: 'Cascade' } }),
    aOneToMany('cso_task', 'cso_step', { schemaName: 'further', cascade: { delete: 'Cascade' } }),
    aOneToMany('cso_step', 'cso_project', { schemaName: 'back' }),
  ])
  const staged = [change('back', 'delete', 'RemoveLink', 'Cascade'), deletion(held, 'down')]
  expect(sendingOrder(held, staged)).toEqual([staged[1], staged[0]])
  const other = [change('back', 'assign', 'NoCascade', 'NoCascade'), deletion(held, 'down')]
  expect(sendingOrder(held, other)).toEqual(other)
})

const self = (schemaName: string, isHierarchical: boolean) =>
  aOneToMany('cso_project', 'cso_project', { schemaName, isHierarchical, lookupColumn: schemaName })

test('a table has one hierarchy: what gives it up, or is deleted, goes before what takes it', () => {
  const held = anEnvironment([self('old', true), self('new', false)])
  const moved = [hierarchy('new', true), hierarchy('old', false)]
  expect(sendingOrder(held, moved)).toEqual([moved[1], moved[0]])
  const replaced = [hierarchy('new', true), deletion(held, 'old')]
  expect(sendingOrder(held, replaced)).toEqual([replaced[1], replaced[0]])
  expect(issues(held, replaced)).toEqual([])
})

/** A target of a lookup of several tables. */
const target = (from: string, more: { readonly cascade?: { readonly delete: CascadeValue } } = {}) =>
  aOneToMany(from, 'cso_note', { schemaName: `about_${from}`, lookupColumn: 'cso_aboutid', ...more })

test('a lookup gets its new target before it loses another one, with which it would go', () => {
  const draft: OneToManyDraft = {
    type: 'OneToMany',
    schemaName: 'cso_new',
    referencedTable: 'cso_project',
    referencingTable: 'cso_note',
    column: { type: 'existing', schemaName: 'cso_AboutId', displayName: [] },
    cascade: { ...defaultCascade, delete: 'Cascade' },
    menu: defaultMenu,
    isSearchable: true,
    isHierarchical: false,
  }
  const parental = anEnvironment([target('cso_task', { cascade: { delete: 'Cascade' } })])
  const goes = deletion(parental, 'about_cso_task')
  // Targets of one lookup are one parental lookup.
  expect(sendingOrder(parental, [goes, creation(draft)])).toEqual([creation(draft), goes])
  const other = aOneToMany('account', 'cso_note', { schemaName: 'other' })
  const claimed = anEnvironment([target('cso_task', { cascade: { delete: 'Cascade' } }), other])
  const claim = change('other', 'delete', 'RemoveLink', 'Cascade')
  const plain = creation({ ...draft, cascade: defaultCascade })
  expect(sendingOrder(claimed, [claim, goes, plain])).toEqual([plain, goes, claim])
  const room = anEnvironment([target('cso_task'), aOneToMany('account', 'cso_note', { schemaName: 'other', cascade: { delete: 'Cascade' } })])
  const frees = deletion(room, 'other')
  const loses = deletion(room, 'about_cso_task')
  expect(sendingOrder(room, [loses, creation(draft), frees])).toEqual([frees, creation(draft), loses])
})

test('a lookup whose new target waits for a deletion does not lose its last one meanwhile', () => {
  const room = anEnvironment([
    target('cso_task', { cascade: { delete: 'Cascade' } }),
    aOneToMany('account', 'cso_note', { schemaName: 'other' }),
    aOneToMany('cso_note', 'cso_note', { schemaName: 'tree', isHierarchical: true, lookupColumn: 'cso_parentid' }),
  ])
  const draft: OneToManyDraft = {
    type: 'OneToMany',
    schemaName: 'cso_new',
    referencedTable: 'cso_note',
    referencingTable: 'cso_note',
    column: { type: 'existing', schemaName: 'cso_AboutId', displayName: [] },
    cascade: defaultCascade,
    menu: defaultMenu,
    isSearchable: true,
    isHierarchical: true,
  }
  const [claim, loses, frees] = [change('other', 'delete', 'RemoveLink', 'Cascade'), deletion(room, 'about_cso_task'), deletion(room, 'tree')]
  expect(sendingOrder(room, [claim, loses, frees, creation(draft)])).toEqual([frees, creation(draft), loses, claim])
})

test('what gives up a hierarchy and becomes parental waits for the room it needs', () => {
  const held = anEnvironment([
    aOneToMany('cso_project', 'cso_project', { schemaName: 'tree', isHierarchical: true }),
    aOneToMany('account', 'cso_project', { schemaName: 'parental', cascade: { assign: 'Cascade' } }),
  ])
  const staged = [
    hierarchy('tree', false),
    change('tree', 'delete', 'RemoveLink', 'Cascade'),
    change('parental', 'assign', 'Cascade', 'NoCascade'),
  ]
  expect(sendingOrder(held, staged)).toEqual([staged[2], staged[0], staged[1]])
  const deleted = [staged[0], staged[1], deletion(held, 'parental')].filter((one) => one !== undefined)
  expect(sendingOrder(held, deleted)).toEqual([deleted[2], deleted[0], deleted[1]])
})
