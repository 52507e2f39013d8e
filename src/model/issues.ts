import { refuseValue, type Refusal } from './cascadeOptions.ts'
import type { CascadeChange, CreateChange, DeleteChange, FieldChange } from './change.ts'
import { deletionOf, type Deletion } from './deletion.ts'
import type { DraftIssue } from './draft/draftIssue.ts'
import { draftIssues } from './draft/draftIssues.ts'
import { drift, type Drift } from './drift.ts'
import type { Environment } from './environment.ts'
import { fieldObstacle, type FieldObstacle } from './fieldObstacle.ts'
import { becomesParental } from './parental.ts'
import type { Staged } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'

export type DeletionObstacle = Extract<Deletion, { readonly allowed: false }>['reason']

/** Something that stands between a staged change and the server. `wayOut` may lead out of it. */
export type Issue =
  | {
      readonly type: 'refused'
      readonly change: CascadeChange
      readonly refusal: Refusal
    }
  | { readonly type: 'drift'; readonly drift: Drift }
  | { readonly type: 'draft'; readonly change: CreateChange; readonly issue: DraftIssue }
  | { readonly type: 'field'; readonly change: FieldChange; readonly obstacle: FieldObstacle }
  | { readonly type: 'kept'; readonly change: DeleteChange; readonly reason: DeletionObstacle }

export const changeOf = (issue: Issue) => (issue.type === 'drift' ? issue.drift.change : issue.change)

/**
 * What would stop the staged changes, judged all together: a rule broken by one change may be mended by another.
 * @param prefix Of the publisher of the solution that is chosen; null: none is chosen, and names are not judged by it.
 */
export function issues(environment: Environment, staged: Staged, prefix: string | null = null): readonly Issue[] {
  const after = stagedEnvironment(environment, staged)
  const found = staged.flatMap((change): readonly Issue[] => {
    switch (change.type) {
      case 'cascade': {
        const refusal = refusalOf(environment, after, change)
        return refusal === null ? [] : [{ type: 'refused', change, refusal }]
      }
      case 'field': {
        const obstacle = fieldObstacle(environment, after, change)
        return obstacle === null ? [] : [{ type: 'field', change, obstacle }]
      }
      case 'column':
      case 'membership':
        return []
      case 'create':
        return draftIssuesOf(environment, staged, change, prefix)
      case 'delete':
        return keptBy(environment, change)
    }
  })
  return [...drift(environment, staged).map((one): Issue => ({ type: 'drift', drift: one })), ...found]
}

function refusalOf(environment: Environment, after: Environment, change: CascadeChange): Refusal | null {
  const original = environment.relationships.get(change.schemaName)
  const changed = after.relationships.get(change.schemaName)
  if (original?.type !== 'OneToMany' || changed?.type !== 'OneToMany') return null
  return refuseValue(environment, original, change.action, change.after) ?? becomesParental(after, original, changed)
}

/** What is taken already is drift, with a way out of its own. */
function draftIssuesOf(
  environment: Environment,
  staged: Staged,
  change: CreateChange,
  prefix: string | null,
): readonly Issue[] {
  const others = staged.filter((other) => other !== change)
  const found = draftIssues(stagedEnvironment(environment, others), change.draft, { prefix: prefix ?? '' })
  const isTaken = (name: string) => environment.relationships.has(name)
  return found
    .filter((issue) => prefix !== null || issue.rule !== 'prefix')
    .filter((issue) => !(issue.rule === 'nameTaken' && isTaken(issue.existing)))
    .map((issue) => ({ type: 'draft', change, issue }))
}

function keptBy(environment: Environment, change: DeleteChange): readonly Issue[] {
  const present = environment.relationships.get(change.schemaName)
  if (present === undefined) return []
  const deletion = deletionOf(environment, present, null)
  return deletion.allowed ? [] : [{ type: 'kept', change, reason: deletion.reason }]
}
