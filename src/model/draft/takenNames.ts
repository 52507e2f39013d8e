import type { Column } from '../column.ts'
import { relationshipsOf, structureOf, type Environment } from '../environment.ts'
import type { Relationship } from '../relationship.ts'

/** The columns read so far, by the table they are on. A table that is missing leaves its columns to the server. */
export type KnownColumns = ReadonlyMap<string, readonly Column[]>

/** A navigation property that a relationship gives the rows of a table (contract.md 6.2). */
export interface NavigationClaim {
  readonly table: string
  readonly name: string
}

/** The two navigation properties of a relationship: of a one-to-many the single one, then the collection. */
export const navigationClaims = (relationship: Relationship): readonly [NavigationClaim, NavigationClaim] =>
  relationship.type === 'OneToMany'
    ? [
        { table: relationship.referencingTable, name: relationship.referencingNavigation },
        { table: relationship.referencedTable, name: relationship.referencedNavigation },
      ]
    : [
        { table: relationship.table1, name: relationship.navigation1 },
        { table: relationship.table2, name: relationship.navigation2 },
      ]

/** The names of a table's navigation properties. They are case sensitive (contract.md 0.4). */
export const navigationNames = (environment: Environment, table: string): ReadonlySet<string> =>
  new Set(
    relationshipsOf(environment, table)
      .flatMap(navigationClaims)
      .filter((claim) => claim.table === table)
      .map((claim) => claim.name),
  )

/** Whether a table has a navigation property of that name. */
export const isNavigationTaken = (environment: Environment, table: string, name: string): boolean =>
  relationshipsOf(environment, table).some((relationship) =>
    navigationClaims(relationship).some((claim) => claim.name === name && claim.table === table),
  )

interface Names {
  /** Schema names by what they are in lower case. */
  readonly relationships: ReadonlyMap<string, readonly string[]>
  /** Schema names of many-to-many relationships by their intersect tables. */
  readonly intersects: ReadonlyMap<string, readonly string[]>
}

const add = (index: Map<string, string[]>, key: string, schemaName: string): void => {
  const names = index.get(key)
  if (names === undefined) index.set(key, [schemaName])
  else names.push(schemaName)
}

const indexes = new WeakMap<Environment['relationships'], Names>()

/** The names of a structure, which are the same whatever values are staged; of the whole, where a few were left out. */
function namesOf(environment: Environment): Names {
  const all = structureOf(environment.whole ?? environment).relationships
  const known = indexes.get(all)
  if (known !== undefined) return known
  const [relationships, intersects] = [new Map<string, string[]>(), new Map<string, string[]>()]
  for (const relationship of all.values()) {
    const { schemaName } = relationship
    add(relationships, schemaName.toLowerCase(), schemaName)
    if (relationship.type === 'ManyToMany') add(intersects, relationship.intersectTable, schemaName)
  }
  const names = { relationships, intersects }
  indexes.set(all, names)
  return names
}

const isThere = ({ relationships }: Environment, names: readonly string[] = []): string | undefined =>
  names.find((name) => relationships.has(name))

/** The relationship of that name, whatever the case: one-to-many and many-to-many alike (contract.md 1.6). */
export const relationshipNamed = (environment: Environment, name: string): string | undefined =>
  isThere(environment, namesOf(environment).relationships.get(name.toLowerCase()))

/** The table that a new intersect table would be confused with: one that is there, or will be (contract.md 2.6). */
export function intersectTaken(environment: Environment, name: string): boolean {
  const logicalName = name.toLowerCase()
  if (environment.tables.has(logicalName)) return true
  return isThere(environment, namesOf(environment).intersects.get(logicalName)) !== undefined
}

/** The logical names of a table's columns, as far as they are known: its lookups, id and name even without a read. */
export const columnNames = (environment: Environment, columns: KnownColumns, table: string): ReadonlySet<string> => {
  const { primaryIdColumn, primaryNameColumn } = environment.tables.get(table) ?? {}
  return new Set([
    ...(columns.get(table) ?? []).map(({ logicalName }) => logicalName),
    ...(environment.byReferencingTable.get(table) ?? []).map(({ lookupColumn }) => lookupColumn),
    ...[primaryIdColumn, primaryNameColumn].filter((name) => typeof name === 'string'),
  ])
}
