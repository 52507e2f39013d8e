import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany, aParentalCascade, anEnvironment, aTable } from './builders.ts'
import { creation, type CascadeChange, type ColumnChange, type DeleteChange, type FieldChange } from './change.ts'
import { cascadeOptions, refuse } from './cascadeOptions.ts'
import { diff } from './diff.ts'
import { drift, rebase } from './drift.ts'
import type { ManyToManyDraft, MultiTableDraft, OneToManyDraft } from './draft/draft.ts'
import { draftRelationships } from './draft/draftRelationships.ts'
import { defaultCascade, defaultLookup, defaultMenu } from './draft/draftDefaults.ts'
import { isLeaving } from './environment.ts'
import { fieldObstacle } from './fieldObstacle.ts'
import { mendBy } from './houseRules/mend.ts'
import { issues } from './issues.ts'
import { plan } from './plan.ts'
import { presetChanges } from './presetChanges.ts'
import { reverse } from './reverse.ts'
import { sendingOrder } from './sendingOrder.ts'
import { severityOf } from './severity.ts'
import { stage, unstage } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'

const lookup = defaultLookup('cso_Owner', [{ languageCode: 1033, text: 'Owner' }])

const oneToMany: OneToManyDraft = {
  type: 'OneToMany',
  schemaName: 'cso_new',
  referencedTable: 'cso_project',
  referencingTable: 'cso_task',
  column: { type: 'new', lookup },
  cascade: defaultCascade,
  menu: defaultMenu,
  isSearchable: true,
  isHierarchical: false,
}
const manyToMany: ManyToManyDraft = {
  type: 'ManyToMany',
  schemaName: 'cso_both',
  intersectTable: 'cso_both',
  table1: 'cso_project',
  table2: 'cso_task',
  navigation1: 'cso_both',
  navigation2: 'cso_both',
  menu1: defaultMenu,
  menu2: defaultMenu,
  isSearchable: true,
}
const multiTable: MultiTableDraft = {
  type: 'MultiTable',
  referencingTable: 'cso_task',
  lookup,
  targets: [
    { schemaName: 'cso_target1', referencedTable: 'cso_project', cascade: defaultCascade },
    { schemaName: 'cso_target2', referencedTable: 'cso_skill', cascade: defaultCascade },
  ],
}
const tables = ['cso_project', 'cso_task', 'cso_skill'].map((logicalName) => aTable({ logicalName }))
const present = aOneToMany({ schemaName: 'present' })
const environment = anEnvironment([present], tables)
const deletion: DeleteChange = { type: 'delete', schemaName: 'present', baseline: present, rebuild: null }
const toRestrict = (schemaName: string): CascadeChange => ({
  type: 'cascade',
  schemaName,
  action: 'delete',
  before: 'RemoveLink',
  after: 'Restrict',
})
const hide = (schemaName: string, menuName: 'menu' | 'menu2'): FieldChange => ({
  type: 'field',
  schemaName,
  field: `${menuName}.behavior`,
  before: 'UseCollectionName',
  after: 'DoNotDisplay',
})

test('what is created is in the staged environment, with its tables, and once for each target', () => {
  const staged = [creation(oneToMany), creation(manyToMany), creation(multiTable)]
  const after = stagedEnvironment(environment, staged)
  expect([...after.relationships.keys()]).toEqual(['present', 'cso_new', 'cso_both', 'cso_target1', 'cso_target2'])
  expect(after.byTable.get('cso_skill')).toMatchObject([{ schemaName: 'cso_target2', lookupColumn: 'cso_owner' }])
  expect(stagedEnvironment(environment, staged).byTable).toBe(after.byTable)
})

test('what is not there yet is edited in its draft, each target by its own name', () => {
  const staged = stage([creation(oneToMany), creation(manyToMany), creation(multiTable)], [
    toRestrict('cso_new'),
    hide('cso_both', 'menu2'),
    toRestrict('cso_target2'),
  ])
  expect(staged).toHaveLength(3)
  expect(staged).toMatchObject([
    { draft: { cascade: { delete: 'Restrict' } } },
    { draft: { menu1: { behavior: 'UseCollectionName' }, menu2: { behavior: 'DoNotDisplay' } } },
    { draft: { targets: [{ cascade: { delete: 'RemoveLink' } }, { cascade: { delete: 'Restrict' } }] } },
  ])
})

