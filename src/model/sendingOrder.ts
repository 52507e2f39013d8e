import { isParental } from './cascade.ts'
import type { Change } from './change.ts'
import { draftRelationships } from './draft/draftRelationships.ts'
import type { Environment } from './environment.ts'
import type { OneToMany, Relationship } from './relationship.ts'
import type { Staged } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'

/**
 * The staged changes in an order in which the server can take them, which judges each write by itself. A related table
 * has room for one parental lookup (contract.md 4.3): first what frees it by an update; then, only where something else
 * needs the room, deletions that free it; then what is created, the other updates, what goes into solutions or out of
 * them, since every write puts its relationship into the chosen one, and at last the other deletions.
 * What has the same rank keeps the order of staging.
 */
export function sendingOrder(environment: Environment, staged: Staged): Staged {
  const after = stagedEnvironment(environment, staged)
  const wanted = new Set(staged.flatMap((change) => claimed(environment, after, change)))
  const rank = (change: Change): number => {
    if (change.type === 'create') return 2
    if (change.type === 'delete') return parentalRoom(change.baseline).some((table) => wanted.has(table)) ? 1 : 5
    if (change.type === 'membership') return 4
    return frees(environment, after, change.schemaName) ? 0 : 3
  }
  return staged.toSorted((one, other) => rank(one) - rank(other))
}

/** The related tables whose parental lookup a change takes. */
function claimed(environment: Environment, after: Environment, change: Change): readonly string[] {
  if (change.type === 'delete') return []
  if (change.type === 'create') return draftRelationships(change.draft).flatMap(parentalRoom)
  const [before, changed] = bothOf(environment, after, change.schemaName)
  return before !== null && changed !== null && !isParental(before.cascade) ? parentalRoom(changed) : []
}

const parentalRoom = (relationship: Relationship): readonly string[] =>
  relationship.type === 'OneToMany' && isParental(relationship.cascade) ? [relationship.referencingTable] : []

function frees(environment: Environment, after: Environment, schemaName: string): boolean {
  const [before, changed] = bothOf(environment, after, schemaName)
  return before !== null && changed !== null && isParental(before.cascade) && !isParental(changed.cascade)
}

const bothOf = (environment: Environment, after: Environment, schemaName: string) =>
  [oneToMany(environment, schemaName), oneToMany(after, schemaName)] as const

function oneToMany({ relationships }: Environment, schemaName: string): OneToMany | null {
  const relationship = relationships.get(schemaName)
  return relationship?.type === 'OneToMany' ? relationship : null
}
