import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { ConnectionDropped } from '../emulator/index.ts'

/** Answers Node's requests with a web-standard handler. A ConnectionDropped fault destroys the socket, as a network would. */
export function nodeListener(fetch: (request: Request) => Promise<Response>): RequestListener {
  const listener = getRequestListener(
    async (request, { incoming }) => {
      try {
        return await fetch(request)
      } catch (error) {
        if (!(error instanceof ConnectionDropped)) throw error
        // The socket itself: a request whose body was read through is done already, and destroying it does nothing.
        incoming.socket.destroy()
        return new Response(null, { status: 500 })
      }
    },
    { overrideGlobalObjects: false },
  )
  // It answers every error itself, so nothing is left to wait for.
  return (incoming, outgoing) => void listener(incoming, outgoing)
}
