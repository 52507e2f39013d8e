import { diff } from './diff.ts'
import type { Change } from './change.ts'
import type { Environment } from './environment.ts'
import { tablesOf, type Relationship } from './relationship.ts'
import type { Staged } from './stage.ts'

/** One write: all approved changes of one relationship. `baseline` is the definition the customizer reviewed. */
export interface PlanStep {
  readonly schemaName: string
  readonly metadataId: string
  readonly baseline: Relationship
  readonly changes: readonly Change[]
}

/** What will be sent, in order, and which tables are published once at the end. */
export interface Plan {
  /** Unique name of the solution the changed relationships are added to. */
  readonly solution: string
  readonly steps: readonly PlanStep[]
  readonly publish: readonly string[]
}

/** One step for each relationship, in the order of staging. Changes of what is gone from the server are left out: `issues` names them. */
export function plan(environment: Environment, staged: Staged, solution: string): Plan {
  const steps = diff(environment, staged).flatMap(({ schemaName, relationship, changes }): PlanStep[] =>
    relationship === null
      ? []
      : [{ schemaName, metadataId: relationship.metadataId, baseline: relationship, changes }],
  )
  return { solution, steps, publish: tablesOf(steps.map(({ baseline }) => baseline)) }
}
