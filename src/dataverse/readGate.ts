import { reasonOf, type Clock } from './clock.ts'

/** Lets a few reads through at a time, in order, and none while the service asks to wait. */
export interface ReadGate {
  /** Runs the work when there is room. Rejects with the signal's reason when aborted while queueing. */
  run<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result>
  /** Holds everything back for that long. */
  pause(milliseconds: number): void
}

export function createReadGate(limit: number, clock: Clock): ReadGate {
  let running = 0
  let pausedUntil = Number.NEGATIVE_INFINITY
  const queue = new Set<() => void>()

  const room = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      if (running < limit) {
        running += 1
        return resolve()
      }
      const enter = () => {
        signal.removeEventListener('abort', leave)
        running += 1
        resolve()
      }
      const leave = () => {
        queue.delete(enter)
        reject(reasonOf(signal))
      }
      queue.add(enter)
      signal.addEventListener('abort', leave, { once: true })
    })

  const open = async (signal: AbortSignal): Promise<void> => {
    while (clock.now() < pausedUntil) await clock.sleep(pausedUntil - clock.now(), signal)
  }

  return {
    pause: (milliseconds) => {
      pausedUntil = Math.max(pausedUntil, clock.now() + milliseconds)
    },
    run: async (work, signal) => {
      await room(signal)
      try {
        await open(signal)
        return await work()
      } finally {
        running -= 1
        const [next] = queue
        if (next !== undefined) {
          queue.delete(next)
          next()
        }
      }
    },
  }
}
