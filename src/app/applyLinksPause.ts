/** Lets work go on, or holds it until somebody lets it. */
export interface PauseSwitch {
  readonly pause: () => void
  readonly resume: () => void
  /** Resolves when the work may go on; rejects with the signal's reason when it is aborted meanwhile. */
  readonly open: (signal: AbortSignal) => Promise<void>
}

export function createPauseSwitch(): PauseSwitch {
  let waiting: (() => void)[] | null = null
  return {
    pause: () => {
      waiting ??= []
    },
    resume: () => {
      for (const go of waiting ?? []) go()
      waiting = null
    },
    open: (signal) =>
      new Promise((resolve, reject) => {
        if (waiting === null) return resolve()
        waiting.push(resolve)
        signal.addEventListener('abort', () => reject(new DOMException('Cancelled.', 'AbortError')), { once: true })
      }),
  }
}
