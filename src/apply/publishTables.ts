import { publish } from '../dataverse/encode.ts'
import { identify } from './identify.ts'
import type { PublishEntry } from './journal.ts'
import { startRun, type ApplyOptions, type ApplyParameters, type Run } from './run.ts'
import { patienceFor, sendWrite } from './sendWrite.ts'
import type { PublishOutcome, PublishState } from './state.ts'

/**
 * Publishes saved changes of these tables. Rejects only before anything was sent: with a CannotStartError, or a
 * DataverseError when it cannot be told who is signed in.
 */
export async function publishTables(
  tables: readonly string[],
  parameters: ApplyParameters,
  options: ApplyOptions = {},
): Promise<PublishOutcome> {
  const { organizationId } = await identify(parameters, options)
  return publishOnce(startRun(parameters, options, organizationId), tables)
}

/**
 * One PublishXml for all tables, journaled like every write. Sent again only after the platform said it had
 * not begun.
 */
export async function publishOnce(run: Run, tables: readonly string[]): Promise<PublishOutcome> {
  const emit = (state: PublishState) => run.emit({ type: 'publish', tables, state })
  const outcome = await attempt(run, tables, emit)
  emit(outcome)
  return outcome
}

async function attempt(
  run: Run,
  tables: readonly string[],
  emit: (state: PublishState) => void,
): Promise<PublishOutcome> {
  const { organizationId, clock } = run
  const patience = patienceFor(run)
  for (;;) {
    if (run.signal.aborted) return { type: 'notPublished', reason: { type: 'cancelled' } }
    const entry: PublishEntry = {
      type: 'publish',
      id: `${organizationId}/publish`,
      organizationId,
      tables,
      writtenAt: clock.wallTime().toISOString(),
    }
    emit({ type: 'sending' })
    const sent = await sendWrite(run, entry, publish(tables), 'publish')
    switch (sent.type) {
      case 'done':
        await run.journal.clear(entry.id)
        return { type: 'published', requestId: sent.requestId }
      case 'ambiguous':
        // Nothing can be found out later, and the receipt says so: nothing is left open.
        await run.journal.clear(entry.id)
        return { type: 'unknown', fault: sent.fault }
      case 'notSent':
        return { type: 'notPublished', reason: sent.reason }
      case 'refused':
        await run.journal.clear(entry.id)
        return { type: 'notPublished', reason: { type: 'refused', fault: sent.fault } }
      case 'notExecuted': {
        const reason = await patience.wait(sent.fault, emit)
        if (reason !== null) return { type: 'notPublished', reason }
      }
    }
  }
}
