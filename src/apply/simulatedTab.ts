import type { Clock } from '../dataverse/clock.ts'
import { DataverseError } from '../dataverse/dataverseError.ts'

/**
 * One tab's view of a simulated server. When it dies, nothing it waits for ever comes, while the server goes on. For
 * tests. `catchUp` carries out what is due.
 */
export function createTab(clock: Clock, catchUp: () => void) {
  let isAlive = true
  /** Resolves while the tab lives. */
  const alive = async () => {
    if (!isAlive) await new Promise<never>(() => undefined)
  }
  return {
    alive,
    /** Waits for the server that long. Throws what the client throws when it is cancelled. */
    wait: async (milliseconds: number, signal?: AbortSignal) => {
      await alive()
      await clock.sleep(milliseconds, signal).catch((cause: unknown) => {
        throw new DataverseError('Cancelled.', { kind: 'aborted' }, { cause })
      })
      await alive()
      catchUp()
    },
    crash: () => {
      isAlive = false
    },
  }
}
