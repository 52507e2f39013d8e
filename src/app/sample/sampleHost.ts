import { openKeptEmulator } from '../../emulator/index.ts'
import { sampleEnvironment } from '../../emulator/sample/environment.ts'
import { sampleTexts } from '../texts/sample.ts'
import type { SampleKeeping } from './sampleMessages.ts'
import { sampleStore } from './sampleStore.ts'

/** The sample environment, run by this worker. */
export interface SampleHost {
  readonly fetch: (request: Request) => Promise<Response>
  /** Back to the sample as it ships, in every tab. Rejects when it is open elsewhere, or cannot be opened or saved. */
  readonly reset: () => Promise<void>
}

/** Milliseconds to wait for a worker that is about to end, as the one of a page that was just reloaded. */
const patience = 2_000

/**
 * Opens the sample at the first request. `onKeeping` hears how its state is kept. A change is stored before it is
 * answered: whoever closes the last tab then has lost nothing.
 */
export function createSampleHost(onKeeping: (keeping: SampleKeeping) => void): SampleHost {
  let keeping: SampleKeeping = { damaged: null, unsaved: null }
  const tell = (part: Partial<SampleKeeping>): void => {
    keeping = { ...keeping, ...part }
    onKeeping(keeping)
  }
  const onSaved = (error: unknown): void => {
    const unsaved = error === null ? null : reasonOf(error)
    if (unsaved !== keeping.unsaved) tell({ unsaved })
  }

  const open = async () => {
    const kept = await openKeptEmulator(
      { environment: sampleEnvironment(), now: () => new Date(), newId: () => crypto.randomUUID() },
      { store: sampleStore(), foreign: 'set aside', onSaved },
    )
    const { damaged } = kept
    if (damaged !== null) tell({ damaged: { keptUnder: damaged.keptUnder, cause: damaged.cause.message } })
    return kept
  }
  let alone: Promise<void> | null = null
  let opening: ReturnType<typeof open> | null = null

  /** Null: another worker has it open. */
  const opened = async () => {
    alone ??= holdForGood('kinship.sample')
    if (!(await within(patience, alone))) return null
    // A database that refused may be willing later.
    opening ??= open().catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }

  return {
    fetch: async (request) => {
      const kept = await opened().catch(reasonOf)
      if (kept === null) return unavailable(sampleTexts.openElsewhere)
      if (typeof kept === 'string') return unavailable(sampleTexts.cannotOpen(kept))
      const response = await kept.emulator.fetch(request)
      if (request.method !== 'GET') await kept.flush().catch(onSaved)
      return response
    },
    reset: async () => {
      const kept = await opened()
      if (kept === null) throw new Error(sampleTexts.openElsewhere)
      kept.emulator.reset()
      await kept.flush()
    },
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** In the form of Dataverse's errors, so that the console waits, asks again, and then says why (contract.md 1.4). */
const unavailable = (message: string): Response =>
  Response.json({ error: { code: '', message } }, { status: 503, headers: { 'Retry-After': '1' } })

/**
 * Resolves once this worker alone holds the lock, which it then keeps until it ends. Two workers over one state would
 * overwrite each other: one of an older version, or those of two tabs where workers cannot be shared.
 */
const holdForGood = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const hold = (): Promise<never> => {
      resolve()
      return new Promise(() => undefined)
    }
    navigator.locks.request(name, hold).catch(reject)
  })

/** Whether the work was done in that time. Rejects as the work does. */
async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
