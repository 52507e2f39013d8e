import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClient } from '../dataverse/client.ts'
import { createManualClock, macrotasks } from '../dataverse/manualClock.ts'
import { loadEnvironment } from '../dataverse/metadata.ts'
import { createEmulator } from '../emulator/index.ts'
import { aLookup, aOneToMany, aTable, cascade } from '../emulator/testing/factBuilders.ts'
import { smallEnvironment } from '../emulator/testing/smallEnvironment.ts'
import { isCascadeValue } from '../model/cascade.ts'
import { creation, type Change } from '../model/change.ts'
import { defaultCascade, defaultLookup, defaultMenu } from '../model/draft/draftDefaults.ts'
import { isLeaving, type Environment } from '../model/environment.ts'
import { changeOf, issues } from '../model/issues.ts'
import { plan } from '../model/plan.ts'
import type { OneToMany } from '../model/relationship.ts'
import { reverse } from '../model/reverse.ts'
import { sendingOrder } from '../model/sendingOrder.ts'
import { stage, type Staged } from '../model/stage.ts'
import { stagedEnvironment } from '../model/stagedEnvironment.ts'
import { applyPlan } from './applyPlan.ts'
import { createJournal } from './journalStub.ts'

/**
 * Whole plans, in random environments of few tables, in which circles, second parents, hierarchies and lookups of
 * several tables are frequent: what the console finds nothing wrong with, a server that shares no code with it takes, in
 * the order in which it is sent; and so what takes it back.
 */

const tables = ['cso_a', 'cso_b', 'cso_c', 'cso_d'] as const
const prefix = 'cso'
const shared = 'cso_sharedid'

interface Wanted {
  readonly primary: string
  readonly related: string
  readonly assign: 'NoCascade' | 'Cascade' | 'UserOwned'
  readonly remove: 'RemoveLink' | 'Cascade' | 'Restrict'
  readonly isHierarchical: boolean
  /** Whether it hangs on the one lookup of its related table that takes several. */
  readonly isShared: boolean
}

const wanted: fc.Arbitrary<Wanted> = fc.record({
  primary: fc.constantFrom(...tables),
  related: fc.constantFrom(...tables),
  assign: fc.constantFrom('NoCascade', 'NoCascade', 'NoCascade', 'Cascade', 'UserOwned'),
  remove: fc.constantFrom('RemoveLink', 'RemoveLink', 'Cascade', 'Restrict'),
  isHierarchical: fc.boolean(),
  isShared: fc.boolean(),
})

const at = fc.nat({ max: 20 })
const edit = fc.oneof(
  fc.record({ type: fc.constant('assign' as const), at, value: fc.constantFrom('NoCascade', 'Cascade', 'UserOwned') }),
  fc.record({ type: fc.constant('delete' as const), at, value: fc.constantFrom('RemoveLink', 'Cascade', 'Restrict') }),
  fc.record({ type: fc.constant('hierarchy' as const), at }),
  fc.record({ type: fc.constant('remove' as const), at }),
  fc.record({ type: fc.constant('create' as const), wanted }),
  fc.record({ type: fc.constant('multiTable' as const), wanted, other: wanted }),
  fc.record({ type: fc.constant('manyToMany' as const), wanted }),
)
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never

/** The facts of the relationships that can be: each pair once on a shared lookup, one hierarchy for each table. */
function seedOf(all: readonly Wanted[]) {
  const targets = new Map<string, string[]>()
  const columns = new Map<string, Map<string, string[]>>(tables.map((table) => [table, new Map([[shared, []]])]))
  const trees = new Set<string>()
  const oneToMany = all.flatMap(({ primary, related, assign, remove, isHierarchical, isShared }, index) => {
    const column = isShared ? shared : `cso_own${index}id`
    const pointed = targets.get(`${related} ${column}`) ?? []
    if (pointed.includes(primary)) return []
    targets.set(`${related} ${column}`, [...pointed, primary])
    columns.get(related)?.set(column, [...pointed, primary])
    const isTree = isHierarchical && primary === related && !trees.has(primary)
    if (isTree) trees.add(primary)
    return [
      aOneToMany(`cso_there${index}`, primary, `${related}.${column}`, { ...cascade('NoCascade', remove), assign }, {
        isHierarchical: isTree,
        referencingNavigationProperty: isShared ? `${column}_${primary}` : column,
      }),
    ]
  })
  const small = smallEnvironment()
  const own = tables.map((table) => {
    const lookups = [...(columns.get(table) ?? [])].filter(([, pointed]) => pointed.length > 0)
    return aTable(table, lookups.map(([column, pointed]) => ({ ...aLookup(column, ...pointed), type: 'Lookup' })))
  })
  const { facts } = small
  return { ...small, facts: { ...facts, tables: [...facts.tables, ...own], oneToMany: [...facts.oneToMany, ...oneToMany] } }
}

