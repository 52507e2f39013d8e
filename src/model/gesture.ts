import type { CascadeAction, CascadeValue } from './cascade.ts'
import { refuse, type Known, type Refusal } from './cascadeOptions.ts'
import type { CascadeChange } from './change.ts'
import { closedBy, type Closed } from './closed.ts'
import type { Environment } from './environment.ts'
import type { IsLookupRequired } from './impact/impactStep.ts'
import type { ChoosablePreset } from './preset.ts'
import { presetChanges } from './presetChanges.ts'
import { trialOf, type Trial } from './trial.ts'
import { isUnknown } from './unknown.ts'

/** One thing that a gesture asks for: a value in one cell, or a preset for one relationship. */
export type Edit =
  | { readonly type: 'value'; readonly schemaName: string; readonly action: CascadeAction; readonly value: CascadeValue }
  | { readonly type: 'preset'; readonly schemaName: string; readonly preset: ChoosablePreset }

export type EditRefusal = Refusal | Closed

export interface RefusedEdit {
  readonly edit: Edit
  /** Which of a preset's values is refused; null where it is the whole. */
  readonly action: CascadeAction | null
  readonly refusal: EditRefusal
}

/** What becomes of a gesture over many cells. Nothing is staged by judging it. */
export interface Judgement {
  /** What carries out every edit that is allowed; in this order each could be made by itself. */
  readonly changes: readonly CascadeChange[]
  /** How many edits these carry out. */
  readonly allowed: number
  /** How many ask for what is there already. */
  readonly unchanged: number
  readonly refused: readonly RefusedEdit[]
}

/**
 * Judges many edits as if they were made one by one, each on top of those before: two cells can not both make a table
 * the child of two parents. What is refused only because of another relationship is asked again as long as others are
 * allowed after it, so that the order of the cells decides nothing that it need not: a parental relationship that the
 * same gesture makes referential is no obstacle. Every refusal is the one that the edit by itself would meet afterwards.
 * @param held As the server holds it.
 * @param staged With the staged changes.
 */
export function judge(
  held: Environment,
  staged: Environment,
  edits: readonly Edit[],
  isLookupRequired: IsLookupRequired = () => undefined,
): Judgement {
  const trial = trialOf(staged)
  const changes: CascadeChange[] = []
  let allowed = 0
  let unchanged = 0
  const attempt = (edit: Edit): RefusedEdit | null => {
    const outcome = outcomeOf(held, trial, edit, isLookupRequired)
    if (outcome.type === 'refused') return outcome.refused
    if (outcome.changes.length === 0) unchanged += 1
    else allowed += 1
    for (const change of outcome.changes) {
      trial.put(change)
      changes.push(change)
    }
    return null
  }
  let waiting = edits
  for (;;) {
    const before = changes.length
    const refused = waiting.flatMap((edit) => attempt(edit) ?? [])
    if (changes.length === before || refused.length === 0) return { changes, allowed, unchanged, refused }
    waiting = refused.map(({ edit }) => edit)
  }
}

type Outcome =
  | { readonly type: 'allowed'; readonly changes: readonly CascadeChange[] }
  | { readonly type: 'refused'; readonly refused: RefusedEdit }

function outcomeOf(held: Environment, { environment }: Trial, edit: Edit, isLookupRequired: IsLookupRequired): Outcome {
  const { schemaName } = edit
  const refused = (refusal: EditRefusal, action: CascadeAction | null = null): Outcome => ({
    type: 'refused',
    refused: { edit, action, refusal },
  })
  const closed = closedBy(held, environment, schemaName)
  if (closed.type === 'closed') return refused(closed.reason)
  const { relationship, baseline } = closed
  const known: Known = { lookupRequired: isLookupRequired(relationship), baseline }
  if (edit.type === 'preset') {
    const outcome = presetChanges(environment, relationship, edit.preset, known)
    return outcome.allowed ? { type: 'allowed', changes: outcome.changes } : refused(outcome.refusal, outcome.action)
  }
  const { action, value } = edit
  const present = relationship.cascade[action]
  if (present === value) return { type: 'allowed', changes: [] }
  const refusal = refuse(environment, relationship, action, value, known)
  if (refusal !== null) return refused(refusal)
  if (isUnknown(present)) return refused({ rule: 'unknownPresent' })
  return { type: 'allowed', changes: [{ type: 'cascade', schemaName, action, before: present, after: value }] }
}
