export interface Saver {
  /** Something changed: save soon. */
  readonly changed: () => void
  /** Save now what is unsaved. Rejects when saving fails. */
  readonly flush: () => Promise<void>
}

/** Gathers changes for `delay` milliseconds and saves them once, one save at a time. */
export function createSaver(save: () => Promise<void>, delay: number, onError: (error: unknown) => void): Saver {
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> = Promise.resolve()
  let unsaved = false

  const saveUnsaved = async (): Promise<void> => {
    if (!unsaved) return
    unsaved = false
    try {
      await save()
    } catch (error) {
      unsaved = true
      throw error
    }
  }

  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const mine = running.then(saveUnsaved)
    running = mine.catch(() => undefined)
    return mine
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
