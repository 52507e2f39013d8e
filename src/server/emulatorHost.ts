import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import type { Settings } from './settings.ts'

export interface EmulatorHost {
  readonly fetch: (request: Request) => Promise<Response>
  /** Saves what is unsaved. */
  readonly close: () => Promise<void>
}

/** The emulator over the environment the settings name. */
export async function openEmulator(_settings: Settings): Promise<EmulatorHost> {
  const emulator = createEmulator({
    environment: sampleEnvironment(),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    controls: true,
  })
  return { fetch: (request) => emulator.fetch(request), close: () => Promise.resolve() }
}
