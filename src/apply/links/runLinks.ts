import { faultOf } from '../fault.ts'
import { carryOut } from './sendBatch.ts'
import type { BatchRecord, LineEnd } from './linkJournal.ts'
import type { LinkRun, LinkRunEnd, LinkRunOptions, LinkRunParameters } from './linkRun.ts'
import type { LinkWork } from './linkWork.ts'
import { settleLinks } from './settleLinks.ts'

/** Operations of one batch: enough to save round trips, few enough for progress (contract.md 11.3). */
export const batchSize = 100
/** Batches in flight. */
const lanes = 4

const never = () => new AbortController().signal
const always = () => Promise.resolve()

/**
 * Sends the queued lines of a run, in batches whose parts stand alone: one that fails takes no other with it. First it
 * finds out about unknown ones, by reading. When it ends every line has an end: what was not sent is `notSent`, and only
 * what could not be found out stays `unknown`.
 */
export async function runLinks(
  work: LinkWork,
  { transport, clock, journal, random = Math.random }: LinkRunParameters,
  { signal = never(), mayGoOn = always, onChange = () => undefined, onWait = () => undefined, settleOnly = false }: LinkRunOptions = {},
): Promise<LinkRunEnd> {
  const { ledger } = work
  const run: LinkRun = {
    work,
    transport,
    clock,
    journal,
    random,
    signal,
    onChange,
    onWait,
    queue: [...ledger.linesIn(['queued'])],
    attempts: new Map(),
    heldUntil: Number.NEGATIVE_INFINITY,
    stopped: null,
  }
  await settleOpen(run)
  if (!settleOnly) await runLanes(run, mayGoOn)
  for (const line of ledger.linesIn(['queued'])) ledger.move(line, 'notSent')
  onChange()
  if (run.stopped !== null) return { type: 'stopped', reason: run.stopped }
  return { type: signal.aborted ? 'cancelled' : 'complete' }
}

/** A mistake in one lane ends all, but none before what it sent has its end. */
async function runLanes(run: LinkRun, mayGoOn: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  const lane = () =>
    runLane(run, mayGoOn).catch((error: unknown) => {
      failures.push(error)
      run.stopped ??= { type: 'unreadable', fault: faultOf(error) }
    })
  await Promise.all(Array.from({ length: lanes }, lane))
  for (const line of run.work.ledger.linesIn(['sending'])) run.work.ledger.move(line, 'unknown')
  if (failures.length > 0) throw failures[0]
}

async function runLane(run: LinkRun, mayGoOn: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const { clock, signal, queue } = run
  while (run.stopped === null && !signal.aborted && queue.length > 0) {
    try {
      await mayGoOn(signal)
      while (clock.now() < run.heldUntil) await clock.sleep(run.heldUntil - clock.now(), signal)
    } catch (error) {
      // Only the signal ends a wait early.
      if (signal.aborted) return
      throw error
    }
    if (run.stopped !== null) return
    const lines = queue.splice(0, batchSize)
    if (lines.length > 0) await carryOut(run, lines)
  }
}

/** Lines that an earlier page left open: no clock survives a reload, so the time begins anew (safety.md 2). */
async function settleOpen(run: LinkRun): Promise<void> {
  const { work, clock, journal } = run
  const open = work.ledger.linesIn(['unknown'])
  if (open.length === 0) return
  const record: BatchRecord = { number: work.nextBatch, lines: [], ends: [] }
  work.nextBatch += 1
  let known: readonly LineEnd[] = []
  const startedAt = clock.now()
  const chunks = Array.from({ length: Math.ceil(open.length / batchSize) }, (_, index) => open.slice(index * batchSize, (index + 1) * batchSize))
  await Promise.all(
    chunks.map((lines) =>
      settleLinks(run, lines.map((line) => work.operationOf(line)), startedAt, async (ends) => {
        known = [...known, ...ends]
        try {
          await journal.keep({ ...record, ends: known })
        } catch (error) {
          run.stopped ??= { type: 'journal', message: error instanceof Error ? error.message : String(error) }
        }
      }),
    ),
  )
}