test('deleting what is not there yet takes its creation back', () => {
  const [relationship] = stagedEnvironment(environment, [creation(oneToMany)]).byTable.get('cso_task') ?? []
  expect(relationship).toBeDefined()
  expect(stage([creation(oneToMany)], [{ ...deletion, schemaName: 'cso_new' }])).toEqual([])
})

test('a deletion replaces other changes of its relationship, which stays in the picture as leaving', () => {
  const staged = stage([toRestrict('present')], [deletion])
  expect(staged).toEqual([deletion])
  const after = stagedEnvironment(environment, staged)
  expect(after.relationships.get('present')).toBe(present)
  expect([isLeaving(after, 'present'), isLeaving(environment, 'present')]).toEqual([true, false])
  expect(unstage(staged, [deletion])).toEqual([])
})

test('a value beside a deletion is refused, by whatever asks for it', () => {
  const after = stagedEnvironment(environment, [deletion])
  const { action, after: value } = toRestrict('present')
  expect(refuse(after, present, action, value)).toEqual({ rule: 'leaving' })
  expect(cascadeOptions(after, present, action).filter(({ allowed }) => allowed).map((option) => option.value)).toEqual([present.cascade[action]])
  expect(presetChanges(after, present, 'ReferentialRestrict')).toEqual({ allowed: false, action: 'delete', refusal: { rule: 'leaving' } })
  expect(mendBy(after, [{ relationship: present, action, value }])).toMatchObject({ possible: false, refusal: { rule: 'leaving' } })
  expect(fieldObstacle(environment, after, hide('present', 'menu'))).toEqual({ rule: 'leaving' })
  expect(issues(environment, [deletion, toRestrict('present')])).toMatchObject([{ type: 'refused', refusal: { rule: 'leaving' } }])
})

test('fields change where there are such fields, labels language by language', () => {
  const label: FieldChange = { type: 'field', schemaName: 'present', field: 'menu.labels.1031', before: null, after: 'Aufgaben' }
  const other: FieldChange = { ...label, field: 'menu1.labels.1031' }
  const after = stagedEnvironment(environment, [label, other, hide('present', 'menu')])
  expect(after.relationships.get('present')).toEqual({
    ...present,
    menu: { behavior: 'DoNotDisplay', group: 'Details', labels: { 1031: 'Aufgaben' }, order: 10_000, isCustomizable: true },
  })
})

test('a name that somebody takes meanwhile, and a relationship that is changed before it is deleted, are drift', () => {
  const now = anEnvironment([{ ...present, isSearchable: false }, aManyToMany({ schemaName: 'cso_target2' })], tables)
  const staged = [creation(multiTable), deletion]
  expect(drift(now, staged)).toEqual([
    { type: 'taken', change: staged[0], schemaName: 'cso_target2' },
    { type: 'replaced', change: deletion, fields: ['isSearchable'] },
  ])
  expect(rebase(now, staged)).toBe(staged)
})

test('what somebody else deleted needs no deleting', () => {
  expect(rebase(anEnvironment([], tables), [deletion])).toEqual([])
})

test('each creation and each deletion is one step, and neither is published', () => {
  const steps = plan(environment, [creation(oneToMany), deletion], 'Contoso')
  expect(steps).toMatchObject({ steps: [{ type: 'create' }, { type: 'delete', metadataId: 'id-present' }], publish: [] })
  expect(diff(environment, [creation(oneToMany)])).toMatchObject([{ relationship: { schemaName: 'cso_new' } }])
})

test('deletions go last, but before what needs the parental room they free', () => {
  const parental = aOneToMany({ schemaName: 'parental', lookupColumn: 'cso_parentid', cascade: aParentalCascade() })
  const withParental = anEnvironment([present, parental], tables)
  const goes: DeleteChange = { ...deletion, schemaName: 'parental', baseline: parental }
  const claim: CascadeChange = { ...toRestrict('present'), after: 'Cascade' }
  expect(sendingOrder(withParental, [goes, toRestrict('present'), creation(manyToMany)])).toEqual([
    creation(manyToMany),
    toRestrict('present'),
    goes,
  ])
  expect(sendingOrder(withParental, [claim, goes])).toEqual([goes, claim])
  const parentalDraft = { ...oneToMany, cascade: { ...defaultCascade, delete: 'Cascade' } } as const
  expect(sendingOrder(withParental, [creation(parentalDraft), goes])).toEqual([goes, creation(parentalDraft)])
})

