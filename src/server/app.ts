import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { answerConfig, configPath, type ConfigFile } from './configFile.ts'
import { isSecure, securityHeaders } from './securityHeaders.ts'
import type { AnswerFile } from './staticFiles.ts'

export interface Parts {
  /** The emulated environment. */
  readonly emulator: (request: Request) => Promise<Response>
  /** The built console. */
  readonly files: AnswerFile
  readonly config: ConfigFile
}

/** The product as one handler of web requests: the emulator below /api and /emulator, the console elsewhere. */
export function createApp({ emulator, files, config }: Parts): Hono {
  const app = new Hono()
  // A dropped connection is not an answer: the listener deals with it.
  app.onError((error) => {
    throw error
  })
  app.use(async (context, next) => {
    await next()
    const { path, raw } = context.req
    const headers = securityHeaders({ secure: isSecure(raw), path, sources: config.sources })
    for (const [name, value] of headers) context.res.headers.set(name, value)
  })
  for (const path of ['/api/*', '/emulator/*']) {
    app.use(path, compress({ encoding: 'gzip' }))
    app.all(path, (context) => emulator(context.req.raw))
  }
  app.get(configPath, () => answerConfig(config))
  app.all('*', (context) => files(context.req.raw) ?? context.text('Nothing is here.', 404))
  return app
}
