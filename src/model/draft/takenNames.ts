import type { Column } from '../column.ts'
import { relationshipsOf, type Environment } from '../environment.ts'
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

/** The relationships of the environment by their names in lower case: one-to-many and many-to-many alike (contract.md 1.6). */
export const relationshipNames = (environment: Environment): ReadonlyMap<string, string> =>
  new Map([...environment.relationships.keys()].map((name) => [name.toLowerCase(), name]))

/** The table that a new intersect table would be confused with: one that is there, or will be (contract.md 2.6). */
export function intersectTaken(environment: Environment, name: string): boolean {
  const logicalName = name.toLowerCase()
  if (environment.tables.has(logicalName)) return true
  return [...environment.relationships.values()].some(
    (other) => other.type === 'ManyToMany' && other.intersectTable === logicalName,
  )
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