test('a creation is taken back by deleting, a deletion by making it again, as far as it is known how', () => {
  const made = stagedEnvironment(environment, [creation(oneToMany)])
  expect(reverse(made, [creation(oneToMany)]).changes).toMatchObject([{ type: 'delete', rebuild: oneToMany }])
  const gone = anEnvironment([], tables)
  expect(reverse(gone, [{ ...deletion, rebuild: oneToMany }]).changes).toEqual([creation(oneToMany)])
  expect(reverse(gone, [deletion]).obstacles).toEqual([{ type: 'notRebuildable', change: deletion }])
  expect(reverse(environment, [deletion]).obstacles).toEqual([{ type: 'alreadyBack', change: deletion }])
})

test('of a lookup of several tables every relationship that was made is deleted, and all are made again together', () => {
  const made = stagedEnvironment(environment, [creation(multiTable)])
  const { changes, obstacles } = reverse(made, [creation(multiTable)])
  expect([changes, obstacles]).toMatchObject([
    [
      { type: 'delete', schemaName: 'cso_target1', rebuild: multiTable },
      { type: 'delete', schemaName: 'cso_target2', rebuild: multiTable },
    ],
    [],
  ])
  expect(stage([], reverse(environment, changes).changes)).toEqual([creation(multiTable)])
  // Made again as a whole, it would bring back what a colleague has deleted.
  const [left] = draftRelationships(multiTable).slice(1)
  const partly = anEnvironment(left === undefined ? [] : [left], tables)
  expect(reverse(partly, [creation(multiTable)]).changes).toMatchObject([{ type: 'delete', schemaName: 'cso_target2', rebuild: null }])
  expect(reverse(environment, [creation(multiTable)]).obstacles).toEqual([{ type: 'alreadyBack', change: creation(multiTable) }])
})

test('the relationships of a customer lookup go with their column alone, so its creation is not taken back', () => {
  const customer: MultiTableDraft = { ...multiTable, type: 'Customer' }
  const made = stagedEnvironment(environment, [creation(customer)])
  expect(reverse(made, [creation(customer)])).toEqual({ changes: [], obstacles: [{ type: 'lookupMember', change: creation(customer) }] })
})

test('a label that was added cannot be taken away again', () => {
  const label: FieldChange = { type: 'field', schemaName: 'present', field: 'menu.labels.1031', before: null, after: 'A' }
  const now = stagedEnvironment(environment, [label])
  expect(reverse(now, [label])).toEqual({ changes: [], obstacles: [{ type: 'labelStays', change: label }] })
})

test('severity: a deletion destroys, a creation adds, a field describes', () => {
  expect([deletion, creation(oneToMany), hide('present', 'menu')].map(severityOf)).toEqual(['destroys', 'adds', 'describes'])
})

const columnChange: ColumnChange = {
  type: 'column',
  schemaName: 'cso_task.cso_projectid',
  relationship: 'present',
  table: 'cso_task',
  column: 'cso_projectid',
  field: 'displayName.1031',
  before: 'Projekt',
  after: 'Vorhaben',
}

test('changes of a lookup column are one step of their own, published with its table', () => {
  const level: ColumnChange = { ...columnChange, field: 'requiredLevel', before: 'None', after: 'Recommended' }
  const staged = stage([columnChange], [level, toRestrict('present')])
  expect(plan(environment, staged, 'Contoso')).toMatchObject({
    steps: [
      { type: 'column', table: 'cso_task', column: 'cso_projectid', changes: [columnChange, level] },
      { type: 'update', schemaName: 'present' },
    ],
    publish: ['cso_project', 'cso_task'],
  })
  expect(plan(environment, [columnChange], 'Contoso').publish).toEqual(['cso_task'])
  expect(stage(staged, [{ ...columnChange, before: 'Vorhaben', after: 'Projekt' }])).toEqual([level, toRestrict('present')])
})

test('a lookup column goes with its relationship, and its changes with it', () => {
  expect(stage([columnChange], [deletion])).toEqual([deletion])
  expect(drift(anEnvironment([], tables), [columnChange])).toEqual([{ type: 'gone', change: columnChange }])
  expect(reverse(environment, [columnChange]).changes).toEqual([
    { ...columnChange, before: 'Vorhaben', after: 'Projekt' },
  ])
  const added: ColumnChange = { ...columnChange, before: null }
  expect(reverse(environment, [added]).obstacles).toEqual([{ type: 'labelStays', change: added }])
})
