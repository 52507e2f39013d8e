import { isParental } from '../cascade.ts'
import { isLeaving, type Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import type { Mend, Search } from './finding.ts'
import { mendBy, withoutCascade, type Wanted } from './mend.ts'
import { cascadingActions } from './ownership.ts'

/** Tables with two parents: Dataverse allows one parental lookup, and ships tables with more (contract.md 4.3). */
export function* parentalTwice(environment: Environment): Search {
  for (const [table, relationships] of environment.byReferencingTable) {
    yield null
    const byLookup = new Map<string, OneToMany[]>()
    for (const relationship of relationships) {
      if (!isParental(relationship.cascade) || isLeaving(environment, relationship.schemaName)) continue
      byLookup.set(relationship.lookupColumn, [...(byLookup.get(relationship.lookupColumn) ?? []), relationship])
    }
    if (byLookup.size < 2) continue
    const all = [...byLookup.values()].flat()
    yield {
      key: `parentalTwice/${table}`,
      facts: { rule: 'parentalTwice', table, lookupColumns: [...byLookup.keys()] },
      tables: [table, ...new Set(all.map(({ referencedTable }) => referencedTable))],
      relationships: all.map(({ schemaName }) => schemaName),
      mend: mendOf(environment, [...byLookup.values()]),
    }
  }
}

/** One lookup stays parental: the one that cannot be changed, else the first. */
function mendOf(environment: Environment, lookups: readonly (readonly OneToMany[])[]): Mend {
  const judged = lookups.map((relationships) => mendBy(environment, relationships.flatMap(notParental)))
  const fixed = judged.findIndex(({ possible }) => !possible)
  const kept = fixed === -1 ? 0 : fixed
  const others = judged.filter((_, index) => index !== kept)
  const refused = others.find((mend) => !mend.possible)
  if (refused !== undefined) return refused
  return { possible: true, changes: others.flatMap((mend) => (mend.possible ? mend.changes : [])) }
}

const notParental = (relationship: OneToMany): readonly Wanted[] => [
  ...cascadingActions(relationship).map((action): Wanted => ({ relationship, action, value: 'NoCascade' })),
  ...(relationship.cascade.delete === 'Cascade' ? [withoutCascade(relationship)] : []),
]
