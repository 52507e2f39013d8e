import { refuseValue } from '../cascadeOptions.ts'
import type { Environment } from '../environment.ts'
import { parentalObstacles } from '../parental.ts'
import type { OneToMany } from '../relationship.ts'
import { chosenActions, type CascadeDraft, type Draft } from './draft.ts'
import { at, type CascadeField, type DraftField, type DraftIssue } from './draftIssue.ts'
import { draftRelationships } from './draftRelationships.ts'
import type { KnownColumns } from './takenNames.ts'

interface Behaviour {
  readonly relationship: OneToMany
  readonly cascade: CascadeDraft
  readonly fieldOf: (field: CascadeField) => DraftField
}

function behavioursOf(draft: Draft): readonly Behaviour[] {
  const relationships = draftRelationships(draft).filter((one) => one.type === 'OneToMany')
  return relationships.flatMap((relationship, index): readonly Behaviour[] => {
    if (draft.type === 'OneToMany') return [{ relationship, cascade: draft.cascade, fieldOf: (field) => field }]
    const target = draft.type === 'ManyToMany' ? undefined : draft.targets[index]
    return target === undefined
      ? []
      : [{ relationship, cascade: target.cascade, fieldOf: (field) => `targets.${index}.${field}` }]
  })
}

/** The values of every action, one by one, and what they make together (contract.md 3.4, 4.3). */
export function cascadeIssues(environment: Environment, draft: Draft, columns: KnownColumns): readonly DraftIssue[] {
  const lookupRequired = isLookupRequired(draft, columns)
  return behavioursOf(draft).flatMap(({ relationship, cascade, fieldOf }) => [
    ...chosenActions.flatMap((action) => {
      const refusal = refuseValue(environment, relationship, action, cascade[action], lookupRequired)
      return refusal === null ? [] : [at(fieldOf(`cascade.${action}`))(refusal)]
    }),
    ...parentalObstacles(environment, null, relationship).map(at(fieldOf('cascade'))),
  ])
}

/** Whether a row must always have a link, so that none can be removed (contract.md 4.3). */
function isLookupRequired(draft: Draft, columns: KnownColumns): boolean {
  if (draft.type === 'ManyToMany') return false
  if (draft.type !== 'OneToMany') return draft.lookup.requiredLevel === 'SystemRequired'
  const { column, referencingTable } = draft
  if (column.type === 'new') return column.lookup.requiredLevel === 'SystemRequired'
  const known = columns.get(referencingTable)?.find(({ logicalName }) => logicalName === column.schemaName.toLowerCase())
  return known?.requiredLevel === 'SystemRequired'
}
