import { deepEqual } from '@tanstack/react-router'
import type { ApplyEvent, PublishState, StepState } from '../apply/state.ts'
import type { Plan } from '../model/plan.ts'
import { unstage, withBefore, type Staged } from '../model/stage.ts'
import { isValueChange, subjectOf, type Change } from '../model/change.ts'

/** One relationship of a run. */
export interface RunStep {
  readonly schemaName: string
  readonly changes: readonly Change[]
  readonly state: StepState
}

/** An apply, or a publish alone, as the screen shows it. */
export interface Run {
  readonly finished: boolean
  readonly cancelling: boolean
  readonly steps: readonly RunStep[]
  readonly publish: { readonly tables: readonly string[]; readonly state: PublishState }
  /** Why its receipt could not be stored; null when it could. */
  readonly receiptFailure: string | null
}

export const runOf = ({ steps, publish }: Pick<Plan, 'steps' | 'publish'>): Run => ({
  finished: false,
  cancelling: false,
  steps: steps.map(({ schemaName, changes }) => ({ schemaName, changes, state: { type: 'notStarted' } })),
  publish: { tables: publish, state: { type: 'notStarted' } },
  receiptFailure: null,
})

export function withEvent(run: Run, event: ApplyEvent): Run {
  if (event.type === 'publish') return { ...run, publish: { tables: event.tables, state: event.state } }
  const steps = run.steps.map((step) =>
    step.schemaName === event.schemaName ? { ...step, state: event.state } : step,
  )
  return { ...run, steps }
}

/** Whether nothing of it was begun, so that nothing was sent. */
export const isUntouched = ({ steps, publish }: Run): boolean =>
  steps.every(({ state }) => state.type === 'notStarted') && publish.state.type === 'notStarted'

export const appliedSteps = (run: Run): number => run.steps.filter(({ state }) => state.type === 'applied').length

/** Whether everything the run set out to do is done. What is created or deleted needs no publishing (contract.md 8.1). */
export const isComplete = ({ steps, publish, ...run }: Run): boolean =>
  appliedSteps({ steps, publish, ...run }) === steps.length &&
  (publish.tables.length === 0 || publish.state.type === 'published')

/**
 * What stays staged once `applied` has been verified. A change edited meanwhile starts from the applied value; of an
 * edited creation the rules say that its name is taken by now.
 */
export function withoutApplied(staged: Staged, applied: readonly Change[]): Staged {
  const written = new Map(applied.map((change) => [subjectOf(change), change]))
  const moved = staged.map((change) => {
    const done = written.get(subjectOf(change))
    return done !== undefined && isValueChange(done) && isValueChange(change) ? withBefore(change, done.after) : change
  })
  return unstage(
    moved,
    moved.filter((change) =>
      isValueChange(change) ? change.before === change.after : isDone(change, written.get(subjectOf(change))),
    ),
  )
}

function isDone(change: Change, done: Change | undefined): boolean {
  if (change.type === 'create' && done?.type === 'create') return deepEqual(change.draft, done.draft)
  if (change.type === 'membership' && done?.type === 'membership') return change.after === done.after
  return done?.type === change.type
}
