import { relationshipsOf, type Environment } from './environment.ts'
import type { OneToMany } from './relationship.ts'

/** Why a relationship cannot be its table's hierarchy (contract.md 4.7). */
export type HierarchyObstacle =
  /** Its two tables differ: 0x8004701f. */
  | { readonly rule: 'notSelf' }
  /** The table has a hierarchy already: 0x8004701a. */
  | { readonly rule: 'secondHierarchy'; readonly existing: string }

/** What is looked at: a relationship that is there, or one to be. */
type Candidate = Pick<OneToMany, 'schemaName' | 'referencedTable' | 'referencingTable'>

/** What stands in the way of making a relationship hierarchical; null when nothing does. */
export function hierarchyObstacle(
  environment: Environment,
  { schemaName, referencedTable, referencingTable }: Candidate,
): HierarchyObstacle | null {
  if (referencedTable !== referencingTable) return { rule: 'notSelf' }
  const existing = relationshipsOf(environment, referencedTable).find(
    (other) => other.type === 'OneToMany' && other.isHierarchical && other.schemaName !== schemaName,
  )
  return existing === undefined ? null : { rule: 'secondHierarchy', existing: existing.schemaName }
}
