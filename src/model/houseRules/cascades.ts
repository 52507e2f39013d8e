import { isLeaving, type Environment } from '../environment.ts'
import { isSelf, type OneToMany } from '../relationship.ts'

/** The relationships whose delete cascades, and what they lead to, for a whole environment. */
export interface Cascades {
  /** By primary table. */
  readonly below: ReadonlyMap<string, readonly OneToMany[]>
  /** By related table. */
  readonly above: ReadonlyMap<string, readonly OneToMany[]>
  /** A table and every table whose rows go with a row of it. */
  readonly deletedWith: (table: string) => ReadonlySet<string>
}

/** Those of a table with itself are left out: rows of a tree may go together (contract.md 4.3). */
export function cascadesOf(environment: Environment): Cascades {
  const below = new Map<string, OneToMany[]>()
  const above = new Map<string, OneToMany[]>()
  for (const relationship of stayingOneToMany(environment)) {
    if (relationship.cascade.delete !== 'Cascade' || isSelf(relationship)) continue
    append(below, relationship.referencedTable, relationship)
    append(above, relationship.referencingTable, relationship)
  }
  const known = new Map<string, ReadonlySet<string>>()
  const deletedWith = (table: string): ReadonlySet<string> => {
    const remembered = known.get(table)
    if (remembered !== undefined) return remembered
    const reached = new Set([table])
    // A set shows what is added while it is walked: a queue without recursion.
    for (const next of reached) for (const { referencingTable } of below.get(next) ?? []) reached.add(referencingTable)
    known.set(table, reached)
    return reached
  }
  return { below, above, deletedWith }
}

/** The one-to-many relationships that are not to be deleted. */
export const stayingOneToMany = (environment: Environment): readonly OneToMany[] =>
  [...environment.relationships.values()].filter(
    (relationship): relationship is OneToMany =>
      relationship.type === 'OneToMany' && !isLeaving(environment, relationship.schemaName),
  )

function append(groups: Map<string, OneToMany[]>, key: string, relationship: OneToMany): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [relationship])
  else group.push(relationship)
}
