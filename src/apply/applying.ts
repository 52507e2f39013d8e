import { applyPlan } from './applyPlan.ts'
import type { lostAnswers } from './faults.ts'
import type { ApplyOptions } from './run.ts'
import { createScenario } from './scenario.ts'
import type { Schedule } from './simulator.ts'
import type { ApplyEvent } from './state.ts'

/** Applies the scenario's plan on a server that follows the schedule, and tells all about it. For tests. */
export async function apply(
  schedule: Schedule = {},
  options: ApplyOptions = {},
  prepare?: (scenario: Scenario) => void,
) {
  const scenario = createScenario(schedule)
  prepare?.(scenario)
  const applying = applyPlan(scenario.plan, scenario.parameters, { onEvent: scenario.onEvent, ...options })
  const receipt = await scenario.clock.run(applying)
  return { ...scenario, receipt, outcomes: receipt.steps.map((step) => step.outcome) }
}
type Scenario = ReturnType<typeof createScenario>

/** The states a step went through, in order. */
export const states = (events: readonly ApplyEvent[], schemaName: string) =>
  events.flatMap((event) =>
    event.type === 'step' && event.schemaName === schemaName ? [event.state.type] : [],
  )

/** A write whose answer is lost; see `WriteScript`. */
export const lost = (
  error: Error & (typeof lostAnswers)[keyof typeof lostAnswers],
  carriedOutAfter: number | null,
  errorAfter = 1_000,
) => ({ type: 'lose', error, carriedOutAfter, errorAfter }) as const
