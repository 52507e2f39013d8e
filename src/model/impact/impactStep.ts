import { relationshipsOf, type Environment } from '../environment.ts'
import type { ManyToMany, OneToMany, Relationship } from '../relationship.ts'
import { outcomeOf, type Outcome } from './effect.ts'
import type { ImpactAction } from './impactAction.ts'

/** One way on which an action comes from a table to another: a relationship, and what it does there. */
export interface ImpactStep extends Outcome {
  readonly relationship: Relationship
  readonly from: string
  readonly to: string
}

/** Whether a lookup column cannot be null (SystemRequired, contract.md 4.3). */
export type IsLookupRequired = (relationship: OneToMany) => boolean

/** Where columns were not read, every lookup is taken to let go. */
export const nothingRequired: IsLookupRequired = () => false

/**
 * The steps of each table by action, found by its list of relationships: `withRelationships` keeps the lists of tables
 * that a staged change does not touch, and a list dies with its environment.
 */
const remembered = new WeakMap<readonly Relationship[], Map<ImpactAction, readonly ImpactStep[]>>()

/**
 * What an action on rows of a table does over each of its relationships, in the environment's order; relationships that
 * do nothing are left out.
 */
export function stepsFrom(
  environment: Environment,
  logicalName: string,
  action: ImpactAction,
  isLookupRequired: IsLookupRequired,
): readonly ImpactStep[] {
  const relationships = relationshipsOf(environment, logicalName)
  const find = () => findSteps(environment, relationships, logicalName, action, isLookupRequired)
  // A predicate is part of the question; only the one that is always the same is worth remembering.
  if (isLookupRequired !== nothingRequired) return find()
  const byAction = remembered.get(relationships) ?? new Map<ImpactAction, readonly ImpactStep[]>()
  remembered.set(relationships, byAction)
  const found = byAction.get(action) ?? find()
  byAction.set(action, found)
  return found
}

function findSteps(
  environment: Environment,
  relationships: readonly Relationship[],
  from: string,
  action: ImpactAction,
  isLookupRequired: IsLookupRequired,
): readonly ImpactStep[] {
  return relationships.flatMap((relationship): ImpactStep[] => {
    if (relationship.type === 'ManyToMany') return action === 'delete' ? [unlinking(relationship, from)] : []
    const { referencedTable, referencingTable: to, cascade } = relationship
    const related = environment.tables.get(to)
    if (referencedTable !== from || related === undefined) return []
    const outcome = outcomeOf(action, cascade[action], related, isLookupRequired(relationship))
    return outcome === null ? [] : [{ ...outcome, relationship, from, to }]
  })
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
