export interface Saver {
  /** Something changed: save soon. */
  readonly changed: () => void
  /** Save now what is unsaved. Rejects when saving fails. */
  readonly flush: () => Promise<void>
}

/** Gathers changes for `delay` milliseconds and saves them once, one save at a time. */
export function createSaver(save: () => Promise<void>, delay: number, onError: (error: unknown) => void): Saver {
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  let unsaved = false

  const flush = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    await running
    if (!unsaved) return
    unsaved = false
    const attempt = save().catch((error: unknown) => {
      unsaved = true
      throw error
    })
    running = attempt.catch(() => undefined)
    await attempt
  }

  return {
    changed() {
      unsaved = true
      timer ??= setTimeout(() => {
        flush().catch(onError)
      }, delay)
    },
    flush,
  }
}
