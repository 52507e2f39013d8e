import { refuseValue, type Refusal } from './cascadeOptions.ts'
import type { CascadeChange, CreateChange, DeleteChange, FieldChange } from './change.ts'
import { deletionOf, type Deletion, type Loss } from './deletion.ts'
import type { DraftIssue } from './draft/draftIssue.ts'
import { draftIssues } from './draft/draftIssues.ts'
import { draftRelationships } from './draft/draftRelationships.ts'
import { draftNames } from './draft/editDraft.ts'
import { drift, type Drift } from './drift.ts'
import { withoutRelationships, type Environment } from './environment.ts'
import { fieldObstacle, type FieldObstacle } from './fieldObstacle.ts'
import type { IsLookupRequired } from './impact/impactStep.ts'
import { becomesParental } from './parental.ts'
import type { OneToMany, Relationship } from './relationship.ts'
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
  /** The lookup column, which stays with everything that is staged, would go with the deletion: what keeps it is not applied. */
  | { readonly type: 'columnLost'; readonly change: DeleteChange; readonly column: string; readonly keepers: readonly CreateChange[] }

export const changeOf = (issue: Issue) => (issue.type === 'drift' ? issue.drift.change : issue.change)

/**
 * What would stop the staged changes, judged all together: a rule broken by one change may be mended by another.
 * @param prefix Of the publisher of the solution that is chosen; null: none is chosen, and names are not judged by it.
 * @param isLookupRequired What is known of lookup columns; the rule about them is left to the server where nothing is.
 */
export function issues(
  environment: Environment,
  staged: Staged,
  prefix: string | null = null,
  isLookupRequired: IsLookupRequired = () => undefined,
): readonly Issue[] {
  const after = stagedEnvironment(environment, staged)
  const without = withoutDraft(environment, after, staged)
  const found = staged.flatMap((change): readonly Issue[] => {
    switch (change.type) {
      case 'cascade': {
        const refusal = refusalOf(environment, after, change, isLookupRequired)
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
        return draftIssuesOf(environment, without(change), change, prefix)
      case 'delete':
        return keptBy(environment, change)
    }
  })
  return [...drift(environment, staged).map((one): Issue => ({ type: 'drift', drift: one })), ...found]
}

/** The tables whose lookup columns decide whether the server refuses staged changes, by name: a required one cannot be emptied. */
export function tablesJudged({ relationships }: Environment, staged: Staged): readonly string[] {
  const found = staged.flatMap((change) => {
    if (change.type !== 'cascade' || change.after !== 'RemoveLink') return []
    const relationship = relationships.get(change.schemaName)
    return relationship?.type === 'OneToMany' ? [relationship.referencingTable] : []
  })
  return [...new Set(found)].toSorted()
}

function refusalOf(
  environment: Environment,
  after: Environment,
  change: CascadeChange,
  isLookupRequired: IsLookupRequired,
): Refusal | null {
  const original = environment.relationships.get(change.schemaName)
  const changed = after.relationships.get(change.schemaName)
  if (original?.type !== 'OneToMany' || changed?.type !== 'OneToMany') return null
  return refuseValue(after, original, change.action, change.after, isLookupRequired(original)) ?? becomesParental(after, original, changed)
}

/**
 * What each draft is judged in: the staged environment without itself. Where a name is made twice, or is there already,
 * what it hides is not in the staged environment: it is made anew, without that draft.
 */
function withoutDraft(environment: Environment, after: Environment, staged: Staged): (change: CreateChange) => Environment {
  const made = new Map<string, number>()
  for (const change of staged) {
    if (change.type !== 'create') continue
    for (const name of draftNames(change.draft)) made.set(name, (made.get(name) ?? 0) + 1)
  }
  return (change) => {
    const names = draftNames(change.draft)
    const isPlain = names.every((name) => made.get(name) === 1 && !environment.relationships.has(name))
    if (!isPlain) return stagedEnvironment(environment, staged.filter((other) => other !== change))
    return withoutRelationships(after, names.flatMap((name) => after.relationships.get(name) ?? []))
  }
}

/** What is taken already is drift, with a way out of its own. */
function draftIssuesOf(
  environment: Environment,
  others: Environment,
  change: CreateChange,
  prefix: string | null,
): readonly Issue[] {
  const found = draftIssues(others, change.draft, { prefix: prefix ?? '' })
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

/** The environment as it will be with everything that is staged, and with what is applied of it. */
export interface Outlooks {
  readonly withAll: Environment
  readonly after: Environment
}

/**
 * The deletions that would take a lookup column along because new targets, which keep it, are staged and not applied with
 * them. Of a column that goes anyway nobody was told that it stays.
 */
export function columnsLost(environment: Environment, { withAll, after }: Outlooks, staged: Staged, applied: Staged): readonly Issue[] {
  const deletions = applied.filter((change) => change.type === 'delete')
  if (deletions.length === 0) return []
  const keepersOf = keepersByColumn(staged, applied)
  return deletions.flatMap((change): readonly Issue[] => {
    const present = environment.relationships.get(change.schemaName)
    if (present?.type !== 'OneToMany') return []
    // Only these can make the difference between the two.
    const keepers = keepersOf.get(columnKey(present))
    if (keepers === undefined || lossIn(withAll, present) !== 'target' || lossIn(after, present) !== 'column') return []
    return [{ type: 'columnLost', change, column: present.lookupColumn, keepers }]
  })
}

/** The staged creations that are not applied, by the lookup columns that they keep. */
function keepersByColumn(staged: Staged, applied: Staged): ReadonlyMap<string, readonly CreateChange[]> {
  const among = new Set(applied)
  const keepers = new Map<string, CreateChange[]>()
  for (const change of staged) {
    if (change.type !== 'create' || among.has(change)) continue
    const made = draftRelationships(change.draft).filter((relationship) => relationship.type === 'OneToMany')
    for (const key of new Set(made.map(columnKey))) {
      const present = keepers.get(key)
      if (present === undefined) keepers.set(key, [change])
      else present.push(change)
    }
  }
  return keepers
}

const columnKey = ({ referencingTable, lookupColumn }: OneToMany): string => `${referencingTable}.${lookupColumn}`

/** What goes with a deletion; null where it is refused. */
function lossIn(environment: Environment, relationship: Relationship): Loss['type'] | null {
  const deletion = deletionOf(environment, relationship, null)
  return deletion.allowed ? deletion.loss.type : null
}
