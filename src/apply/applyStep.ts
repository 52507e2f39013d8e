import type { WireRequest } from '../dataverse/wireRequest.ts'
import type { PlanStep } from '../model/plan.ts'
import type { Relationship } from '../model/relationship.ts'
import { faultOf, type Fault } from './fault.ts'
import type { WriteEntry } from './journal.ts'
import { isNameOfOtherKind, observe, type Observation } from './observe.ts'
import { requestFor } from './requestFor.ts'
import type { Run } from './run.ts'
import { patienceFor, sendWrite } from './sendWrite.ts'
import { settle, settleTime, verify, type PollOptions } from './settle.ts'
import type { NotAppliedReason, StepOutcome, StepState } from './state.ts'

export interface StepResult {
  readonly outcome: StepOutcome
  /** What the step is about, as last read; empty when it was not read or is gone. */
  readonly after: readonly Relationship[]
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
    if (run.signal.aborted) return notApplied({ type: 'cancelled' }, [])
    emit({ type: 'checking' })
    const seen = await observe(run.transport, step, { signal: run.signal, onWait })
    if (run.signal.aborted && seen.type !== 'target') return notApplied({ type: 'cancelled' }, [])
    if (seen.type === 'unreadable') return notApplied({ type: 'unreadable', fault: seen.fault }, [])
    if (seen.type === 'conflict') return inConflict(seen)
    const present = relationshipsIn(seen)
    if (seen.type === 'target') {
      return { outcome: { type: 'applied', already: true, requestId: null }, after: present }
    }
    const request = encode(seen, step, solution)
    if ('fault' in request) return notApplied({ type: 'unreadable', fault: request.fault }, present)
    const entry = entryOf(run, step, solution)
    emit({ type: 'sending' })
    const sent = await sendWrite(run, entry, request, 'metadataWrite')
    switch (sent.type) {
      case 'notSent':
        return notApplied(sent.reason, present)
      case 'notExecuted': {
        const end = await patience.wait(sent.fault, emit)
        if (end !== null) return notApplied(end, present)
        // Whoever held the lock may have changed this very relationship: check again.
        break
      }
      case 'refused':
        return close(run, entry, await afterRefused(run, step, sent.fault, { emit, onWait }))
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
  const onPoll = () => told.emit({ type: 'verifying', settling: null })
  const seen = await verify(run.transport, run.clock, step, {
    signal: run.signal,
    onPoll,
    onWait: told.onWait,
  })
  switch (seen.type) {
    case 'target':
      return { outcome: { type: 'applied', already: false, requestId }, after: relationshipsIn(seen) }
    case 'conflict':
      return inConflict(seen)
    case 'baseline':
      return unknown({ type: 'notSeen' }, relationshipsIn(seen))
    case 'unreadable':
      return unknown({ type: 'unreadable', fault: seen.fault }, [])
    case 'cancelled':
      return unknown({ type: 'cancelled', fault: null }, [])
  }
}

/**
 * Browsers and proxies deliver a request twice when a connection breaks, and the second one is then refused because of
 * the first: a name that is taken, a relationship that is gone (safety.md F-DUP). One look tells that from a refusal;
 * where the two contradict each other, it is looked at for as long as reads may lag.
 */
async function afterRefused(run: Run, step: PlanStep, fault: Fault, { emit, onWait }: Told): Promise<StepResult> {
  const onPoll = () => emit({ type: 'verifying', settling: null })
  onPoll()
  const look = await observe(run.transport, step, { onWait })
  const isContradicted =
    look.type === 'baseline' &&
    saysDone(step, fault) &&
    !(step.type === 'create' && (await isNameOfOtherKind(run.transport, step, { onWait })))
  const seen = isContradicted ? await verify(run.transport, run.clock, step, { signal: run.signal, onPoll, onWait }) : look
  switch (seen.type) {
    case 'cancelled':
      return unknown({ type: 'cancelled', fault }, [])
    case 'target':
      return { outcome: { type: 'applied', already: false, requestId: fault.requestId }, after: relationshipsIn(seen) }
    case 'conflict':
      return inConflict(seen)
    case 'baseline':
      return notApplied({ type: 'refused', fault }, relationshipsIn(seen))
    case 'unreadable':
      return unknown({ type: 'unreadable', fault: seen.fault }, [])
  }
}

/** A refusal that says that the step is done: its relationship is gone, or there (contract.md 2.5, 2.8). */
const saysDone = ({ type }: PlanStep, { status, code }: Fault): boolean =>
  (type === 'delete' && status === 404) || (type === 'create' && code === '0x8004432b')

async function afterAmbiguous(run: Run, step: PlanStep, fault: Fault, told: Told): Promise<StepResult> {
  const settling = { settledAt: run.clock.now() + settleTime, fault }
  const onPoll = () => told.emit({ type: 'verifying', settling })
  const seen = await settle(run.transport, run.clock, step, {
    signal: run.signal,
    onPoll,
    onWait: told.onWait,
  })
  switch (seen.type) {
    case 'target':
      return {
        outcome: { type: 'applied', already: false, requestId: fault.requestId },
        after: relationshipsIn(seen),
      }
    case 'conflict':
      return inConflict(seen)
    case 'baseline':
      return notApplied({ type: 'notExecuted', fault }, relationshipsIn(seen))
    case 'unreadable':
      return unknown({ type: 'unreadable', fault: seen.fault }, [])
    case 'cancelled':
      return unknown({ type: 'cancelled', fault }, [])
  }
}

/** What has a known end leaves the journal; what has not stays, for the next start to find. */
async function close(run: Run, entry: WriteEntry, result: StepResult): Promise<StepResult> {
  if (result.outcome.type !== 'unknown') await run.journal.clear(entry.id)
  return result
}

const relationshipsIn = ({ definitions }: Exclude<Observation, { type: 'unreadable' }>): readonly Relationship[] =>
  definitions.map(({ relationship }) => relationship)

const inConflict = (seen: Extract<Observation, { type: 'conflict' }>): StepResult => ({
  outcome: { type: 'conflict', conflict: seen.conflict },
  after: relationshipsIn(seen),
})

const notApplied = (reason: NotAppliedReason, after: readonly Relationship[]): StepResult => ({
  outcome: { type: 'notApplied', reason },
  after,
})

const unknown = (
  reason: Extract<StepOutcome, { type: 'unknown' }>['reason'],
  after: readonly Relationship[],
): StepResult => ({ outcome: { type: 'unknown', reason }, after })

function encode(
  { definitions, column }: Extract<Observation, { type: 'baseline' }>,
  step: PlanStep,
  solution: string,
): WireRequest | { readonly fault: Fault } {
  try {
    return requestFor(step, definitions, solution, column)
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

const entryOf = ({ organizationId, clock }: Run, step: PlanStep, solution: string): WriteEntry => ({
  type: 'write',
  id: `${organizationId}/write/${step.schemaName}`,
  organizationId,
  solution,
  step,
  writtenAt: clock.wallTime().toISOString(),
})
