import { array, boolean, constantFrom, integer, nat, record, tuple, type Arbitrary } from 'fast-check'
import type { Reference } from '../rows/row.ts'
import type { CascadeValue, ColumnFacts, EnvironmentSeed, RowSeed } from '../seed.ts'
import { aLookup, aManyToMany, aOneToMany, aTable } from './factBuilders.ts'
import { anOwnedTable, aWorld } from './rowWorld.ts'
import { rowId } from './smallEnvironment.ts'

export interface RandomTable {
  readonly name: string
  /** By users and teams; otherwise by the organization. */
  readonly isOwned: boolean
}

export interface RandomRelationship {
  readonly name: string
  readonly parent: string
  readonly child: string
  /** Several relationships may share a lookup, each for another table. */
  readonly column: string
  readonly isRequired: boolean
  readonly remove: CascadeValue
  readonly assign: CascadeValue
  readonly share: CascadeValue
}

export interface RandomRow {
  readonly table: string
  readonly id: string
  /** Null: the table is owned by the organization. */
  readonly owner: Reference | null
  readonly statecode: number
  readonly lookups: Readonly<Record<string, Reference>>
}

export interface RandomManyToMany {
  readonly name: string
  readonly one: string
  readonly two: string
}

export interface RandomWorld {
  readonly tables: readonly RandomTable[]
  readonly relationships: readonly RandomRelationship[]
  readonly rows: readonly RandomRow[]
  readonly manyToMany: readonly RandomManyToMany[]
  /** Both ends, by name of the relationship. */
  readonly links: Readonly<Record<string, readonly (readonly [string, string])[]>>
}

const [ada, bob, crew] = [rowId('a', 1), rowId('a', 2), rowId('a', 3)]
/** A user who owns nothing. */
export const kim: Reference = { table: 'systemuser', id: rowId('a', 4) }

export const owners: readonly Reference[] = [
  { table: 'systemuser', id: ada },
  { table: 'systemuser', id: bob },
  { table: 'team', id: crew },
]

const access = constantFrom<CascadeValue[]>('NoCascade', 'Cascade', 'Active', 'UserOwned')
const remove = constantFrom<CascadeValue[]>(
  'Cascade', 'Cascade', 'Cascade', 'RemoveLink', 'RemoveLink', 'NoCascade', 'Restrict',
)
const number = nat({ max: 1_000_000 })

const shape = record({
  /** Is the table owned by users and teams? */
  tables: array(boolean(), { minLength: 1, maxLength: 4 }),
  relationships: array(
    record({
      parent: number,
      child: number,
      sharesColumn: boolean(),
      isRequired: integer({ min: 0, max: 9 }),
      remove,
      assign: access,
      share: access,
    }),
    { minLength: 2, maxLength: 7 },
  ),
  rows: array(
    record({
      table: number,
      owner: number,
      statecode: nat({ max: 1 }),
      lookups: array(number, { minLength: 7, maxLength: 7 }),
    }),
    { minLength: 4, maxLength: 14 },
  ),
  manyToMany: array(
    record({ one: number, two: number, links: array(tuple(number, number), { maxLength: 6 }) }),
    { maxLength: 2 },
  ),
})

type Shape = typeof shape extends Arbitrary<infer Value> ? Value : never

const pick = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

const relationshipsOf = (
  { relationships }: Shape,
  tables: readonly string[],
): readonly RandomRelationship[] => {
  const made: RandomRelationship[] = []
  for (const [index, { sharesColumn, isRequired, ...given }] of relationships.entries()) {
    const [parent, child] = [pick(tables, given.parent), pick(tables, given.child)]
    const other = made.find((item) => item.child === child)
    const isFree = !made.some((item) => item.column === other?.column && item.parent === parent)
    const shared = sharesColumn && other !== undefined && isFree ? other : null
    made.push({
      ...given,
      name: `rel${index}`,
      parent,
      child,
      column: shared?.column ?? `look${index}`,
      isRequired: shared?.isRequired ?? isRequired === 0,
    })
  }
  return made
}

