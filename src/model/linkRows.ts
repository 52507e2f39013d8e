import type { Loss } from './deletion.ts'
import type { Environment } from './environment.ts'
import type { Relationship } from './relationship.ts'

/** The rows that hold a relationship's links: those of the related table, or those of an intersect table. */
export interface LinkRows {
  readonly table: string
  readonly entitySet: string
  readonly idColumn: string
  /** The lookup column; null for an intersect table, where every row is a link. */
  readonly lookup: { readonly column: string; readonly target: LinkTarget | null } | null
}

/** One target of a multi-table lookup: rows that point elsewhere lose nothing. */
export interface LinkTarget {
  readonly table: string
  readonly idColumn: string
}

/** Where the links are that a deletion loses; null where the environment does not say how to reach their table. */
export function linkRowsOf(environment: Environment, relationship: Relationship, loss: Loss): LinkRows | null {
  const holder = environment.tables.get(loss.type === 'links' ? loss.intersectTable : loss.table)
  const entitySet = holder?.entitySetName ?? null
  if (holder === undefined || entitySet === null) return null
  const rows = { table: holder.logicalName, entitySet, idColumn: holder.primaryIdColumn }
  if (loss.type === 'links') return { ...rows, lookup: null }
  if (loss.type === 'column' || relationship.type !== 'OneToMany') return { ...rows, lookup: { column: loss.column, target: null } }
  const target = { table: loss.target, idColumn: relationship.referencedColumn }
  return { ...rows, lookup: { column: loss.column, target } }
}
