import * as fc from 'fast-check'
import { cascadeValues } from '../model/cascade.ts'
import { requiredLevels } from '../model/column.ts'
import { chosenActions, type CascadeDraft, type Draft, type LookupDraft, type MenuDraft } from '../model/draft/draft.ts'
import {
  addedTargetDraft,
  customerDraft,
  manyToManyDraft,
  multiTableDraft,
  oneToManyDraft,
  targetDraft,
  type Beginning,
} from '../model/draft/makeDrafts.ts'
import { multiTableLookups } from '../model/draft/multiTableLookups.ts'
import type { KnownColumns } from '../model/draft/takenNames.ts'
import type { Environment } from '../model/environment.ts'
import { presetValues } from '../model/preset.ts'
import { menuBehaviors } from '../model/relationship.ts'
import type { Table } from '../model/table.ts'

/** Drafts for tests: sound ones by the defaults, each then changed in a few ways, most of which break it. */

/** What is known of an environment. */
export interface Picture {
  readonly environment: Environment
  readonly columns: KnownColumns
}

/** Those that can take part in most relationships, and those that cannot. */
const open = ['account', 'contact', 'task', 'cso_project', 'cso_task', 'cso_site', 'cso_ticket'] as const
const closed = ['cso_visit', 'cso_log', 'role', 'activitypointer', 'msf_asset', 'cso_projects_contacts'] as const
/** Most tables can take part, or nothing else would be tested. */
const tableName = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...open) },
  { weight: 1, arbitrary: fc.constantFrom(...closed) },
)
const kinds = ['OneToMany', 'AddedTarget', 'ManyToMany', 'MultiTable', 'Customer'] as const

const schemaName = fc.oneof(
  fc.constantFrom('', 'plain', 'cso_', 'xyz_Thing', 'cso_Straße', 'cso_a b', 'CSO_Project_Task', '__proto__', 'cso_free'),
  fc.constantFrom('cso_projects_contacts', 'account_primary_contact', 'cso_Mixed', 'cso_mixed', 'cso_code', 'cso_log'),
  fc.integer({ min: 95, max: 101 }).map((length) => `cso_${'x'.repeat(length - 4)}`),
)
const columnName = fc.oneof(
  schemaName,
  fc.constantFrom('cso_ProjectId', 'cso_AboutId', 'regardingobjectid', 'cso_project_task', 'cso_account_project', 'parentcustomerid'),
)
const text = fc.constantFrom('Projects', ' ', '', '<b>', '🏗️ مشروع', 'x'.repeat(255))
const labels = fc.uniqueArray(fc.record({ languageCode: fc.constantFrom(1033, 1031), text }), {
  selector: ({ languageCode }) => languageCode,
})
const anyMenu: fc.Arbitrary<Partial<MenuDraft>> = fc.record(
  {
    behavior: fc.constantFrom(...menuBehaviors),
    group: fc.constantFrom('Details', 'Sales', 'Service', 'Marketing'),
    labels,
    order: fc.constantFrom(0, -1, 10_001, 1.5, 2 ** 31, -(2 ** 31)),
  },
  { requiredKeys: [] },
)
const anyCascade: fc.Arbitrary<Partial<CascadeDraft>> = fc.oneof(
  fc.constantFrom(presetValues('Parental'), presetValues('ReferentialRestrict')),
  fc.record({ delete: fc.constant('Cascade') }),
  fc
    .tuple(fc.constantFrom(...chosenActions), fc.constantFrom(...cascadeValues))
    .map(([action, value]) => ({ [action]: value })),
)
const anyLookup: fc.Arbitrary<Partial<LookupDraft>> = fc.oneof(
  fc.record({ schemaName: columnName }),
  fc.record({ displayName: labels }),
  fc.record({ description: labels }),
  fc.record({ requiredLevel: fc.constantFrom(...requiredLevels) }),
)

