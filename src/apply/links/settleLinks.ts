import type { LinkMode } from '../../model/links/dryRun.ts'
import { settleTime, unreadableTime } from '../settle.ts'
import { endLine, type LinkRun } from './linkRun.ts'
import type { LineEnd } from './linkJournal.ts'
import type { LinkOperation, LinkSight } from './linkTransport.ts'

/** A line that is sent so often in vain is not sent again. */
const mostAttempts = 3

/** Whether a sight is what a line was to come to. */
export const isTarget = ({ linked }: LinkSight, mode: LinkMode): boolean => linked === (mode === 'link')

/**
 * Finds out by reading how lines ended whose answer was lost. What has come about is known at once; what has not may
 * still come, so it is told only when the server must have given up (safety.md 2, step 5). Lines stay unknown when it is
 * cancelled or nothing can be read. `sentAt`: on the clock's `now()`. Ends are handed on as they become known.
 */
export async function settleLinks(
  run: LinkRun,
  operations: readonly LinkOperation[],
  sentAt: number,
  onEnds: (ends: readonly LineEnd[]) => Promise<void>,
): Promise<void> {
  const { transport, clock, work, signal } = run
  let open = operations
  for (let pause = 1_000; open.length > 0; pause = Math.min(pause * 2, 10_000)) {
    // Judged by when the read began: it may be older than its answer.
    const elapsed = clock.now() - sentAt
    // The first look is made even when cancelled: it usually tells the end.
    const sights = await lookAt(run, open, pause === 1_000 ? new AbortController().signal : signal)
    if (sights !== null) {
      const isCertain = elapsed >= settleTime
      const ends = open.flatMap((operation, index): LineEnd[] => {
        const sight = sights[index]
        if (sight === undefined) throw new Error('A look told less than it was asked.')
        if (isTarget(sight, work.mode)) return [{ line: operation.line, state: 'done', detail: null }]
        return isCertain ? [notCarriedOut(run, operation, sight)] : []
      })
      for (const end of ends) endLine(run, end)
      if (ends.length > 0) {
        run.onChange()
        await onEnds(ends)
      }
      const known = new Set(ends.map(({ line }) => line))
      open = open.filter(({ line }) => !known.has(line))
    }
    if (open.length === 0 || signal.aborted || elapsed >= settleTime + unreadableTime) return
    const left = elapsed < settleTime ? sentAt + settleTime - clock.now() : pause
    try {
      await clock.sleep(Math.max(0, Math.min(pause, left)), signal)
    } catch {
      // Only the signal ends a sleep early.
      return
    }
  }

  async function lookAt(of: LinkRun, asked: readonly LinkOperation[], until: AbortSignal) {
    try {
      return await transport.look(asked, until)
    } catch {
      // What cannot be read is unknown, and asked again until the time is over.
      of.onChange()
      return null
    }
  }
}

function notCarriedOut(run: LinkRun, { line, from }: LinkOperation, { parent }: LinkSight): LineEnd {
  const { kind } = run.work
  if (kind === 'OneToMany' && parent !== from)
    return { line, state: 'failed', detail: { type: 'failed', reason: { type: 'changedMeanwhile', to: parent } } }
  const attempts = (run.attempts.get(line) ?? 0) + 1
  run.attempts.set(line, attempts)
  if (attempts < mostAttempts) return { line, state: 'queued', detail: null }
  const detail = run.work.details.get(line)
  const message = detail?.type === 'unknown' ? detail.message : ''
  return { line, state: 'failed', detail: { type: 'failed', reason: { type: 'neverCarriedOut', attempts, message } } }
}
