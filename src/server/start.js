/** `npm start`: builds when the sources are newer than what is built, then serves. `--built` never builds. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, run } from './run.js'

await run(async () => {
  if (!process.argv.includes('--built')) {
    const { buildIfStale } = await import('./build.js')
    await buildIfStale(root)
  }
  /** @type {unknown} */
  const built = await import(pathToFileURL(join(root, 'dist', 'server', 'serve.js')).href)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is built from that file
  const { serve } = /** @type {typeof import('./serve.ts')} */ (built)
  await serve(root)
})
