import { createEmulator, SnapshotError, type Emulator, type EmulatorOptions, type EnvironmentSeed } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { discoverAuthentication } from './authentication.ts'
import { readFactsFile } from './factsFile.ts'
import { createSaver } from './saver.ts'
import type { Settings } from './settings.ts'
import { reasonOf } from './startError.ts'
import { foreignStateFile, readStateFile, setAside, writeStateFile } from './stateFile.ts'

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
export async function openEmulator({ factsFile, stateFile, legacyRoles, controls, issuer }: Settings): Promise<EmulatorHost> {
  const environment = factsFile === null ? sampleEnvironment() : await readFactsFile(factsFile)
  const options = {
    environment,
    legacyRoles,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    controls,
    ...(issuer === null ? {} : { authentication: await discoverAuthentication(issuer) }),
  }
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
  const saver = createSaver(
    () => writeStateFile(stateFile, JSON.stringify(emulator.snapshot())),
    saveDelay,
    (error) => {
      process.stderr.write(`The changes could not be saved to ${stateFile}: ${reasonOf(error)}. They are kept until the server stops.\n`)
    },
  )
  const emulator = await restored({ ...options, onChange: saver.changed }, stateFile)
  return { fetch: (request) => emulator.fetch(request), close: saver.flush }
}

/** The emulator with what the file keeps; with the seed alone when there is no file, or a damaged one, which is put aside. */
async function restored(options: EmulatorOptions, stateFile: string): Promise<Emulator> {
  const kept = await readStateFile(stateFile)
  if (kept === null) return createEmulator(options)
  try {
    const snapshot: unknown = JSON.parse(kept)
    return createEmulator({ ...options, snapshot })
  } catch (error) {
    if (error instanceof SnapshotError && error.kind === 'other environment') throw foreignStateFile(stateFile, error)
    if (!(error instanceof SnapshotError) && !(error instanceof SyntaxError)) throw error
    const aside = await setAside(stateFile, options.now())
    process.stderr.write(
      `The state file ${stateFile} is damaged: ${reasonOf(error)}\nIt was put aside as ${aside}. The environment starts afresh.\n`,
    )
    return createEmulator(options)
  }
}
