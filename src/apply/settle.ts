import type { ReadClient } from '../dataverse/client.ts'
import type { Clock } from '../dataverse/clock.ts'
import type { Wait } from '../dataverse/wireRequest.ts'
import type { PlanStep } from '../model/plan.ts'
import type { Fault } from './fault.ts'
import { observe, type Observation } from './observe.ts'

/**
 * The server's longest execution is two minutes (safety.md 2, step 5). Should even strong reads lag, it is by
 * no more than the half minute the caches do (contract.md 1.1). Then a margin.
 */
export const settleTime = 155_000
/** How much longer to try while nothing can be read. */
export const unreadableTime = 120_000
/** Twice the lag of the servers' caches (contract.md 1.1). */
export const verifyTime = 60_000

export interface PollOptions {
  readonly signal: AbortSignal
  readonly onPoll: () => void
  readonly onWait: (wait: Wait) => void
}

/**
 * What polling made certain: one of the three states, or that it stayed unreadable, or that it was cancelled
 * first.
 */
export type Settled =
  | Exclude<Observation, { readonly type: 'unreadable' }>
  | { readonly type: 'unreadable'; readonly fault: Fault }
  | { readonly type: 'cancelled' }

/** After a lost answer: the target at any time, or whatever is there once the server must have given up. */
export const settle = (
  client: ReadClient,
  clock: Clock,
  step: PlanStep,
  options: PollOptions,
): Promise<Settled> => poll(client, clock, step, settleTime, options)

/**
 * After a confirmed write: the target as soon as it is seen, or whatever else is still there after a minute.
 */
export const verify = (
  client: ReadClient,
  clock: Clock,
  step: PlanStep,
  options: PollOptions,
): Promise<Settled> => poll(client, clock, step, verifyTime, options)

async function poll(
  client: ReadClient,
  clock: Clock,
  step: PlanStep,
  time: number,
  { signal, onPoll, onWait }: PollOptions,
): Promise<Settled> {
  const start = clock.now()
  for (let pause = 1_000; ; pause = Math.min(pause * 2, 10_000)) {
    onPoll()
    // Judged by when the read began: it may be older than its answer.
    const elapsed = clock.now() - start
    // The first read is made even when cancelled: it usually tells the end.
    const seen = await observe(client, step, { signal: pause === 1_000 ? undefined : signal, onWait })
    if (seen.type === 'target') return seen
    if (signal.aborted) return { type: 'cancelled' }
    if (seen.type !== 'unreadable' && elapsed >= time) return seen
    if (seen.type === 'unreadable' && elapsed >= time + unreadableTime) return seen
    const left = elapsed < time ? start + time - clock.now() : pause
    try {
      await clock.sleep(Math.max(0, Math.min(pause, left)), signal)
    } catch {
      // Only the signal ends a sleep early.
      return { type: 'cancelled' }
    }
  }
}
