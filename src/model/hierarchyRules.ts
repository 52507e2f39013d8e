import { isLeaving, relationshipsOf, type Environment } from './environment.ts'
import type { OneToMany } from './relationship.ts'

/** Why a relationship cannot be its table's hierarchy (contract.md 4.7). */
export type HierarchyObstacle =
  /** Its two tables differ: 0x8004701f. */
  | { readonly rule: 'notSelf' }
  /** The table's publisher forbids it: 0x8004701a (contract.md 2.7). */
  | { readonly rule: 'hierarchyLocked' }
  /** The table has a hierarchy already: 0x8004701a. */
  | { readonly rule: 'secondHierarchy'; readonly existing: string }

/** What is looked at: a relationship that is there, or one to be. */
type Candidate = Pick<OneToMany, 'schemaName' | 'referencedTable' | 'referencingTable'>

/**
 * What stands in the way of making a relationship its table's hierarchy, or no longer; null when nothing does.
 * @param becomes Whether it is to be hierarchical. Asked only of a change: what is there may stay.
 */
export function hierarchyObstacle(
  environment: Environment,
  { schemaName, referencedTable, referencingTable }: Candidate,
  becomes = true,
): HierarchyObstacle | null {
  if (referencedTable !== referencingTable) return { rule: 'notSelf' }
  if (environment.tables.get(referencedTable)?.canChangeHierarchy === false) return { rule: 'hierarchyLocked' }
  if (!becomes) return null
  const existing = relationshipsOf(environment, referencedTable).find(
    (other) =>
      other.type === 'OneToMany' &&
      other.isHierarchical &&
      other.schemaName !== schemaName &&
      !isLeaving(environment, other.schemaName),
  )
  return existing === undefined ? null : { rule: 'secondHierarchy', existing: existing.schemaName }
}
