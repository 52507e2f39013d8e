import type { CascadeChange, Change } from '../change.ts'
import { draftRelationships } from '../draft/draftRelationships.ts'
import { withRelationships, type Environment } from '../environment.ts'
import { endsOf, type Relationship } from '../relationship.ts'
import type { Staged } from '../stage.ts'
import { impactOf } from './impact.ts'
import { impactActions, type ImpactAction } from './impactAction.ts'
import { changeDifference, impactDifference, type ImpactDifference } from './impactDifference.ts'
import type { IsLookupRequired } from './impactStep.ts'

/**
 * What one staged change makes different, with whatever else is staged before and after it: an entry for each action and
 * table on whose rows something else happens; none for a change that has no impact, and for one of what is gone.
 * @param after The environment with every staged change.
 * @param isLookupRequired Absent where columns were not read: every lookup is taken to let go then.
 */
export function stagedDifferences(
  after: Environment,
  change: Change,
  isLookupRequired?: IsLookupRequired,
): readonly ImpactDifference[] {
  switch (change.type) {
    case 'cascade': {
      const difference = changeDifference(beforeValue(after, change), after, change, isLookupRequired)
      return difference === null || difference.tables.length === 0 ? [] : [difference]
    }
    case 'field':
    case 'column':
    case 'membership':
      return []
    case 'create': {
      const made = draftRelationships(change.draft).filter(isIn(after))
      const names = made.map(({ schemaName }) => schemaName)
      const before = { ...after, leaving: new Set([...(after.leaving ?? []), ...names]) }
      return differences(before, after, questionsAbout(made), isLookupRequired)
    }
    case 'delete': {
      const leaving = new Set(after.leaving)
      leaving.delete(change.schemaName)
      return differences({ ...after, leaving }, after, questionsAbout([change.baseline].filter(isIn(after))), isLookupRequired)
    }
  }
}

/**
 * What all staged changes together make different, asked of the primary tables of what they change.
 * @param before The environment as the server holds it, `after` with every one of `staged`.
 * @param isLookupRequired As for `stagedDifferences`.
 */
export function planDifferences(
  before: Environment,
  after: Environment,
  staged: Staged,
  isLookupRequired?: IsLookupRequired,
): readonly ImpactDifference[] {
  const questions = staged.flatMap((change): readonly Question[] => {
    switch (change.type) {
      case 'cascade': {
        const action = impactActions.find((one) => one === change.action)
        const relationship = after.relationships.get(change.schemaName)
        return action === undefined || relationship?.type !== 'OneToMany' ? [] : [{ action, start: relationship.referencedTable }]
      }
      case 'field':
      case 'column':
      case 'membership':
        return []
      case 'create':
        return questionsAbout(draftRelationships(change.draft).filter(isIn(after)))
      case 'delete':
        return questionsAbout([change.baseline].filter(isIn(after)))
    }
  })
  return differences(before, after, questions, isLookupRequired)
}

interface Question {
  readonly action: ImpactAction
  readonly start: string
}

/** The actions that something may happen over a relationship with, on the side from which it is reached. */
function questionsAbout(relationships: readonly Relationship[]): readonly Question[] {
  return relationships.flatMap((relationship): readonly Question[] =>
    relationship.type === 'OneToMany'
      ? impactActions.map((action) => ({ action, start: relationship.referencedTable }))
      : [...new Set(endsOf(relationship))].map((start) => ({ action: 'delete', start })),
  )
}

function differences(
  before: Environment,
  after: Environment,
  questions: readonly Question[],
  isLookupRequired: IsLookupRequired | undefined,
): readonly ImpactDifference[] {
  const impact = (environment: Environment, { action, start }: Question) => impactOf(environment, start, action, isLookupRequired)
  const distinct = new Map(questions.map((question) => [`${question.action} ${question.start}`, question]))
  return [...distinct.values()]
    .map((question) => impactDifference(impact(before, question), impact(after, question)))
    .filter(({ tables }) => tables.length > 0)
}

/** Whether it is this one that is there, and none that has taken its name meanwhile. */
const isIn =
  ({ relationships }: Environment) =>
  ({ schemaName, metadataId }: Relationship): boolean =>
    relationships.get(schemaName)?.metadataId === metadataId

/** The environment with this one value as it was. */
function beforeValue(after: Environment, { schemaName, action, before }: CascadeChange): Environment {
  const relationship = after.relationships.get(schemaName)
  if (relationship?.type !== 'OneToMany') return after
  return withRelationships(after, [{ ...relationship, cascade: { ...relationship.cascade, [action]: before } }])
}
