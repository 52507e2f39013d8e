import { cascadeActions } from './cascade.ts'
import type { Change } from './change.ts'
import type { Environment } from './environment.ts'
import type { Relationship } from './relationship.ts'
import type { Staged } from './stage.ts'

/** The staged changes of one relationship, its fields in the order of the forms. `relationship` is null when it is gone from the server. */
export interface RelationshipDiff {
  readonly schemaName: string
  readonly relationship: Relationship | null
  readonly changes: readonly Change[]
}

/** The staged changes grouped by relationship, in the order the relationships were first touched. */
export function diff(environment: Environment, staged: Staged): readonly RelationshipDiff[] {
  const bySchemaName = new Map<string, Change[]>()
  for (const change of staged) {
    const group = bySchemaName.get(change.schemaName)
    if (group === undefined) bySchemaName.set(change.schemaName, [change])
    else group.push(change)
  }
  return [...bySchemaName].map(([schemaName, changes]) => ({
    schemaName,
    relationship: environment.relationships.get(schemaName) ?? null,
    changes: changes.toSorted((a, b) => cascadeActions.indexOf(a.action) - cascadeActions.indexOf(b.action)),
  }))
}
