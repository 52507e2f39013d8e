import { isLeaving, relationshipsOf, type Environment } from '../environment.ts'
import type { ManyToMany, OneToMany, Relationship } from '../relationship.ts'
import { outcomeOf, type Outcome } from './effect.ts'
import type { ImpactAction } from './impactAction.ts'
import { obstacleOf } from './impactObstacle.ts'

/** One way on which an action comes from a table to another: a relationship, and what it does there. */
export interface ImpactStep extends Outcome {
  readonly relationship: Relationship
  readonly from: string
  readonly to: string
}

/** Whether a lookup column cannot be null (SystemRequired); undefined where it was not read. */
export type IsLookupRequired = (relationship: OneToMany) => boolean | undefined

/**
 * The steps of each table by action, found by its list of relationships: `withRelationships` keeps the lists of tables
 * that a staged change does not touch, and a list dies with its environment.
 */
const remembered = new WeakMap<readonly Relationship[], Map<ImpactAction, readonly ImpactStep[]>>()

/**
 * What an action on rows of a table does over each of its relationships, in the environment's order; relationships that
 * do nothing are left out, and so are those that are to be deleted; none where the action cannot be taken on rows of the
 * table. Every lookup is taken to let go.
 */
export function stepsFrom(environment: Environment, logicalName: string, action: ImpactAction): readonly ImpactStep[] {
  const relationships = relationshipsOf(environment, logicalName)
  const byAction = remembered.get(relationships) ?? new Map<ImpactAction, readonly ImpactStep[]>()
  remembered.set(relationships, byAction)
  const found = byAction.get(action) ?? findSteps(environment, relationships, logicalName, action)
  byAction.set(action, found)
  return environment.leaving === undefined
    ? found
    : found.filter(({ relationship }) => !isLeaving(environment, relationship.schemaName))
}

/** The same where columns are known: RemoveLink on a lookup that cannot be null fails with 0x80048104 (contract.md 4.3, 4.5). */
export const holdingOn = (steps: readonly ImpactStep[], isLookupRequired: IsLookupRequired): readonly ImpactStep[] =>
  steps.map((step) => {
    const { relationship, effect } = step
    const holds = effect === 'unlinked' && relationship.type === 'OneToMany' && isLookupRequired(relationship) === true
    return holds ? { ...step, effect: 'stopped' } : step
  })

function findSteps(
  environment: Environment,
  relationships: readonly Relationship[],
  from: string,
  action: ImpactAction,
): readonly ImpactStep[] {
  const steps: ImpactStep[] = []
  if (obstacleOf(environment, from, action) !== null) return steps
  for (const relationship of relationships) {
    if (relationship.type === 'ManyToMany') {
      if (action === 'delete') steps.push(unlinking(relationship, from))
      continue
    }
    const { referencedTable, referencingTable: to, cascade } = relationship
    const related = environment.tables.get(to)
    if (referencedTable !== from || related === undefined) continue
    const outcome = outcomeOf(action, cascade[action], related)
    if (outcome !== null) steps.push({ relationship, from, to, ...outcome })
  }
  return steps
}

/** A deleted row loses its many-to-many links, on whichever side it is (contract.md 4.5). */
const unlinking = (relationship: ManyToMany, from: string): ImpactStep => ({
  relationship,
  from,
  to: relationship.table1 === from ? relationship.table2 : relationship.table1,
  effect: 'unlinked',
  condition: null,
  continues: false,
})
