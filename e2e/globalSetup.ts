import { buildIfStale } from '../src/server/build.js'
import { root } from '../src/server/run.js'

/** The browser tests run the built product. */
export default async function globalSetup(): Promise<void> {
  await buildIfStale(root)
}
