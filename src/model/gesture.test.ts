import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany, aTable } from './builders.ts'
import { cascadeActions, cascadeValues, type CascadeAction, type CascadeValue } from './cascade.ts'
import { refuse } from './cascadeOptions.ts'
import type { Change } from './change.ts'
import { judge, type Edit } from './gesture.ts'
import { choosablePresets } from './preset.ts'
import { presetChanges } from './presetChanges.ts'
import type { OneToMany, Relationship } from './relationship.ts'
import { stage } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'
import { unknownValue } from './unknown.ts'

const value = (schemaName: string, action: CascadeAction, to: CascadeValue): Edit => ({
  type: 'value',
  schemaName,
  action,
  value: to,
})
const parental = (schemaName: string): Edit => ({ type: 'preset', schemaName, preset: 'Parental' })
const project = aOneToMany({ schemaName: 'project' })
const customer = aOneToMany({ schemaName: 'customer', referencedTable: 'cso_customer' })

const judged = (relationships: readonly Relationship[], edits: readonly Edit[], staged: readonly Change[] = []) => {
  const held = anEnvironment(relationships)
  return judge(held, stagedEnvironment(held, staged), edits)
}

test('what is allowed and what is not come apart, each refusal with its reason', () => {
  const { changes, allowed, unchanged, refused } = judged(
    [project, aOneToMany({ schemaName: 'managed', referencingTable: 'cso_step', isManaged: true, isCustomizable: false })],
    [value('project', 'assign', 'Cascade'), value('project', 'share', 'NoCascade'), value('managed', 'assign', 'Cascade')],
  )
  expect({ allowed, unchanged }).toEqual({ allowed: 1, unchanged: 1 })
  expect(changes).toEqual([
    { type: 'cascade', schemaName: 'project', action: 'assign', before: 'NoCascade', after: 'Cascade' },
  ])
  expect(refused).toEqual([
    { edit: value('managed', 'assign', 'Cascade'), action: null, refusal: { rule: 'locked' } },
  ])
})

test('two cells do not both make the related table a child', () => {
  const { allowed, refused } = judged(
    [project, customer],
    [value('project', 'delete', 'Cascade'), value('customer', 'delete', 'Cascade')],
  )
  expect(allowed).toBe(1)
  expect(refused).toMatchObject([{ edit: { schemaName: 'customer' }, refusal: { rule: 'secondParental', existing: 'project' } }])
})

test('what the same gesture makes referential is no obstacle, whichever comes first', () => {
  const present = aOneToMany({ schemaName: 'project', cascade: { delete: 'Cascade' } })
  const edits = [value('customer', 'delete', 'Cascade'), value('project', 'delete', 'Restrict')]
  for (const order of [edits, edits.toReversed()]) {
    const { allowed, refused } = judged([present, customer], order)
    expect({ allowed, refused }).toEqual({ allowed: 2, refused: [] })
  }
})

test.each<[string, readonly Relationship[], readonly Change[]]>([
  ['manyToMany', [aManyToMany({ schemaName: 'project' })], []],
  ['gone', [customer], []],
  ['leaving', [project], [{ type: 'delete', schemaName: 'project', baseline: project, rebuild: null }]],
  ['unknownPresent', [aOneToMany({ schemaName: 'project', cascade: { assign: unknownValue('New') } })], []],
])('refused as a whole: %s', (rule, relationships, staged) => {
  const { changes, refused } = judged(relationships, [value('project', 'assign', 'Cascade')], staged)
  expect(changes).toEqual([])
  expect(refused).toMatchObject([{ refusal: { rule } }])
})

test('a relationship that is only staged to be created is edited in its draft', () => {
  const held = anEnvironment([customer])
  const staged = anEnvironment([customer, project])
  expect(judge(held, staged, [value('project', 'assign', 'Cascade')]).refused).toMatchObject([{ refusal: { rule: 'draft' } }])
})

test('a preset is one edit: all of its values or none', () => {
  const system = aOneToMany({ schemaName: 'system', referencingTable: 'cso_step', isCustom: false })
  const { allowed, changes, refused } = judged([project, system], [parental('project'), parental('system')])
  expect({ allowed, changes: changes.length }).toEqual({ allowed: 1, changes: 5 })
  expect(refused).toEqual([{ edit: parental('system'), action: 'delete', refusal: { rule: 'systemDelete' } }])
})

test('the environment that was asked about stays as it was', () => {
  const held = anEnvironment([project, customer])
  const before = structuredClone([...held.byTable])
  judge(held, held, [value('project', 'delete', 'Cascade')])
  expect([...held.byTable]).toEqual(before)
  expect(held.relationships.get('project')).toBe(project)
})

