import type { Environment } from '../environment.ts'
import { isSelf, type OneToMany } from '../relationship.ts'
import { stayingOneToMany, type Cascades } from './cascades.ts'
import type { Mend, Search } from './finding.ts'
import { mendBy, withoutCascade } from './mend.ts'

/**
 * A delete that cascades to rows which other rows do not let go: it fails as soon as there is one of those, however far
 * from the row that somebody wants to delete (contract.md 4.5). Rows that go with the same delete stop nothing.
 */
export function* restrictInChain(environment: Environment, cascades: Cascades): Search {
  for (const restrict of stayingOneToMany(environment)) {
    yield null
    if (restrict.cascade.delete !== 'Restrict' || isSelf(restrict)) continue
    const { schemaName, referencedTable, referencingTable } = restrict
    const starts = tablesAbove(cascades, referencedTable).filter((start) => !cascades.deletedWith(start).has(referencingTable))
    const [nearest] = starts
    if (nearest === undefined) continue
    const chain = chainOf(cascades, nearest, referencedTable)
    yield {
      key: `restrictInChain/${schemaName}`,
      facts: { rule: 'restrictInChain', restrict, chain, starts },
      tables: [referencedTable, referencingTable, ...starts],
      relationships: [schemaName, ...chain.map((step) => step.schemaName)],
      mend: mendOf(environment, cascades, restrict, new Set(starts)),
    }
  }
}

/** The tables whose deletes come to a table, the nearest first, without itself. */
function tablesAbove({ above }: Cascades, table: string): readonly string[] {
  const found = new Set([table])
  // A set shows what is added while it is walked: a queue without recursion.
  for (const next of found) for (const { referencedTable } of above.get(next) ?? []) found.add(referencedTable)
  found.delete(table)
  return [...found]
}

/** The shortest chain of cascading deletes from one table down to another. */
function chainOf({ below }: Cascades, from: string, to: string): readonly OneToMany[] {
  const cameBy = new Map<string, OneToMany | null>([[from, null]])
  // A map shows what is added while it is walked: a queue without recursion.
  for (const table of cameBy.keys())
    for (const step of below.get(table) ?? []) if (!cameBy.has(step.referencingTable)) cameBy.set(step.referencingTable, step)
  const chain: OneToMany[] = []
  for (let step = cameBy.get(to) ?? null; step !== null; step = cameBy.get(step.referencedTable) ?? null) chain.unshift(step)
  return chain
}

/** The cascade is cut before the rows that are held; where that is not allowed, they are no longer held. */
function mendOf(environment: Environment, { above }: Cascades, restrict: OneToMany, starts: ReadonlySet<string>): Mend {
  const into = (above.get(restrict.referencedTable) ?? []).filter(({ referencedTable }) => starts.has(referencedTable))
  const cut = mendBy(environment, into.map(withoutCascade))
  if (cut.possible) return cut
  const loosened = mendBy(environment, [{ relationship: restrict, action: 'delete', value: 'RemoveLink' }])
  return loosened.possible ? loosened : cut
}
