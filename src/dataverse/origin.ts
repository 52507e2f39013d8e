import { apiRoots } from './wireRequest.ts'

/** Names of this machine. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The origin, where it is one and nothing else: scheme, host and no default port (safety.md 4.3). `secrecy` says what
 * goes there: a token goes over https to a plain host name alone, in a test configuration also over http to this
 * machine. Throws for anything else.
 */
export function checkedOrigin(origin: string, secrecy: 'no token' | 'token' | 'test token'): string {
  const { protocol, hostname, port, ...url } = parsed(origin)
  if (url.origin !== origin || !/^https?:$/.test(protocol)) throw new Error(`Not an origin: ${origin}`)
  if (secrecy === 'no token' || (secrecy === 'test token' && loopback.has(hostname))) return origin
  if (protocol !== 'https:') throw new Error('A token is only sent over https.')
  if (port !== '' || hostname.endsWith('.')) throw new Error(`Not where Dataverse answers: ${origin}`)
  return origin
}

/** The members of a URL as a plain object: they are getters, which do not spread. */
function parsed(address: string) {
  const { origin, protocol, hostname, port } = new URL(address)
  return { origin, protocol, hostname, port }
}

/** The address of a path, which must stay below the APIs of this origin (safety.md 4.3). Throws for any other. */
export function addressOf(origin: string, path: string): URL {
  const url = new URL(path, origin)
  const root = apiRoots.find((each) => path.startsWith(each))
  if (root === undefined || url.origin !== origin || !url.pathname.startsWith(root)) {
    throw new Error(`Not a path of the Web API: ${path}`)
  }
  return url
}

/**
 * The path of an address that a server supplied: `@odata.nextLink`, `Location`, `OData-EntityId`. Null for one of
 * another origin or beside the API: a token must not follow it (safety.md 4.3).
 */
export function pathOf(origin: string, address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const isOurs = url.origin === origin && url.username === '' && url.password === ''
  const isBelow = apiRoots.some((root) => url.pathname.startsWith(root))
  return isOurs && isBelow ? `${url.pathname}${url.search}` : null
}
