import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { isSecure, securityHeaders } from './securityHeaders.ts'
import type { AnswerFile } from './staticFiles.ts'

export interface Parts {
  /** The emulated environment. */
  readonly emulator: (request: Request) => Promise<Response>
  /** The built console. */
  readonly files: AnswerFile
}

/** The product as one handler of web requests: the emulator below /api and /emulator, the console elsewhere. */
export function createApp({ emulator, files }: Parts): Hono {
  const app = new Hono()
  // A dropped connection is not an answer: the listener deals with it.
  app.onError((error) => {
    throw error
  })
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of securityHeaders(isSecure(context.req.raw))) context.res.headers.set(name, value)
  })
  for (const path of ['/api/data/*', '/api/discovery/*', '/emulator/*']) {
    app.use(path, compress({ encoding: 'gzip' }))
    app.all(path, (context) => emulator(context.req.raw))
  }
  app.all('*', (context) => files(context.req.raw) ?? context.text('Nothing is here.', 404))
  return app
}
