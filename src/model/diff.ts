import { cascadeActions } from './cascade.ts'
import type { Change } from './change.ts'
import { columnHolder } from './columnHolder.ts'
import { draftRelationships } from './draft/draftRelationships.ts'
import type { Environment } from './environment.ts'
import type { Relationship } from './relationship.ts'
import type { Staged } from './stage.ts'

/** The staged changes of one relationship, its fields in the order of the forms. */
export interface RelationshipDiff {
  /** A relationship's, a lookup column's by its table, or a relationship's by its solution. */
  readonly schemaName: string
  /** As the server holds it, or as its draft will make it; null when it is gone from the server. */
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
    relationship: subjectIn(environment, schemaName, changes),
    changes: changes.toSorted((a, b) => placeOf(a) - placeOf(b)),
  }))
}

function subjectIn(environment: Environment, schemaName: string, changes: readonly Change[]): Relationship | null {
  const [first] = changes
  if (first?.type === 'column') return columnHolder(environment, first)
  if (first?.type === 'membership') return environment.relationships.get(first.relationship) ?? null
  const creation = changes.find((change) => change.type === 'create')
  const made = creation === undefined ? [] : draftRelationships(creation.draft)
  return made.find((one) => one.schemaName === schemaName) ?? environment.relationships.get(schemaName) ?? null
}

/** Existence, then the fields in the order they were staged, then behaviour. */
function placeOf(change: Change): number {
  if (change.type === 'cascade') return 1 + cascadeActions.indexOf(change.action)
  return change.type === 'field' || change.type === 'column' ? 0 : -1
}
