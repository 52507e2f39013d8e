import { isParental } from './cascade.ts'
import { isLeaving, type Environment } from './environment.ts'
import type { OneToMany } from './relationship.ts'

/** Why a relationship cannot become parental (contract.md 4.3). */
export type ParentalObstacle =
  /** Another lookup of the related table is parental already: 0x80047007. */
  | { readonly rule: 'secondParental'; readonly existing: string }
  /** A custom table over a system table: 0x80047102. */
  | { readonly rule: 'customOverSystem' }
  /** The primary table would become its own descendant: 0x80047004. `path` runs from the related to the primary table. */
  | { readonly rule: 'cycle'; readonly path: readonly string[] }

/**
 * Everything that stands in the way when a change turns a relationship parental; nothing when it does not. Shipped
 * relationships may break these rules: they are asked only of what a change makes parental. The targets of one lookup
 * column count once.
 * @param before Null for a relationship that is not there yet.
 */
export const parentalObstacles = (
  environment: Environment,
  before: OneToMany | null,
  after: OneToMany,
): readonly ParentalObstacle[] => [...obstacles(environment, before, after)]

/** The first of `parentalObstacles`; null when there is none. No more is worked out than that takes. */
export function becomesParental(
  environment: Environment,
  before: OneToMany | null,
  after: OneToMany,
): ParentalObstacle | null {
  const first = obstacles(environment, before, after).next()
  return first.done === true ? null : first.value
}

function* obstacles(environment: Environment, before: OneToMany | null, after: OneToMany): Generator<ParentalObstacle, void> {
  if ((before !== null && isParental(before.cascade)) || !isParental(after.cascade)) return
  const existing = (environment.byReferencingTable.get(after.referencingTable) ?? []).find(
    (other) =>
      other.schemaName !== after.schemaName &&
      other.lookupColumn !== after.lookupColumn &&
      isParental(other.cascade) &&
      !isLeaving(environment, other.schemaName),
  )
  if (existing !== undefined) yield { rule: 'secondParental', existing: existing.schemaName }
  const primary = environment.tables.get(after.referencedTable)
  const related = environment.tables.get(after.referencingTable)
  if (primary?.isCustom === true && related?.isCustom === false) yield { rule: 'customOverSystem' }
  const path = parentalPath(environment, after.referencingTable, after.referencedTable)
  if (path !== null) yield { rule: 'cycle', path }
}

/** The shortest chain of parental relationships from one table down to another, as table names; null when there is none. A table alone is no chain: a self relationship may be parental. */
function parentalPath(environment: Environment, from: string, to: string): readonly string[] | null {
  if (from === to) return null
  const cameFrom = new Map<string, string | null>([[from, null]])
  const queue = [from]
  for (let table = queue.shift(); table !== undefined; table = queue.shift()) {
    for (const relationship of environment.byTable.get(table) ?? []) {
      if (relationship.type !== 'OneToMany' || relationship.referencedTable !== table) continue
      const next = relationship.referencingTable
      if (cameFrom.has(next) || !isParental(relationship.cascade) || isLeaving(environment, relationship.schemaName)) continue
      cameFrom.set(next, table)
      if (next === to) return chain(cameFrom, to)
      queue.push(next)
    }
  }
  return null
}

/** A table and every table below it along parental relationships, over those that are to be deleted as well. */
export function parentalBelow(environment: Environment, logicalName: string): ReadonlySet<string> {
  const below = new Set([logicalName])
  // A set shows what is added while it is walked: a queue without recursion.
  for (const table of below) {
    for (const relationship of environment.byTable.get(table) ?? []) {
      if (relationship.type !== 'OneToMany' || relationship.referencedTable !== table) continue
      if (isParental(relationship.cascade)) below.add(relationship.referencingTable)
    }
  }
  return below
}

function chain(cameFrom: ReadonlyMap<string, string | null>, end: string): readonly string[] {
  const path: string[] = []
  for (let table: string | null | undefined = end; typeof table === 'string'; table = cameFrom.get(table)) {
    path.unshift(table)
  }
  return path
}