const rowsOf = (
  given: Shape,
  tables: readonly string[],
  relationships: readonly RandomRelationship[],
): readonly RandomRow[] => {
  const plain = given.rows.map((row, index) => ({ ...row, table: pick(tables, row.table), id: rowId('e', index) }))
  return plain.map(({ table, id, statecode, owner, lookups }) => {
    const targets: Record<string, Reference> = {}
    for (const [index, { child, parent, column }] of relationships.entries()) {
      const candidates = plain.filter((row) => row.table === parent)
      const choice = lookups[index] ?? 0
      // One in four stays empty.
      if (child !== table || candidates.length === 0 || choice % 4 === 0) continue
      targets[column] = { table: parent, id: pick(candidates, choice).id }
    }
    const isOwned = given.tables[tables.indexOf(table)] === true
    return { table, id, statecode, owner: isOwned ? pick(owners, owner) : null, lookups: targets }
  })
}

const columnsOf = (table: string, relationships: readonly RandomRelationship[]): readonly ColumnFacts[] => {
  const own = relationships.filter(({ child }) => child === table)
  return [...new Set(own.map(({ column }) => column))].map((column) => {
    const targets = own.filter((item) => item.column === column)
    const isRequired = targets.some((item) => item.isRequired)
    return {
      ...aLookup(column, ...targets.map(({ parent }) => parent)),
      requiredLevel: isRequired ? 'SystemRequired' : 'None',
    }
  })
}

const seedOf = ({ table, id, owner, statecode, lookups }: RandomRow): RowSeed => ({
  [`${table}id`]: id,
  statecode,
  ...(owner === null ? {} : { ownerid: owner }),
  ...lookups,
})

const build = (given: Shape): RandomWorld => {
  const tables = given.tables.map((isOwned, index) => ({ name: `tab${index}`, isOwned }))
  const names = tables.map(({ name }) => name)
  const relationships = relationshipsOf(given, names)
  const rows = rowsOf(given, names, relationships)
  const ids = (table: string) => rows.filter((row) => row.table === table).map(({ id }) => id)
  const linked = given.manyToMany.map(({ one, two, links }, index) => {
    const item = { name: `links${index}`, one: pick(names, one), two: pick(names, two) }
    const [ones, twos] = [ids(item.one), ids(item.two)]
    const pairs = ones.length === 0 || twos.length === 0 ? [] : links
    return { item, pairs: pairs.map(([left, right]) => [pick(ones, left), pick(twos, right)] as const) }
  })
  const links = Object.fromEntries(
    linked.map(({ item, pairs }) => [
      item.name,
      [...new Map(pairs.map((pair) => [pair.join('/'), pair])).values()],
    ]),
  )
  return { tables, relationships, rows, manyToMany: linked.map(({ item }) => item), links }
}

/** What an emulator starts with to be this world. */
export const environmentOf = ({ tables, relationships, rows, manyToMany, links }: RandomWorld): EnvironmentSeed =>
  aWorld({
    tables: [
      ...tables.map(({ name, isOwned }) =>
        isOwned
          ? anOwnedTable(name, ...columnsOf(name, relationships))
          : aTable(name, columnsOf(name, relationships), { ownershipType: 'OrganizationOwned' }),
      ),
      ...manyToMany.map(({ name }) =>
        aTable(name, [], { isIntersect: true, primaryNameAttribute: null, ownershipType: 'None' }),
      ),
    ],
    oneToMany: relationships.map(({ name, parent, child, column, ...values }) =>
      aOneToMany(name, parent, `${child}.${column}`, {
        assign: values.assign,
        share: values.share,
        unshare: values.share,
        reparent: 'NoCascade',
        delete: values.remove,
        merge: 'NoCascade',
        rollupView: null,
        archive: null,
      }),
    ),
    manyToMany: manyToMany.map(({ name, one, two }) => ({
      ...aManyToMany(name, one, two),
      // Of their own, as both sides may be one table.
      entity1IntersectAttribute: 'oneid',
      entity2IntersectAttribute: 'twoid',
    })),
    rows: {
      systemuser: [ada, bob, kim.id].map((systemuserid) => ({ systemuserid })),
      team: [{ teamid: crew }],
      ...Object.fromEntries(
        tables.map(({ name }) => [name, rows.filter((row) => row.table === name).map(seedOf)]),
      ),
    },
    links,
  })

/** Small environments of every kind: cycles, parallel relationships, self references, shared lookups, every value. */
export const randomWorlds: Arbitrary<RandomWorld> = shape.map(build)
