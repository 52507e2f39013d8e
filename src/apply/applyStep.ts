import { updateRelationship } from '../dataverse/encode.ts'
import type { Definition } from '../dataverse/relationshipDefinition.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import type { PlanStep } from '../model/plan.ts'
import type { Relationship } from '../model/relationship.ts'
import { faultOf, type Fault } from './fault.ts'
import type { UpdateEntry } from './journal.ts'
import { observe, type Observation } from './observe.ts'
import type { Run } from './run.ts'
import { patienceFor, sendWrite } from './sendWrite.ts'
import { settle, settleTime, verify, type PollOptions } from './settle.ts'
import type { NotAppliedReason, StepOutcome, StepState } from './state.ts'

export interface StepResult {
  readonly outcome: StepOutcome
  /** The relationship as last read; null when it was not read or is gone. */
  readonly after: Relationship | null
}

/**
 * Carries one step out along safety.md 2: check, journal, send, settle or verify. Never rejects for a fault
 * of the server.
 */
export async function applyStep(run: Run, step: PlanStep, solution: string): Promise<StepResult> {
  const emit = (state: StepState) => run.emit({ type: 'step', schemaName: step.schemaName, state })
  const onWait: PollOptions['onWait'] = (wait) => emit({ type: 'waiting', ...wait })
  const patience = patienceFor(run)
  for (;;) {
    if (run.signal.aborted) return notApplied({ type: 'cancelled' }, null)
    emit({ type: 'checking' })
    const seen = await observe(run.transport, step, { signal: run.signal, onWait })
    if (run.signal.aborted && seen.type !== 'target') return notApplied({ type: 'cancelled' }, null)
    if (seen.type === 'unreadable') return notApplied({ type: 'unreadable', fault: seen.fault }, null)
    if (seen.type === 'conflict') return inConflict(seen)
    const { relationship } = seen.definition
    if (seen.type === 'target') {
      return { outcome: { type: 'applied', already: true, requestId: null }, after: relationship }
    }
    const request = encode(seen.definition, step, solution)
    if ('fault' in request) return notApplied({ type: 'unreadable', fault: request.fault }, relationship)
    const entry = entryOf(run, step, solution)
    emit({ type: 'sending' })
    const sent = await sendWrite(run, entry, request, 'metadataWrite')
    switch (sent.type) {
      case 'notSent':
        return notApplied(sent.reason, relationship)
      case 'notExecuted': {
        const end = await patience.wait(sent.fault, emit)
        if (end !== null) return notApplied(end, relationship)
        // Whoever held the lock may have changed this very relationship: check again.
        break
      }
      case 'done':
        return close(run, entry, await afterDone(run, step, sent.requestId, { emit, onWait }))
      case 'ambiguous':
        return close(run, entry, await afterAmbiguous(run, step, sent.fault, { emit, onWait }))
    }
  }
}

interface Told {
  readonly emit: (state: StepState) => void
  readonly onWait: PollOptions['onWait']
}

async function afterDone(
  run: Run,
  step: PlanStep,
  requestId: string | null,
  told: Told,
): Promise<StepResult> {
  const onPoll = () => told.emit({ type: 'verifying', settledAt: null })
  const seen = await verify(run.transport, run.clock, step, {
    signal: run.signal,
    onPoll,
    onWait: told.onWait,
  })
  switch (seen.type) {
    case 'target':
      return { outcome: { type: 'applied', already: false, requestId }, after: seen.definition.relationship }
    case 'conflict':
      return inConflict(seen)
    case 'baseline':
      return unknown({ type: 'notSeen' }, seen.definition.relationship)
    case 'unreadable':
      return unknown({ type: 'unreadable', fault: seen.fault }, null)
    case 'cancelled':
      return unknown({ type: 'cancelled', fault: null }, null)
  }
}

async function afterAmbiguous(run: Run, step: PlanStep, fault: Fault, told: Told): Promise<StepResult> {
  const settledAt = run.clock.now() + settleTime
  const onPoll = () => told.emit({ type: 'verifying', settledAt })
  const seen = await settle(run.transport, run.clock, step, {
    signal: run.signal,
    onPoll,
    onWait: told.onWait,
  })
  switch (seen.type) {
    case 'target':
      return {
        outcome: { type: 'applied', already: false, requestId: fault.requestId },
        after: seen.definition.relationship,
      }
    case 'conflict':
      return inConflict(seen)
    case 'baseline':
      return notApplied({ type: 'notExecuted', fault }, seen.definition.relationship)
    case 'unreadable':
      return unknown({ type: 'unreadable', fault: seen.fault }, null)
    case 'cancelled':
      return unknown({ type: 'cancelled', fault }, null)
  }
}

/** What has a known end leaves the journal; what has not stays, for the next start to find. */
async function close(run: Run, entry: UpdateEntry, result: StepResult): Promise<StepResult> {
  if (result.outcome.type !== 'unknown') await run.journal.clear(entry.id)
  return result
}

const inConflict = ({ conflict, definition }: Extract<Observation, { type: 'conflict' }>): StepResult => ({
  outcome: { type: 'conflict', conflict },
  after: definition?.relationship ?? null,
})

const notApplied = (reason: NotAppliedReason, after: Relationship | null): StepResult => ({
  outcome: { type: 'notApplied', reason },
  after,
})

const unknown = (
  reason: Extract<StepOutcome, { type: 'unknown' }>['reason'],
  after: Relationship | null,
): StepResult => ({ outcome: { type: 'unknown', reason }, after })

function encode(
  definition: Definition,
  step: PlanStep,
  solution: string,
): WireRequest | { readonly fault: Fault } {
  try {
    return updateRelationship(definition, step.changes, solution)
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

const entryOf = ({ organizationId, clock }: Run, step: PlanStep, solution: string): UpdateEntry => ({
  type: 'update',
  id: `${organizationId}/update/${step.schemaName}`,
  organizationId,
  solution,
  step,
  writtenAt: clock.wallTime().toISOString(),
})
