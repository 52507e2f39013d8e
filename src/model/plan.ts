import {
  isRelationshipValue,
  type ColumnChange,
  type CreateChange,
  type DeleteChange,
  type MembershipChange,
  type RelationshipValueChange,
} from './change.ts'
import { diff, type RelationshipDiff } from './diff.ts'
import { draftRelationships } from './draft/draftRelationships.ts'
import type { Environment } from './environment.ts'
import { tablesOf, type Relationship } from './relationship.ts'
import type { Staged } from './stage.ts'

/** All approved changes of one relationship. `baseline` is the definition the customizer reviewed. */
export interface UpdateStep {
  readonly type: 'update'
  readonly schemaName: string
  readonly metadataId: string
  readonly baseline: Relationship
  readonly changes: readonly RelationshipValueChange[]
}

export interface CreateStep {
  readonly type: 'create'
  readonly schemaName: string
  readonly changes: readonly [CreateChange]
}

export interface DeleteStep {
  readonly type: 'delete'
  readonly schemaName: string
  readonly metadataId: string
  readonly baseline: Relationship
  readonly changes: readonly [DeleteChange]
}

/** All approved changes of one lookup column. */
export interface ColumnStep {
  readonly type: 'column'
  readonly schemaName: string
  readonly table: string
  readonly column: string
  readonly changes: readonly ColumnChange[]
}

/** A relationship goes into a solution, or out of it. The solution is that of the change. */
export interface MembershipStep {
  readonly type: 'membership'
  readonly schemaName: string
  readonly metadataId: string
  readonly changes: readonly [MembershipChange]
}

/** One write. */
export type PlanStep = UpdateStep | ColumnStep | MembershipStep | CreateStep | DeleteStep

/** What will be sent, in order, and which tables are published once at the end. */
export interface Plan {
  /** Unique name of the solution that the relationships are added to. */
  readonly solution: string
  readonly steps: readonly PlanStep[]
  readonly publish: readonly string[]
}

/** The relationships that a step is about: those it makes, or the one whose definition it changes or deletes. */
export function subjectsOf(step: PlanStep): readonly Relationship[] {
  if (step.type === 'create') return draftRelationships(step.changes[0].draft)
  return step.type === 'column' || step.type === 'membership' ? [] : [step.baseline]
}

/** The tables to publish after these steps: creating and deleting is effective at once, and solutions are not published (contract.md 8.1). */
export function tablesToPublish(steps: readonly PlanStep[]): readonly string[] {
  const ends = tablesOf(steps.filter(({ type }) => type === 'update').flatMap(subjectsOf))
  const columns = steps.flatMap((step) => (step.type === 'column' ? [step.table] : []))
  return [...new Set([...ends, ...columns])].toSorted()
}

/** One step for each relationship, in the order given. Changes of what is gone from the server are left out: `issues` names them. */
export function plan(environment: Environment, staged: Staged, solution: string): Plan {
  const steps = diff(environment, staged).flatMap(stepsOf)
  return { solution, steps, publish: tablesToPublish(steps) }
}

/** The write that makes these changes; none where what they are about is gone. */
export function stepsOf({ schemaName, relationship, changes }: RelationshipDiff): readonly PlanStep[] {
  const [first] = changes
  if (first?.type === 'create') return [{ type: 'create', schemaName, changes: [first] }]
  if (relationship === null) return []
  if (first?.type === 'column') {
    const { table, column } = first
    return [{ type: 'column', schemaName, table, column, changes: changes.filter((change) => change.type === 'column') }]
  }
  const { metadataId } = relationship
  if (first?.type === 'membership') return [{ type: 'membership', schemaName, metadataId, changes: [first] }]
  if (first?.type === 'delete') {
    return [{ type: 'delete', schemaName, metadataId, baseline: first.baseline, changes: [first] }]
  }
  const values = changes.filter(isRelationshipValue)
  return [{ type: 'update', schemaName, metadataId, baseline: relationship, changes: values }]
}
