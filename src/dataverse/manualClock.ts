import { reasonOf, type Clock } from './clock.ts'

/** A clock that a test moves. */
export interface ManualClock extends Clock {
  /**
   * Jumps from one due sleep to the next until the work has ended. Throws when nothing is left to wait for.
   */
  run<Result>(work: Promise<Result>): Promise<Result>
}

interface Sleeper {
  readonly due: number
  readonly wake: () => void
}

/** Starts at zero, on 1 January 2026. `idle` lets everything that can go on without the clock go on. */
export function createManualClock(idle: () => Promise<void> = microtasks): ManualClock {
  let time = 0
  const sleepers = new Set<Sleeper>()
  return {
    now: () => time,
    wallTime: () => new Date(Date.UTC(2026, 0, 1) + time),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(reasonOf(signal))
        const sleeper: Sleeper = {
          due: time + milliseconds,
          wake: () => {
            signal?.removeEventListener('abort', cancel)
            resolve()
          },
        }
        const cancel = () => {
          sleepers.delete(sleeper)
          if (signal !== undefined) reject(reasonOf(signal))
        }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', cancel, { once: true })
      }),
    run: async (work) => {
      const state = { ended: false }
      const end = () => {
        state.ended = true
      }
      work.then(end, end)
      for (await idle(); !state.ended; await idle()) {
        const next = [...sleepers].toSorted((a, b) => a.due - b.due)[0]
        if (next === undefined) throw new Error('The work waits for something that is not the clock.')
        sleepers.delete(next)
        time = Math.max(time, next.due)
        next.wake()
      }
      return work
    },
  }
}

async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve()
}

/** For work with real Responses, whose bodies arrive over a few turns of the event loop. */
export async function macrotasks(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}
