import { createServer, type Server } from 'node:http'
import { nodeListener } from './nodeListener.ts'
import { StartError, systemCode } from './startError.ts'

export interface Listening {
  readonly port: number
  readonly close: () => Promise<void>
}

/**
 * How long a connection that is not used stays open, in milliseconds: longer than clients and proxies keep theirs, most of
 * them for a minute. Whoever closes first closes under a request that is on its way.
 */
const idleTime = 75_000

/** Both loopback addresses: `localhost` means one or the other, and nobody else on the network gets in. */
const addresses = ['127.0.0.1', '::1']

/** Serves on the loopback interface. Throws a StartError when the port is taken. */
export async function listen(fetch: (request: Request) => Promise<Response>, port: number): Promise<Listening> {
  const servers: Server[] = []
  let bound = port
  for (const address of addresses) {
    const server = createServer({ keepAliveTimeout: idleTime }, nodeListener(fetch))
    try {
      bound = await bind(server, bound, address)
      servers.push(server)
    } catch (error) {
      // A machine without IPv6 still serves IPv4.
      const absent = systemCode(error) === 'EADDRNOTAVAIL' || systemCode(error) === 'EAFNOSUPPORT'
      if (absent && servers.length > 0) continue
      await closeAll(servers)
      throw explain(error, port)
    }
  }
  return { port: bound, close: () => closeAll(servers) }
}

const bind = (server: Server, port: number, address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => {
      server.off('error', reject)
      const bound = server.address()
      resolve(bound === null || typeof bound === 'string' ? port : bound.port)
    })
  })

const closeAll = async (servers: readonly Server[]): Promise<void> => {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeAllConnections()
        }),
    ),
  )
}

/** Says what to do about an error of listening. */
export function explain(error: unknown, port: number): unknown {
  if (systemCode(error) === 'EADDRINUSE')
    return new StartError(
      `Port ${port} is taken by another program.`,
      `Stop that program, or choose another port: PORT=${port === 65_535 ? 4173 : port + 1} npm start`,
      error,
    )
  if (systemCode(error) === 'EACCES')
    return new StartError(`Port ${port} needs more rights than you have.`, 'Choose a port above 1023.', error)
  return error
}
