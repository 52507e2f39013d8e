import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany, anEnvironment, aParentalCascade, aTable } from './builders.ts'
import { creation, type Change } from './change.ts'
import type { Draft } from './draft/draft.ts'
import { defaultCascade, defaultLookup, defaultMenu } from './draft/draftDefaults.ts'
import { draftIssues } from './draft/draftIssues.ts'
import { issues } from './issues.ts'
import { stage } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'

const names = ['held', 'cso_one', 'CSO_ONE', 'cso_two', 'cso_three']
const tables = ['account', 'contact', 'cso_task']
const name = fc.constantFrom(...names)
const table = fc.constantFrom(...tables)
const behaviour = fc.boolean().map((isParental) => (isParental ? { ...defaultCascade, delete: 'Cascade' as const } : defaultCascade))
const lookup = fc.constantFrom('cso_FirstId', 'cso_SecondId').map((schemaName) => defaultLookup(schemaName, [{ languageCode: 1033, text: 'x' }]))

const drafts: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({
    type: fc.constant('OneToMany' as const),
    schemaName: name,
    referencedTable: table,
    referencingTable: table,
    column: lookup.map((made) => ({ type: 'new' as const, lookup: made })),
    cascade: behaviour,
    menu: fc.constant(defaultMenu),
    isSearchable: fc.boolean(),
    isHierarchical: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('ManyToMany' as const),
    schemaName: name,
    intersectTable: fc.constantFrom('cso_links', 'cso_one', 'held_links'),
    table1: table,
    table2: table,
    navigation1: name,
    navigation2: name,
    menu1: fc.constant(defaultMenu),
    menu2: fc.constant(defaultMenu),
    isSearchable: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('MultiTable' as const),
    referencingTable: table,
    lookup,
    targets: fc.tuple(
      fc.record({ schemaName: name, referencedTable: table, cascade: behaviour }),
      fc.record({ schemaName: name, referencedTable: table, cascade: behaviour }),
    ),
  }),
)

const held = aOneToMany({ schemaName: 'held', referencedTable: 'account', referencingTable: 'cso_task', cascade: aParentalCascade() })
const environment = anEnvironment(
  [held, aManyToMany({ schemaName: 'linked', intersectTable: 'held_links', table1: 'account', table2: 'contact' })],
  tables.map((logicalName) => aTable({ logicalName })),
)
const others: readonly Change[] = [
  { type: 'delete', schemaName: 'held', baseline: held, rebuild: null },
  { type: 'cascade', schemaName: 'held', action: 'delete', before: 'Cascade', after: 'RemoveLink' },
]

test('law: many drafts are judged as each would be in an environment built for it, without itself', () => {
  let found = 0
  fc.assert(
    fc.property(fc.array(drafts, { minLength: 1, maxLength: 5 }), fc.subarray([...others], { maxLength: 1 }), (made, more) => {
      const staged = stage([], [...more, ...made.map(creation)])
      const expected = staged.flatMap((change) => {
        if (change.type !== 'create') return []
        const without = staged.filter((other) => other !== change)
        return draftIssues(stagedEnvironment(environment, without), change.draft, { prefix: 'cso' })
          .filter((issue) => !(issue.rule === 'nameTaken' && environment.relationships.has(issue.existing)))
          .map((issue) => ({ type: 'draft', change, issue }))
      })
      found += expected.length
      expect(issues(environment, staged, 'cso').filter(({ type }) => type === 'draft')).toEqual(expected)
    }),
    { numRuns: 400 },
  )
  expect(found).toBeGreaterThan(400)
})
