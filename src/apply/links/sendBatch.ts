import { DataverseError } from '../../dataverse/dataverseError.ts'
import { backOff } from '../../dataverse/retryAfter.ts'
import { faultOf, isNotExecuted } from '../fault.ts'
import { isWorthWaiting, judgePart, type PartVerdict } from './judgePart.ts'
import type { BatchRecord, LineEnd } from './linkJournal.ts'
import { endLine, moveLine, type LinkRun } from './linkRun.ts'
import type { LinkOperation } from './linkTransport.ts'
import { isTarget, settleLinks } from './settleLinks.ts'

/** Brings these queued lines to an end: looks where one may overwrite, journals, sends once, judges, settles. */
export async function carryOut(run: LinkRun, lines: readonly number[]): Promise<void> {
  const { work, transport, clock } = run
  const all = lines.map((line) => work.operationOf(line))
  const before = await withoutChanged(run, all)
  if (before === null) {
    run.queue.unshift(...lines)
    return
  }
  const { operations, ends } = before
  const record: BatchRecord = { number: work.nextBatch, lines: operations.map(({ line }) => line), ends }
  work.nextBatch += 1
  // Without the journal an interrupted batch could not be told from one that never was.
  const isKept = await keep(run, record)
  if (!isKept || run.signal.aborted || run.stopped !== null) {
    run.queue.unshift(...record.lines)
    const back = operations.map(({ line }): LineEnd => ({ line, state: 'queued', detail: null }))
    if (isKept) await keep(run, { ...record, ends: [...ends, ...back] })
    return
  }
  if (operations.length === 0) return
  for (const { line } of operations) moveLine(run, line, 'sending')
  run.onChange()
  const sentAt = clock.now()
  // Never cancelled under way: aborting would not stop the server, only hide its answer.
  const verdicts = await judged(run, operations, () => transport.send(operations))
  const unknown = settleable(operations, verdicts)
  let known = [...ends, ...operations.flatMap((operation, index) => endOf(run, operation, verdicts[index]))]
  hold(run, verdicts)
  run.onChange()
  await keep(run, { ...record, ends: known })
  stopForPrivilege(run, verdicts)
  await settleLinks(run, unknown, sentAt, async (more) => {
    known = [...known, ...more]
    await keep(run, { ...record, ends: known })
  })
}

const settleable = (operations: readonly LinkOperation[], verdicts: readonly PartVerdict[]) =>
  operations.filter((_, index) => verdicts[index]?.state === 'unknown')

/** The record is kept, or nothing more is sent. */
async function keep(run: LinkRun, record: BatchRecord): Promise<boolean> {
  try {
    await run.journal.keep(record)
    return true
  } catch (error) {
    run.stopped ??= { type: 'journal', message: error instanceof Error ? error.message : String(error) }
    return false
  }
}

/**
 * Of a one-to-many, whose link overwrites another one without a word (contract.md 6.1): the lines that still stand as
 * the dry run saw them. Null where that cannot be read; the run is stopped then.
 */
async function withoutChanged(
  run: LinkRun,
  operations: readonly LinkOperation[],
): Promise<{ readonly operations: readonly LinkOperation[]; readonly ends: readonly LineEnd[] } | null> {
  if (run.work.kind === 'ManyToMany') return { operations, ends: [] }
  try {
    const sights = await run.transport.look(operations, run.signal)
    const ends = operations.flatMap(({ line, from }, index): LineEnd[] => {
      const sight = sights[index]
      if (sight === undefined) throw new Error('A look told less than it was asked.')
      if (isTarget(sight, run.work.mode)) return [{ line, state: 'already', detail: null }]
      if (sight.parent === from) return []
      return [{ line, state: 'failed', detail: { type: 'failed', reason: { type: 'changedMeanwhile', to: sight.parent } } }]
    })
    for (const end of ends) endLine(run, end)
    run.onChange()
    const ended = new Set(ends.map(({ line }) => line))
    return { operations: operations.filter(({ line }) => !ended.has(line)), ends }
  } catch (error) {
    if (!run.signal.aborted) run.stopped ??= { type: 'unreadable', fault: faultOf(error) }
    return null
  }
}

/** A verdict for every operation, whether the batch was answered or failed as a whole. */
async function judged(
  run: LinkRun,
  operations: readonly LinkOperation[],
  send: () => ReturnType<LinkRun['transport']['send']>,
): Promise<readonly PartVerdict[]> {
  try {
    const outcomes = await send()
    return operations.map((_, index) => {
      const outcome = outcomes[index]
      return outcome === undefined ? { state: 'unknown', message: 'The answer has no part for this line.' } : judgePart(outcome, run.work)
    })
  } catch (error) {
    const fault = faultOf(error)
    if (!(error instanceof DataverseError) || !isNotExecuted(error)) return operations.map(() => ({ state: 'unknown', message: fault.message }))
    // Refused as a whole: the next batch would be, too.
    if (!isWorthWaiting(error)) run.stopped ??= { type: 'refused', fault }
    return operations.map(() => ({ state: 'queued', error }))
  }
}

function endOf(run: LinkRun, { line }: LinkOperation, verdict: PartVerdict | undefined): LineEnd[] {
  if (verdict === undefined) throw new Error('Every operation has a verdict.')
  if (verdict.state === 'unknown') {
    moveLine(run, line, 'unknown', { type: 'unknown', message: verdict.message })
    return []
  }
  const detail = verdict.state === 'failed' ? ({ type: 'failed', reason: verdict.reason } as const) : null
  const end: LineEnd = { line, state: verdict.state, detail }
  endLine(run, end)
  return [end]
}

/**
 * Everybody waits as long as the service asks (contract.md 12.3); without a sign-in nothing goes on. One batch's answer may
 * hold a hundred such wishes, of which the longest counts; another batch's may be longer still.
 */
function hold(run: LinkRun, verdicts: readonly PartVerdict[]): void {
  const errors = verdicts.flatMap((verdict) => (verdict.state === 'queued' ? [verdict.error] : []))
  const ended = errors.find(({ kind }) => kind === 'unauthorized')
  if (ended !== undefined) run.stopped ??= { type: 'signedOut', fault: faultOf(ended) }
  const wishes = errors.flatMap(({ kind, retryAfter }) => (kind === 'throttled' || kind === 'customizationLock' ? [{ cause: kind, retryAfter }] : []))
  const [longest] = wishes.toSorted((one, other) => (other.retryAfter ?? 0) - (one.retryAfter ?? 0))
  if (longest === undefined) return
  const { cause, retryAfter } = longest
  const now = run.clock.now()
  if (retryAfter === null && now < run.heldUntil) return
  const until = now + (retryAfter === null ? backOff(1, 10_000, 60_000, run.random) : retryAfter * 1_000)
  if (until <= run.heldUntil) return
  run.heldUntil = until
  run.onWait({ cause, until })
}

/** Where nothing has gone through and one privilege is missing everywhere, ten thousand lines would tell nothing new. */
function stopForPrivilege(run: LinkRun, verdicts: readonly PartVerdict[]): void {
  if (run.work.ledger.counts().done > 0) return
  const missing = new Set(verdicts.map((verdict) => (verdict.state === 'failed' && verdict.reason.type === 'privilege' ? verdict.reason.privilege : null)))
  const [privilege] = missing
  if (missing.size === 1 && privilege !== null && privilege !== undefined) run.stopped ??= { type: 'privilege', privilege }
}

