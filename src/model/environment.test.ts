import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aManyToMany, aOneToMany, anEnvironment, aParentalCascade, aTable } from './builders.ts'
import { refuse } from './cascadeOptions.ts'
import { buildEnvironment, relationshipsOf, structureOf, withRelationships } from './environment.ts'
import { fieldsOf, isSameValue } from './fields.ts'
import { isLocked, isSelf } from './relationship.ts'
import { unknownValue } from './unknown.ts'

test('contradictions are named, the first of two is kept, and the rest stays usable', () => {
  const tables = [
    aTable({ logicalName: 'cso_project' }),
    aTable({ logicalName: 'cso_task' }),
    aTable({ logicalName: 'cso_task' }),
  ]
  const kept = aOneToMany({ schemaName: 'same' })
  const dangling = aOneToMany({ schemaName: 'dangling', referencingTable: 'cso_gone' })
  const environment = buildEnvironment(tables, [
    kept,
    aOneToMany({ schemaName: 'same', isHierarchical: true }),
    dangling,
  ])
  expect(environment.problems).toEqual([
    { type: 'duplicateTable', logicalName: 'cso_task' },
    { type: 'duplicateRelationship', schemaName: 'same' },
    { type: 'missingTable', schemaName: 'dangling', logicalName: 'cso_gone' },
  ])
  expect([...environment.relationships.values()]).toEqual([kept])
})

test('the indexes hold every relationship of a table, a self relationship once', () => {
  const self = aOneToMany({ schemaName: 'self', referencingTable: 'cso_project' })
  const down = aOneToMany({ schemaName: 'down' })
  const many = aManyToMany()
  const environment = anEnvironment([self, down, many])
  expect(relationshipsOf(environment, 'cso_project')).toEqual([self, down, many])
  expect(environment.byReferencingTable.get('cso_project')).toEqual([self])
  expect(environment.byReferencingTable.get('cso_task')).toEqual([down])
  expect(relationshipsOf(environment, 'cso_gone')).toEqual([])
  expect([self, down, many].map(isSelf)).toEqual([true, false, false])
})

test('replacing relationships gives what building anew would, and leaves other tables alone', () => {
  const all = [
    aOneToMany({ schemaName: 'self', referencingTable: 'cso_project' }),
    aOneToMany({ schemaName: 'down' }),
    aManyToMany(),
    aOneToMany({ schemaName: 'far', referencedTable: 'account', referencingTable: 'contact' }),
  ]
  const environment = anEnvironment(all)
  const replaced = [aOneToMany({ schemaName: 'down', cascade: { delete: 'Restrict' } })]
  const after = withRelationships(environment, replaced)
  const anew = buildEnvironment(
    [...environment.tables.values()],
    all.map((one) => replaced.find(({ schemaName }) => schemaName === one.schemaName) ?? one),
  )
  expect(after).toEqual({ ...anew, structure: environment })
  expect(structureOf(withRelationships(after, all))).toBe(environment)
  expect(relationshipsOf(after, 'account')).toBe(relationshipsOf(environment, 'account'))
})

test('names of Object.prototype are names like any other', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then']
  const relationships = names.map((name) =>
    aOneToMany({ schemaName: name, referencedTable: name, referencingTable: name }),
  )
  const environment = anEnvironment(relationships)
  expect([...environment.relationships.keys()]).toEqual(names)
  expect(relationshipsOf(environment, '__proto__')).toEqual([relationships[0]])
  expect(relationshipsOf(anEnvironment([]), 'constructor')).toEqual([])
})

const locked = (isManaged: boolean, isCustomizable: boolean) =>
  isLocked(aOneToMany({ isManaged, isCustomizable }))

test('managed properties bind managed relationships only', () => {
  expect([locked(true, false), locked(true, true), locked(false, false)]).toEqual([true, false, false])
})

test('law: the search for a parental cycle ends on whatever hangs together, and its path is a chain of parental relationships', () => {
  const ends = fc.integer({ min: 0, max: 7 }).map((number) => `t${number}`)
  const edges = fc.array(fc.tuple(ends, ends, fc.boolean()), { maxLength: 40 })
  fc.assert(
    fc.property(edges, ends, ends, (pairs, from, to) => {
      const relationships = pairs.map(([referencedTable, referencingTable, parental], index) =>
        aOneToMany({
          schemaName: `r${index}`,
          referencedTable,
          referencingTable,
          // One lookup for all of them, so that only the cycle can stand in the way.
          lookupColumn: 'parentid',
          cascade: parental ? aParentalCascade() : {},
        }),
      )
      const mine = aOneToMany({
        schemaName: 'mine',
        referencedTable: from,
        referencingTable: to,
        lookupColumn: 'parentid',
      })
      const environment = anEnvironment([...relationships, mine])
      const refusal = refuse(environment, mine, 'delete', 'Cascade')
      const parentalPairs = new Set(
        pairs.filter(([, , parental]) => parental).map(([one, other]) => `${one}>${other}`),
      )
      if (refusal === null) {
        expect(from === to || !reaches(parentalPairs, to, from)).toBe(true)
        return
      }
      if (refusal.rule !== 'cycle') throw new Error(`unexpected refusal ${refusal.rule}`)
      const { path } = refusal
      expect([path[0], path.at(-1)]).toEqual([to, from])
      path.slice(1).forEach((next, index) => expect(parentalPairs).toContain(`${path[index]}>${next}`))
    }),
  )
})

/** Whether one table is above another, found the slow way. */
function reaches(pairs: ReadonlySet<string>, from: string, to: string): boolean {
  const known = new Set([from])
  for (let before = 0; before < known.size;) {
    before = known.size
    for (const pair of pairs) {
      const [one, other] = pair.split('>')
      if (one !== undefined && other !== undefined && known.has(one)) known.add(other)
    }
  }
  return known.has(to)
}

test('the fields of a relationship have paths, and what was not understood is one value', () => {
  const fields = fieldsOf(aOneToMany({ menu: unknownValue('{}'), cascade: { archive: unknownValue(null) } }))
  expect(fields.get('cascade.delete')).toBe('RemoveLink')
  expect(fields.get('menu')).toEqual(unknownValue('{}'))
  expect(fields.get('cascade.archive')).toEqual(unknownValue(null))
  expect(fieldsOf(aManyToMany()).get('menu2.order')).toBe(10_000)
})

test.each([
  [unknownValue('a'), unknownValue('a'), true],
  [unknownValue('a'), unknownValue('b'), false],
  [unknownValue(null), null, false],
  ['Cascade', 'Cascade', true],
  [undefined, null, false],
])('two values of a field: %j and %j, the same: %j', (one, other, same) => {
  expect(isSameValue(one, other)).toBe(same)
})
