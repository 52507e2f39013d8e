import type { Environment } from '../environment.ts'
import type { Table } from '../table.ts'
import { importedNameLength } from './nameRules.ts'
import { columnNames, intersectTaken, navigationNames, relationshipNamed, type KnownColumns } from './takenNames.ts'

/** What names are made from. */
export interface Naming {
  readonly environment: Environment
  /** The customization prefix of the solution's publisher. */
  readonly prefix: string
  readonly columns: KnownColumns
}

/** A table's name without the prefix of whoever made it: `cso_project` is a project. */
const bare = (name: string, { isCustom }: Table): string => (isCustom ? name.replace(/^[a-z][a-z0-9]*_(?=.)/i, '') : name)

/** The first name of a kind that is free, counted up from 2, and short enough to be imported elsewhere. */
function firstFree(stem: string, ending: string, isFree: (name: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? ending : `${ending}${count}`
    const name = `${stem.slice(0, importedNameLength - end.length)}${end}`
    if (isFree(name)) return name
  }
}

/**
 * `cso_account_project`: a schema name for a relationship that no relationship has, whatever the case, nor a navigation
 * property or known column of its tables (contract.md 1.6, 2.5).
 */
export function relationshipName(
  { environment, prefix, columns }: Naming,
  [one, other]: readonly [Table, Table],
  isFree: (name: string) => boolean = () => true,
): string {
  const ends = [one.logicalName, other.logicalName]
  const navigations = ends.map((table) => navigationNames(environment, table))
  const taken = ends.map((table) => columnNames(environment, columns, table))
  const stem = `${prefix}_${bare(one.logicalName, one)}_${bare(other.logicalName, other)}`
  return firstFree(
    stem,
    '',
    (name) =>
      relationshipNamed(environment, name) === undefined && ![...navigations, ...taken].some((set) => set.has(name)) && isFree(name),
  )
}

/** The same for a many-to-many: its intersect table is called like it, and no table is (contract.md 2.6). */
export const manyToManyName = (naming: Naming, tables: readonly [Table, Table]): string =>
  relationshipName(naming, tables, (name) => !intersectTaken(naming.environment, name))

/**
 * `cso_AccountId`: a schema name for a lookup of the related table that no known column has, nor a navigation property
 * (contract.md 1.6, 2.5).
 * @param meaning What the lookup points to, in Pascal case.
 * @param targets For a multi-table lookup, whose navigation properties carry their names (contract.md 2.9).
 */
export function lookupName(
  { environment, prefix, columns }: Naming,
  related: Table,
  meaning: string,
  targets: readonly string[] = [],
): string {
  const taken = columnNames(environment, columns, related.logicalName)
  const navigations = navigationNames(environment, related.logicalName)
  return firstFree(`${prefix}_${meaning}`, 'Id', (name) =>
    [name, name.toLowerCase(), ...targets.map((target) => `${name}_${target}`)].every(
      (one) => !taken.has(one.toLowerCase()) && !navigations.has(one),
    ),
  )
}

/** `Account`: what a lookup to this table is called. */
export function meaningOf(table: Table): string {
  const name = bare(table.schemaName, table)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
