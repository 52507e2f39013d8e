import { join } from 'node:path'
import { createApp } from './app.ts'
import { readConfigFile } from './configFile.ts'
import { openEmulator } from './emulatorHost.ts'
import { listen } from './listen.ts'
import { readSettings } from './settings.ts'
import { readStaticFiles } from './staticFiles.ts'

/** Serves the built console and the emulator until SIGINT or SIGTERM. Throws a StartError when it cannot start. */
export async function serve(root: string): Promise<void> {
  const settings = readSettings(process.env, root)
  const client = join(root, 'dist', 'client')
  const config = await readConfigFile(settings.configFile ?? join(client, 'config.json'))
  const emulator = await openEmulator(settings)
  const app = createApp({
    emulator: emulator.fetch,
    files: await readStaticFiles(client),
    config,
  })
  const server = await listen(async (request) => app.fetch(request), settings.port)
  process.stdout.write(`Kinship is ready at http://localhost:${server.port}\n`)
  onStop(async () => {
    await server.close()
    await emulator.close()
  })
}

/** Runs once at the first SIGINT or SIGTERM, then ends the process. */
function onStop(stop: () => Promise<void>): void {
  const handle = (): void => {
    process.off('SIGINT', handle).off('SIGTERM', handle)
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', handle).on('SIGTERM', handle)
}
