import type { CascadeSetting, CascadeValue } from '../cascade.ts'
import { isUserOwned, type Table } from '../table.ts'
import { isUnknown } from '../unknown.ts'
import type { ImpactAction } from './impactAction.ts'

/**
 * What happens to rows, the gravest first: where several happen in one table, the first one names it. Restrict wins
 * over Cascade (experience.md 4), and what was not understood is never told as harmless (safety.md P17).
 * `stopped`: the action on the start row is refused. `unlinked`: the lookup is emptied, or the link of a many-to-many
 * removed. `repointed`: the lookup holds the surviving row of a merge.
 */
export const effects = [
  'stopped',
  'notUnderstood',
  'deleted',
  'reowned',
  'shared',
  'unshared',
  'reparented',
  'repointed',
  'unlinked',
] as const
export type Effect = (typeof effects)[number]

/** Which of the related rows are meant: those in the Active state, or those of the primary row's owner (contract.md 4.1). */
export type RowCondition = 'active' | 'sameOwner'

/** What a relationship does to related rows. `continues`: they are primary rows of the same action in turn. */
export interface Outcome {
  readonly effect: Effect
  /** Null: all related rows. */
  readonly condition: RowCondition | null
  readonly continues: boolean
}

const notUnderstood: Outcome = { effect: 'notUnderstood', condition: null, continues: false }

/** The effects of the actions that select rows by Cascade, Active and UserOwned. */
const selectingEffects = {
  assign: 'reowned',
  share: 'shared',
  unshare: 'unshared',
  reparent: 'reparented',
} as const satisfies Partial<Record<ImpactAction, Effect>>

/**
 * What one setting does to the related rows of one row, or null for nothing.
 * @param related The table of the related rows.
 */
export function outcomeOf(action: ImpactAction, setting: CascadeSetting, related: Table): Outcome | null {
  if (isUnknown(setting)) return notUnderstood
  if (setting === 'NoCascade') return null
  if (action === 'delete') return outcomeOfDelete(setting)
  // Merge knows two values (contract.md 3.4). A repointed row is not merged itself, so it goes no further (4.4).
  if (action === 'merge') return setting === 'Cascade' ? certain('repointed', false) : notUnderstood
  if (setting === 'RemoveLink' || setting === 'Restrict') return notUnderstood
  // Microsoft does not say what cascades to rows that no user or team owns: they and what lies behind them are passed over.
  if (!isUnknown(related.ownership) && !isUserOwned(related)) return null
  const condition = setting === 'Cascade' ? null : setting === 'Active' ? 'active' : 'sameOwner'
  return { effect: selectingEffects[action], condition, continues: true }
}

/** contract.md 4.5. */
function outcomeOfDelete(setting: Exclude<CascadeValue, 'NoCascade'>): Outcome {
  if (setting === 'Cascade') return certain('deleted', true)
  if (setting === 'Restrict') return certain('stopped', false)
  return setting === 'RemoveLink' ? certain('unlinked', false) : notUnderstood
}

const certain = (effect: Effect, continues: boolean): Outcome => ({ effect, condition: null, continues })

/** The graver first. */
export const byGravity = (one: Effect, other: Effect): number => effects.indexOf(one) - effects.indexOf(other)
