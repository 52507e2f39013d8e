/** Time as a parameter, so that tests own it. */
export interface Clock {
  /**
   * Milliseconds that only ever grow; for durations. The wall clock jumps and is never used for them
   * (safety.md 2).
   */
  now(): number
  /** What the calendar says; for receipts and for dates a server sends. */
  wallTime(): Date
  /** Resolves after that many milliseconds; rejects with the signal's reason as soon as it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => performance.now(),
  wallTime: () => new Date(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(reasonOf(signal))
      const cancel = () => {
        clearTimeout(timer)
        reject(asError(signal?.reason))
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', cancel)
        resolve()
      }, milliseconds)
      signal?.addEventListener('abort', cancel, { once: true })
    }),
}

/** Why a signal was aborted, as an error. */
export const reasonOf = ({ reason }: AbortSignal): Error => asError(reason)

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))