/** One change; what does not fit the kind of draft changes nothing. */
const change: fc.Arbitrary<(draft: Draft) => Draft> = fc.oneof(
  fc.tuple(schemaName, fc.nat(2)).map(([name, index]) => (draft: Draft): Draft =>
    'targets' in draft ? withTarget(draft, index, { schemaName: name }) : { ...draft, schemaName: name },
  ),
  anyLookup.map((lookup) => (draft: Draft): Draft => {
    if (draft.type === 'ManyToMany') return draft
    if (draft.type !== 'OneToMany') return { ...draft, lookup: { ...draft.lookup, ...lookup } }
    return draft.column.type === 'new'
      ? { ...draft, column: { type: 'new', lookup: { ...draft.column.lookup, ...lookup } } }
      : draft
  }),
  columnName.map((name) => (draft: Draft): Draft =>
    draft.type === 'OneToMany' ? { ...draft, column: { type: 'existing', schemaName: name, displayName: [] } } : draft,
  ),
  fc.tuple(anyCascade, fc.nat(2)).map(([cascade, index]) => (draft: Draft): Draft => {
    if (draft.type === 'ManyToMany') return draft
    if (draft.type === 'OneToMany') return { ...draft, cascade: { ...draft.cascade, ...cascade } }
    return withTarget(draft, index, { cascade: { ...draft.targets[0].cascade, ...cascade } })
  }),
  fc.tuple(anyMenu, fc.constantFrom('menu1', 'menu2')).map(([menu, side]) => (draft: Draft): Draft => {
    if (draft.type === 'OneToMany') return { ...draft, menu: { ...draft.menu, ...menu } }
    return draft.type === 'ManyToMany' ? { ...draft, [side]: { ...draft[side], ...menu } } : draft
  }),
  fc.constant((draft: Draft): Draft => (draft.type === 'OneToMany' ? { ...draft, isHierarchical: true } : draft)),
  fc.constant((draft: Draft): Draft => ('isSearchable' in draft ? { ...draft, isSearchable: false } : draft)),
  // Few names, so that they meet.
  fc.oneof(schemaName, fc.constantFrom('cso_Links', 'cso_links')).map((name) => (draft: Draft): Draft =>
    draft.type === 'ManyToMany' ? { ...draft, intersectTable: name } : draft,
  ),
  fc.tuple(columnName, fc.constantFrom('navigation1', 'navigation2', 'both')).map(([name, side]) => (draft: Draft): Draft => {
    if (draft.type !== 'ManyToMany') return draft
    return side === 'both' ? { ...draft, navigation1: name, navigation2: name } : { ...draft, [side]: name }
  }),
  fc.tuple(fc.nat(2), fc.oneof(tableName, fc.constant('cso_gone'))).map(([index, table]) => (draft: Draft): Draft => {
    if (draft.type === 'OneToMany') return { ...draft, referencedTable: table }
    return 'targets' in draft ? withTarget(draft, index, { referencedTable: table }) : draft
  }),
)

type WithTargets = Extract<Draft, { targets: unknown }>
function withTarget(draft: WithTargets, index: number, changes: Partial<WithTargets['targets'][0]>): Draft {
  const [first, ...others] = draft.targets.map((target, at) => (at === index ? { ...target, ...changes } : target))
  return first === undefined ? draft : { ...draft, targets: [first, ...others] }
}

export interface Recipe {
  readonly kind: (typeof kinds)[number]
  readonly from: string
  readonly to: string
  readonly more: readonly string[]
  readonly changes: readonly ((draft: Draft) => Draft)[]
}

/** What a draft is made from, as data: a counterexample shows it. */
export const recipe: fc.Arbitrary<Recipe> = fc.record({
  kind: fc.constantFrom(...kinds),
  from: tableName,
  to: tableName,
  more: fc.array(tableName, { maxLength: 2 }),
  changes: fc.array(change, { minLength: 1, maxLength: 3, size: 'max' }),
})

/** The draft of a recipe, in the environment as it is by then. */
export function cook({ environment, columns }: Picture, { kind, from, to, more, changes }: Recipe): Draft {
  const beginning: Beginning = { environment, columns, prefix: 'cso', languageCode: 1033 }
  const table = (name: string): Table => {
    const found = environment.tables.get(name)
    if (found === undefined) throw new Error(`There is no table ${name}.`)
    return found
  }
  const begin = (): Draft => {
    switch (kind) {
      case 'OneToMany':
        return oneToManyDraft(beginning, table(from), table(to))
      case 'AddedTarget': {
        const related = more.length === 0 ? 'cso_log' : 'cso_ticket'
        const lookups = multiTableLookups(environment, related, columns)
        const lookup = lookups[changes.length % Math.max(1, lookups.length)]
        return lookup === undefined
          ? oneToManyDraft(beginning, table(from), table(to))
          : addedTargetDraft(beginning, table(from), table(related), lookup)
      }
      case 'ManyToMany':
        return manyToManyDraft(beginning, table(from), table(to))
      case 'MultiTable': {
        const draft = multiTableDraft(beginning, table(from), table(to))
        return more.reduce<WithTargets>(
          (grown, name) => ({
            ...grown,
            targets: [...grown.targets, targetDraft(beginning, table(name), table(to), grown.targets)],
          }),
          draft,
        )
      }
      case 'Customer':
        return customerDraft(beginning, table('account'), table(to), [table('account'), table('contact')])
    }
  }
  return changes.reduce((draft, next) => next(draft), begin())
}
