import { createEmulator, type EmulatorOptions, type EnvironmentSeed } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { readFactsFile } from './factsFile.ts'
import { createSaver } from './saver.ts'
import type { Settings } from './settings.ts'
import { reasonOf } from './startError.ts'
import { corruptStateFile, readStateFile, writeStateFile } from './stateFile.ts'

export interface EmulatorHost {
  readonly fetch: (request: Request) => Promise<Response>
  /** Saves what is unsaved. Rejects when that fails. */
  readonly close: () => Promise<void>
}

/** Milliseconds between a change and its saving: a publish and its writes become one save. */
const saveDelay = 200

/**
 * The emulator over the environment that the settings name, with its state kept in a file.
 * Throws a StartError when the facts or the state cannot be used; the files stay as they are.
 */
export async function openEmulator({ factsFile, stateFile }: Settings): Promise<EmulatorHost> {
  const environment = factsFile === null ? sampleEnvironment() : await readFactsFile(factsFile)
  const options = { environment, now: () => new Date(), newId: () => crypto.randomUUID(), controls: true }
  if (stateFile === null) {
    const emulator = createEmulator(options)
    return { fetch: (request) => emulator.fetch(request), close: () => Promise.resolve() }
  }
  return openKeptEmulator(options, stateFile)
}

async function openKeptEmulator(
  options: Omit<EmulatorOptions, 'snapshot'> & { readonly environment: EnvironmentSeed },
  stateFile: string,
): Promise<EmulatorHost> {
  const kept = await readStateFile(stateFile)
  const saver = createSaver(
    () => writeStateFile(stateFile, JSON.stringify(emulator.snapshot())),
    saveDelay,
    (error) => {
      process.stderr.write(`The changes could not be saved to ${stateFile}: ${reasonOf(error)}. They are kept until the server stops.\n`)
    },
  )
  const restore = () => {
    const all = { ...options, onChange: saver.changed }
    if (kept === null) return createEmulator(all)
    try {
      const snapshot: unknown = JSON.parse(kept)
      return createEmulator({ ...all, snapshot })
    } catch (error) {
      throw corruptStateFile(stateFile, error)
    }
  }
  const emulator = restore()
  return { fetch: (request) => emulator.fetch(request), close: saver.flush }
}
