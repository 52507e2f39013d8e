import { tablesToPublish, type Plan, type PlanStep } from '../model/plan.ts'
import { applyStep, type StepResult } from './applyStep.ts'
import { CannotStartError } from './cannotStartError.ts'
import { identify } from './identify.ts'
import { DamagedJournalError } from './journal.ts'
import { publishOnce } from './publishTables.ts'
import type { Receipt, StepReceipt } from './receipt.ts'
import { startRun, type ApplyOptions, type ApplyParameters, type Run } from './run.ts'
import type { PublishOutcome } from './state.ts'

/**
 * Carries a plan out, one step at a time, and publishes once when all of it is applied. Stops at the first
 * step that is not; the rest stays "not started". Rejects only before anything was sent: with a
 * CannotStartError, or a DataverseError when it cannot be told who is signed in. The caller holds the lock
 * that makes it the only writer (safety.md P14).
 */
export async function applyPlan(
  plan: Plan,
  parameters: ApplyParameters,
  options: ApplyOptions = {},
): Promise<Receipt> {
  const { transport, clock } = parameters
  const startedAt = clock.wallTime().toISOString()
  const identity = await identify(parameters, options)
  const { organizationId } = identity
  await refuseUnreconciled(parameters, organizationId)
  const run = startRun(parameters, options, organizationId)
  const steps = await applySteps(run, plan)
  const applied = plan.steps.filter((_, index) => steps[index]?.outcome.type === 'applied')
  const tables = tablesToPublish(applied)
  const all = applied.length === plan.steps.length && run.journal.failure() === null
  const outcome: PublishOutcome =
    all && tables.length > 0 ? await publishOnce(run, tables) : { type: 'notStarted' }
  return {
    version: 1,
    environment: transport.origin,
    ...identity,
    solution: plan.solution,
    startedAt,
    endedAt: clock.wallTime().toISOString(),
    steps,
    tables,
    publish: outcome,
    journalFailure: run.journal.failure(),
  }
}

async function applySteps(run: Run, plan: Plan): Promise<readonly StepReceipt[]> {
  const receipts: StepReceipt[] = []
  let going = true
  for (const step of plan.steps) {
    const result: StepResult = going ? await applyStep(run, step, plan.solution) : notStarted
    run.emit({ type: 'step', schemaName: step.schemaName, state: result.outcome })
    receipts.push(receiptOf(step, result))
    going &&= result.outcome.type === 'applied' && run.journal.failure() === null && !run.signal.aborted
  }
  return receipts
}

const notStarted: StepResult = { outcome: { type: 'notStarted' }, after: [] }

const receiptOf = (step: PlanStep, { outcome, after }: StepResult): StepReceipt => ({
  schemaName: step.schemaName,
  metadataId: 'metadataId' in step ? step.metadataId : null,
  changes: step.changes,
  before: 'baseline' in step ? step.baseline : null,
  after: after.find(({ schemaName }) => schemaName === step.schemaName) ?? null,
  made: step.type === 'create' ? after : [],
  outcome,
})

/** What an earlier run left open must be looked at first: it may still be under way (safety.md P13). */
async function refuseUnreconciled({ journal }: ApplyParameters, organizationId: string): Promise<void> {
  const open = await journal.open().catch((cause: unknown) => {
    if (cause instanceof DamagedJournalError) throw new CannotStartError('damagedJournal', cause.message, { cause })
    throw new CannotStartError('journal', 'The journal cannot be read, so nothing is sent.', { cause })
  })
  const entries = open.filter((entry) => entry.type === 'write' && entry.organizationId === organizationId)
  if (entries.length > 0) {
    throw new CannotStartError(
      'unreconciled',
      'An earlier run was interrupted: find out first how it ended.',
      { entries },
    )
  }
}