const tableNames = ['a', 'b', 'c', 'd'] as const
const tables = [
  aTable({ logicalName: 'a' }),
  aTable({ logicalName: 'b', isCustom: false }),
  aTable({ logicalName: 'c', ownership: 'OrganizationOwned' }),
  aTable({ logicalName: 'd' }),
]
const aSetting = (action: CascadeAction) =>
  action === 'delete' ? fc.constantFrom('Cascade', 'RemoveLink', 'Restrict') : fc.constantFrom('NoCascade', 'NoCascade', 'Cascade', 'Active')
const someRelationships = fc.array(
  fc.record({
    referencedTable: fc.constantFrom(...tableNames),
    referencingTable: fc.constantFrom(...tableNames),
    isCustom: fc.boolean(),
    isManaged: fc.boolean(),
    isCustomizable: fc.boolean(),
    lookupColumn: fc.constantFrom('one', 'two', 'three'),
    cascade: fc.record({ assign: aSetting('assign'), share: aSetting('share'), delete: aSetting('delete') }),
  }),
  { minLength: 1, maxLength: 7 },
).map((each) => each.map((one, index): OneToMany => aOneToMany({ ...one, schemaName: `r${index}` })))
const someValues = fc.uniqueArray(
  fc.record({
    type: fc.constant('value' as const),
    schemaName: fc.nat(6).map((index) => `r${index}`),
    action: fc.constantFrom(...cascadeActions),
    value: fc.constantFrom(...cascadeValues),
  }),
  { maxLength: 12, selector: ({ schemaName, action }) => `${schemaName} ${action}` },
)
const somePresets = fc.uniqueArray(
  fc.record({
    type: fc.constant('preset' as const),
    schemaName: fc.nat(6).map((index) => `r${index}`),
    preset: fc.constantFrom(...choosablePresets),
  }),
  { maxLength: 7, selector: ({ schemaName }) => schemaName },
)

/** What an edit by itself would meet, by the rules of single cells and of the preset's field. */
function alone(held: ReturnType<typeof anEnvironment>, staged: readonly Change[], edit: Edit) {
  const after = stagedEnvironment(held, staged)
  const relationship = after.relationships.get(edit.schemaName)
  const baseline = held.relationships.get(edit.schemaName)
  if (relationship?.type !== 'OneToMany' || baseline?.type !== 'OneToMany') return { rule: 'gone' }
  if (edit.type === 'value') return refuse(after, relationship, edit.action, edit.value, { baseline })
  const outcome = presetChanges(after, relationship, edit.preset, { baseline })
  return outcome.allowed ? null : outcome.refusal
}

test('a gesture stages what single edits could stage one by one, and refuses what they would refuse then', () => {
  fc.assert(
    fc.property(someRelationships, fc.oneof(someValues, somePresets), (relationships, edits) => {
      const held = anEnvironment(relationships, tables)
      const { changes, allowed, unchanged, refused } = judge(held, held, edits)
      expect(allowed + unchanged + refused.length).toBe(edits.length)
      let staged: readonly Change[] = []
      for (const change of changes) {
        const { schemaName, action, after } = change
        if (edits[0]?.type === 'value') expect(alone(held, staged, value(schemaName, action, after))).toBeNull()
        staged = stage(staged, [change])
      }
      for (const { edit, refusal } of refused) expect(alone(held, staged, edit)).toEqual(refusal)
      const asked = new Set(refused.map(({ edit }) => edit))
      const after = stagedEnvironment(held, staged)
      for (const edit of edits) {
        if (edit.type !== 'value' || asked.has(edit)) continue
        expect(after.relationships.get(edit.schemaName)).toMatchObject({ cascade: { [edit.action]: edit.value } })
      }
    }),
    { numRuns: 2_000 },
  )
})

test('a thousand cells of a large environment are judged in a moment', () => {
  const many = Array.from({ length: 8_000 }, (_, index) =>
    aOneToMany({
      schemaName: `many${index}`,
      referencedTable: `t${index % 50}`,
      referencingTable: `t${50 + (index % 450)}`,
      lookupColumn: `c${index}`,
    }),
  )
  const held = anEnvironment(many)
  const edits = many.slice(0, 1_000).map(({ schemaName }) => value(schemaName, 'delete', 'Cascade'))
  const start = performance.now()
  const { allowed, refused } = judge(held, held, edits)
  expect(performance.now() - start).toBeLessThan(200)
  expect({ allowed, refused: refused.length }).toEqual({ allowed: 450, refused: 550 })
})
