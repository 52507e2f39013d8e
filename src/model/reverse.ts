import { creation, invert, membership, type Change, type CreateChange, type ColumnChange, type DeleteChange, type FieldChange, type MembershipChange, type RelationshipValueChange, type ValueChange } from './change.ts'
import { columnHolder } from './columnHolder.ts'
import { draftNames } from './draft/editDraft.ts'
import { labelLanguage } from './editableField.ts'
import type { Environment } from './environment.ts'
import { valueOf, type FieldValue } from './fields.ts'

/** Why an applied change cannot be taken back by a new plan. */
export type ReverseObstacle =
  | { readonly type: 'gone'; readonly change: ValueChange | MembershipChange }
  /** The server already holds what was there before. */
  | { readonly type: 'alreadyBack'; readonly change: Change }
  /** Somebody has changed it since: taking it back would overwrite them. */
  | { readonly type: 'changedSince'; readonly change: RelationshipValueChange; readonly present: FieldValue }
  /** Labels of languages that a write does not name stay, so none can be taken away (contract.md 2.7). */
  | { readonly type: 'labelStays'; readonly change: FieldChange | ColumnChange }
  /** Relationships of a customer lookup go with their column alone (contract.md 2.8). */
  | { readonly type: 'lookupMember'; readonly change: CreateChange }
  /** Nothing tells what it was made of. */
  | { readonly type: 'notRebuildable'; readonly change: DeleteChange }

type Way = { readonly change: Change } | { readonly obstacle: ReverseObstacle }

/** What would take applied changes back, as far as the server still holds what they wrote. */
export function reverse(
  environment: Environment,
  applied: readonly Change[],
): { readonly changes: readonly Change[]; readonly obstacles: readonly ReverseObstacle[] } {
  const ways = applied.flatMap((change): readonly Way[] => {
    switch (change.type) {
      case 'create':
        return uncreate(environment, change)
      case 'delete':
        return [undelete(environment, change)]
      case 'column':
        return [unchangeColumn(environment, change)]
      case 'membership':
        return [unjoin(environment, change)]
      case 'cascade':
      case 'field':
        return [unchange(environment, change)]
    }
  })
  return {
    changes: ways.flatMap((way) => ('change' in way ? [way.change] : [])),
    obstacles: ways.flatMap((way) => ('obstacle' in way ? [way.obstacle] : [])),
  }
}

/** What the column holds is compared when it is applied. */
function unchangeColumn(environment: Environment, change: ColumnChange): Way {
  if (columnHolder(environment, change) === null) return { obstacle: { type: 'gone', change } }
  return change.before === null ? { obstacle: { type: 'labelStays', change } } : { change: invert(change) }
}

/** What came along with it stays in the solution. What the solution holds is looked at when it is applied. */
function unjoin(environment: Environment, change: MembershipChange): Way {
  const { relationship, solution, after } = change
  if (!environment.relationships.has(relationship)) return { obstacle: { type: 'gone', change } }
  return { change: membership(relationship, solution, after === 'inside' ? 'outside' : 'inside') }
}

function unchange(environment: Environment, change: RelationshipValueChange): Way {
  const relationship = environment.relationships.get(change.schemaName)
  if (relationship === undefined || (change.type === 'cascade' && relationship.type !== 'OneToMany')) {
    return { obstacle: { type: 'gone', change } }
  }
  const present = valueOf(relationship, change)
  if (present === change.after) {
    const isNewLabel = change.type === 'field' && labelLanguage(change.field) !== null && change.before === null
    return isNewLabel ? { obstacle: { type: 'labelStays', change } } : { change: invert(change) }
  }
  if (present === change.before) return { obstacle: { type: 'alreadyBack', change } }
  return { obstacle: { type: 'changedSince', change, present } }
}

/**
 * Each relationship that was made, and is there, is deleted. The draft makes them again where it makes no more than these.
 */
function uncreate(environment: Environment, change: CreateChange): readonly Way[] {
  const { draft } = change
  const names = draftNames(draft)
  const present = names.flatMap((schemaName) => environment.relationships.get(schemaName) ?? [])
  if (present.length === 0) return [{ obstacle: { type: 'alreadyBack', change } }]
  if (draft.type === 'Customer') return [{ obstacle: { type: 'lookupMember', change } }]
  const rebuild = present.length === names.length ? draft : null
  return present.map((baseline) => ({ change: { type: 'delete', schemaName: baseline.schemaName, baseline, rebuild } }))
}

/** The definition comes back, its data does not. */
function undelete(environment: Environment, change: DeleteChange): Way {
  if (environment.relationships.has(change.schemaName)) return { obstacle: { type: 'alreadyBack', change } }
  if (change.rebuild === null) return { obstacle: { type: 'notRebuildable', change } }
  return { change: creation(change.rebuild) }
}
