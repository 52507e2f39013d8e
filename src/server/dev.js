/** `npm run dev`: Vite with hot reload, and the emulator inside of it. */
import { root, run } from './run.js'

/** @typedef {typeof import('./development.ts')} Development */

/**
 * @param {import('vite').ViteDevServer} server
 * @returns {Promise<Development>}
 */
async function load(server) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Vite cannot know the type of what it loads
  return /** @type {Development} */ (await server.ssrLoadModule('/src/server/development.ts'))
}

await run(async () => {
  const vite = await import('vite')
  const server = await vite.createServer({
    root,
    // Vite would answer OPTIONS before the emulator does.
    server: { cors: false, host: 'localhost', strictPort: true },
    plugins: [{ name: 'kinship-emulator', configureServer: mountEmulator }],
  })
  const { readSettings, explain } = await load(server)
  try {
    const { port } = readSettings(process.env, root)
    await server.listen(port).catch((error) => {
      // Vite words this error itself and drops the code.
      const taken = error instanceof Error && error.message.includes('already in use')
      throw taken ? explain(Object.assign(error, { code: 'EADDRINUSE' }), port) : error
    })
  } catch (error) {
    await server.close()
    throw error
  }
  process.stdout.write(`Kinship is ready at ${server.resolvedUrls?.local[0]?.replace(/\/$/, '')}\n`)
})

/**
 * Serves /api/data, /api/discovery and /emulator. After a change of the emulator's sources the next request opens it anew,
 * with the state that was saved.
 * @param {import('vite').ViteDevServer} server
 */
function mountEmulator(server) {
  /** @type {{code: Development, emulator: Awaited<ReturnType<Development['openEmulator']>>} | null} */
  let present = null
  /** @type {Promise<void>} */
  let opening = Promise.resolve()

  const refresh = async () => {
    const code = await load(server)
    if (present?.code === code) return
    await present?.emulator.close()
    present = { code, emulator: await code.openEmulator(code.readSettings(process.env, root)) }
  }

  /** @type {(...parameters: Parameters<import('vite').Connect.NextHandleFunction>) => Promise<void>} */
  const answerConfig = async (request, response, next) => {
    try {
      const code = await load(server)
      const { configFile } = code.readSettings(process.env, root)
      if (configFile === null) return next()
      const config = await code.readConfigFile(configFile)
      code.nodeListener(() => Promise.resolve(code.answerConfig(config)))(request, response)
    } catch (error) {
      next(error)
    }
  }

  /** @type {(...parameters: Parameters<import('vite').Connect.NextHandleFunction>) => Promise<void>} */
  const answer = async (request, response, next) => {
    if (request.url === '/config.json') return answerConfig(request, response, next)
    if (!/^\/(api\/data|api\/discovery|emulator)\//.test(request.url ?? '')) return next()
    // One after the other, so that two requests never open it twice.
    const mine = opening.then(refresh)
    opening = mine.catch(() => undefined)
    try {
      await mine
      present?.code.nodeListener(present.emulator.fetch)(request, response)
    } catch (error) {
      next(error)
    }
  }
  server.middlewares.use((...parameters) => void answer(...parameters))

  const stop = () => {
    const closing = present?.emulator.close() ?? Promise.resolve()
    void closing.finally(() => process.exit(0))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
}