const isOurs = (one: { readonly type: string; readonly schemaName: string }): one is OneToMany =>
  one.type === 'OneToMany' && one.schemaName.startsWith('cso_there')

/** What an edit stages; nothing where there is nothing to edit. */
function changesOf(environment: Environment, staged: Staged, one: Edit, number: number): readonly Change[] {
  const ours = [...environment.relationships.values()].filter(isOurs)
  const text = [{ languageCode: 1033, text: 'New' }]
  if (one.type === 'multiTable') {
    const target = ({ primary, assign, remove }: Wanted, ending: string) =>
      ({ schemaName: `cso_new${number}${ending}`, referencedTable: primary, cascade: { ...defaultCascade, assign, delete: remove } })
    const { related } = one.wanted
    return [creation({ type: 'MultiTable', referencingTable: related, lookup: defaultLookup(`cso_New${number}Id`, text), targets: [target(one.wanted, 'a'), target(one.other, 'b')] })]
  }
  if (one.type === 'manyToMany') {
    const name = `cso_new${number}`
    const { primary: table1, related: table2 } = one.wanted
    const navigations = { navigation1: `${name}_one`, navigation2: `${name}_two` }
    return [creation({ type: 'ManyToMany', schemaName: name, intersectTable: name, table1, table2, ...navigations, menu1: defaultMenu, menu2: defaultMenu, isSearchable: true })]
  }
  if (one.type === 'create') {
    const { primary, related, assign, remove, isHierarchical, isShared } = one.wanted
    const hasShared = ours.some(({ referencingTable, lookupColumn }) => referencingTable === related && lookupColumn === shared)
    const column =
      isShared && hasShared
        ? ({ type: 'existing', schemaName: shared, displayName: text } as const)
        : ({ type: 'new', lookup: defaultLookup(`cso_New${number}Id`, text) } as const)
    const settings = { ...defaultCascade, assign, delete: remove }
    const names = { schemaName: `cso_new${number}`, referencedTable: primary, referencingTable: related }
    return [creation({ type: 'OneToMany', ...names, column, cascade: settings, menu: defaultMenu, isSearchable: true, isHierarchical: isHierarchical && primary === related })]
  }
  const baseline = ours[one.at % Math.max(1, ours.length)]
  if (baseline === undefined || isLeaving(stagedEnvironment(environment, staged), baseline.schemaName)) return []
  const { schemaName, isHierarchical, cascade: settings } = baseline
  if (one.type === 'remove') return [{ type: 'delete', schemaName, baseline, rebuild: null }]
  if (one.type === 'hierarchy') return [{ type: 'field', schemaName, field: 'isHierarchical', before: isHierarchical, after: !isHierarchical }]
  const before = settings[one.type]
  const { value: after } = one
  return isCascadeValue(before) && isCascadeValue(after) ? [{ type: 'cascade', schemaName, action: one.type, before, after }] : []
}

/** Without what has an issue, one after the other. */
function sound(environment: Environment, staged: Staged): Staged {
  const [first] = issues(environment, staged, prefix)
  if (first === undefined) return staged
  const change = changeOf(first)
  return sound(environment, staged.filter((one) => one !== change))
}

function connect(relationships: readonly Wanted[]) {
  let ids = 0
  const emulator = createEmulator({
    environment: seedOf(relationships),
    now: () => new Date('2026-11-22T00:00:00Z'),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  })
  const clock = createManualClock(macrotasks)
  const transport = createClient({ origin: 'http://localhost:4173', fetch: (request) => emulator.fetch(request), clock })
  const { journal } = createJournal()
  const load = () => clock.run(loadEnvironment(transport))
  /** The steps that were not applied. */
  const apply = async (environment: Environment, staged: Staged) => {
    const approved = plan(environment, sendingOrder(environment, staged), 'ContosoProjects')
    const { steps } = await clock.run(applyPlan(approved, { transport, clock, journal }))
    return steps.filter(({ outcome }) => outcome.type !== 'applied').map(({ schemaName, outcome }) => ({ schemaName, outcome }))
  }
  return { load, apply }
}

test('what has no issue is applied whole, and taken back whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(wanted, { minLength: 3, maxLength: 9 }),
      fc.array(edit, { minLength: 2, maxLength: 7 }),
      async (relationships, edits) => {
        const { load, apply } = connect(relationships)
        const environment = await load()
        const all = edits.reduce<Staged>((staged, one, number) => stage(staged, changesOf(environment, staged, one, number)), [])
        const staged = sound(environment, all)
        expect(await apply(environment, staged)).toEqual([])
        const now = await load()
        const back = stage([], reverse(now, staged).changes)
        if (issues(now, back, prefix).length === 0) expect(await apply(now, back)).toEqual([])
      },
    ),
    { numRuns: Number(process.env['KINSHIP_PLANS'] ?? 60) },
  )
}, 600_000)
