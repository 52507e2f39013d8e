import type { Reconciled, ReconciledEnd } from '../apply/reconcile.ts'
import { settleTime } from '../apply/settle.ts'
import type { ApplyEvent, PublishOutcome, PublishState, StepOutcome, StepState, UnknownReason } from '../apply/state.ts'
import { systemClock } from '../dataverse/clock.ts'
import { isRelationshipValue } from '../model/change.ts'
import type { Plan } from '../model/plan.ts'
import { tablesOf } from '../model/relationship.ts'
import type { KeptReceipt, LaterSight, StoredReceipt } from './applyStored.ts'
import type { Session } from './session.tsx'

/** What is kept before the first request, so that a run that a crash ends is still in the history. */
export function draftReceipt(session: Session, plan: Plan, id: string): StoredReceipt {
  const steps = plan.steps.map((step) => ({
    schemaName: step.schemaName,
    metadataId: 'metadataId' in step ? step.metadataId : null,
    changes: step.changes,
    before: 'baseline' in step ? step.baseline : null,
    after: null,
    made: [],
    outcome: { type: 'notStarted' } as const,
  }))
  const head = headOf(session, systemClock.wallTime())
  const receipt = { ...head, solution: plan.solution, steps, tables: [], publish: { type: 'notStarted' } as const }
  return { id, progress: 'running', receipt, later: [] }
}

/** The receipt of a publish alone. */
export const publishReceipt = (
  session: Session,
  tables: readonly string[],
  publish: PublishOutcome,
  startedAt: Date,
): KeptReceipt => ({ ...headOf(session, startedAt), solution: null, steps: [], tables, publish })

function headOf({ connection, organizationId, userId }: Session, startedAt: Date) {
  return {
    version: 1 as const,
    environment: connection.client.origin,
    organizationId,
    userId,
    startedAt: startedAt.toISOString(),
    endedAt: systemClock.wallTime().toISOString(),
    journalFailure: null,
  }
}

const isEnd = <State extends StepState | PublishState>(
  state: State,
): state is Exclude<State, { readonly type: 'checking' | 'sending' | 'waiting' | 'verifying' }> =>
  !['checking', 'sending', 'waiting', 'verifying'].includes(state.type)

/** The draft with what an event says about the end of a step or of publishing; the same draft when it says nothing. */
export function withEnd(draft: StoredReceipt, event: ApplyEvent): StoredReceipt {
  const { receipt } = draft
  if (event.type === 'publish') {
    if (!isEnd(event.state)) return draft
    return { ...draft, receipt: { ...receipt, tables: event.tables, publish: event.state } }
  }
  const { schemaName, state } = event
  if (!isEnd(state)) return draft
  return { ...draft, receipt: { ...receipt, steps: withOutcome(receipt.steps, schemaName, state) } }
}

const withOutcome = (steps: KeptReceipt['steps'], schemaName: string, outcome: StepOutcome): KeptReceipt['steps'] =>
  steps.map((step) => (step.schemaName === schemaName ? { ...step, outcome } : step))

/** A draft whose tab was closed, with the writes that were under way. */
export function interruptedReceipt(draft: StoredReceipt, ended: readonly Reconciled[], now: Date): StoredReceipt {
  let { steps } = draft.receipt
  for (const { entry, end } of ended) {
    if (entry.type !== 'write') continue
    const open = steps.find(({ schemaName }) => schemaName === entry.step.schemaName)
    if (open?.outcome.type === 'notStarted') steps = withOutcome(steps, entry.step.schemaName, outcomeOf(end))
  }
  const applied = steps.filter(({ outcome }) => outcome.type === 'applied')
  const updated = applied.filter(({ changes }) => changes.some(isRelationshipValue))
  const ends = tablesOf(updated.flatMap(({ before }) => (before === null ? [] : [before])))
  const columns = applied.flatMap(({ changes }) => changes.flatMap((change) => (change.type === 'column' ? [change.table] : [])))
  const tables = [...new Set([...ends, ...columns])].toSorted()
  return {
    ...draft,
    progress: 'interrupted',
    receipt: { ...draft.receipt, steps, tables, endedAt: now.toISOString() },
  }
}

/**
 * The server was not looked at until another tab was there: what it holds by then may be somebody else's, and what it
 * does not hold may have been taken back. What was seen is told beside it, as of a write that was cancelled.
 */
function outcomeOf(end: ReconciledEnd): StepOutcome {
  const isUnreadable = end.type === 'unknown' && end.fault !== null
  return { type: 'unknown', reason: isUnreadable ? { type: 'unreadable', fault: end.fault } : { type: 'interrupted' } }
}

/**
 * Whether what was seen later proves that a write changed nothing: its answer was lost, and the looking, which takes as
 * long as the server may be at work, began within as long after it. Later somebody may have taken back what it did, as
 * of one that Dataverse confirmed.
 */
export function isProvenNotDone(reason: UnknownReason, seen: LaterSight | null): boolean {
  if (seen?.sight !== 'baseline' || seen.writtenAt === null) return false
  const isAnswerLost = reason.type === 'cancelled' && reason.fault !== null
  const passed = Date.parse(seen.seenAt) - Date.parse(seen.writtenAt)
  return isAnswerLost && passed >= settleTime && passed <= 2 * settleTime
}
