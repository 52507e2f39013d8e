import { createEmulator, openKeptEmulator, SnapshotError, type EmulatorOptions } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { discoverAuthentication } from './authentication.ts'
import { readFactsFile } from './factsFile.ts'
import type { Settings } from './settings.ts'
import { reasonOf } from './startError.ts'
import { foreignStateFile, readStateFile, setAside, writeStateFile } from './stateFile.ts'

export interface EmulatorHost {
  readonly fetch: (request: Request) => Promise<Response>
  /** Saves what is unsaved. Rejects when that fails. */
  readonly close: () => Promise<void>
}

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
  return openOnFile(options, stateFile)
}

async function openOnFile(options: EmulatorOptions, stateFile: string): Promise<EmulatorHost> {
  const { emulator, flush, damaged } = await openKeptEmulator(options, {
    store: {
      read: () => readStateFile(stateFile),
      write: (text) => writeStateFile(stateFile, text),
      setAside: (now) => setAside(stateFile, now),
    },
    foreign: 'refuse',
    onSaved: (error) => {
      if (error === null) return
      process.stderr.write(`The changes could not be saved to ${stateFile}: ${reasonOf(error)}. They are kept until the server stops.\n`)
    },
  }).catch((error: unknown) => {
    throw error instanceof SnapshotError ? foreignStateFile(stateFile, error) : error
  })
  if (damaged !== null) {
    process.stderr.write(
      `The state file ${stateFile} is damaged: ${reasonOf(damaged.cause)}\nIt was put aside as ${damaged.keptUnder}. The environment starts afresh.\n`,
    )
  }
  return { fetch: (request) => emulator.fetch(request), close: flush }
}
