import type { ApplyEvent, PublishState, StepState } from '../apply/state.ts'
import type { Change } from '../model/change.ts'
import type { Plan } from '../model/plan.ts'
import { unstage, type Staged } from '../model/stage.ts'
import { subjectOf } from '../model/change.ts'

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

export const appliedSteps = (run: Run): number => run.steps.filter(({ state }) => state.type === 'applied').length

/** Whether everything the run set out to do is done. */
export const isComplete = (run: Run): boolean =>
  appliedSteps(run) === run.steps.length && run.publish.state.type === 'published'

/** What stays staged once `applied` has been verified; a change edited meanwhile starts from the applied value. */
export function withoutApplied(staged: Staged, applied: readonly Change[]): Staged {
  const written = new Map(applied.map((change) => [subjectOf(change), change.after]))
  const moved = staged.map((change) => {
    const before = written.get(subjectOf(change))
    return before === undefined ? change : { ...change, before }
  })
  return unstage(
    moved,
    moved.filter((change) => change.before === change.after),
  )
}
