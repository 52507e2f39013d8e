/** `npm run dev`: Vite with hot reload, and the emulator inside of it. */
import { root, run } from './run.js'

await run(async () => {
  const vite = await import('vite')
  const server = await vite.createServer({
    root,
    appType: 'spa',
    // Vite would answer OPTIONS before the emulator does.
    server: { cors: false, host: 'localhost', strictPort: true },
    plugins: [{ name: 'kinship-emulator', configureServer: mountEmulator }],
  })
  const { readSettings } = /** @type {typeof import('./settings.ts')} */ (await server.ssrLoadModule('/src/server/settings.ts'))
  const { explain } = /** @type {typeof import('./listen.ts')} */ (await server.ssrLoadModule('/src/server/listen.ts'))
  const { port } = readSettings(process.env, root)
  try {
    await server.listen(port)
  } catch (error) {
    await server.close()
    throw /already in use/.test(String(error)) ? explain(Object.assign(new Error(String(error)), { code: 'EADDRINUSE' }), port) : error
  }
  process.stdout.write(`Kinship is ready at ${server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? `http://localhost:${port}`}\n`)
})

/**
 * Serves /api/data and /emulator. After a change of the emulator's sources the next request opens it anew,
 * with the state that was saved.
 * @param {import('vite').ViteDevServer} server
 */
function mountEmulator(server) {
  /** @typedef {typeof import('./emulatorHost.ts')} HostModule */
  /** @type {{module: HostModule, host: Awaited<ReturnType<HostModule['openEmulator']>>} | null} */
  let open = null
  /** @type {Promise<unknown>} */
  let opening = Promise.resolve()

  const current = async () => {
    const module = /** @type {HostModule} */ (await server.ssrLoadModule('/src/server/emulatorHost.ts'))
    if (open?.module === module) return open.host
    await open?.host.close()
    const { readSettings } = /** @type {typeof import('./settings.ts')} */ (await server.ssrLoadModule('/src/server/settings.ts'))
    const host = await module.openEmulator(readSettings(process.env, root))
    open = { module, host }
    return host
  }

  server.middlewares.use(async (request, response, next) => {
    if (!/^\/(api\/data|emulator)\//.test(request.url ?? '')) return next()
    const mine = opening.then(current)
    opening = mine.catch(() => undefined)
    try {
      const { nodeListener } = /** @type {typeof import('./nodeListener.ts')} */ (await server.ssrLoadModule('/src/server/nodeListener.ts'))
      const host = await mine
      await nodeListener(host.fetch)(request, response)
    } catch (error) {
      next(error)
    }
  })

  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void Promise.resolve(open?.host.close()).finally(() => process.exit(0)))
}
