import { apiRoot } from './wireRequest.ts'

/**
 * The path of an address that a server supplied: `@odata.nextLink`, `Location`, `OData-EntityId`. Null for one of
 * another origin or beside the API: a token must not follow it (safety.md 4.3).
 */
export function pathOf(origin: string, address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const isOurs = url.origin === origin && url.username === '' && url.password === ''
  return isOurs && url.pathname.startsWith(apiRoot) ? `${url.pathname}${url.search}` : null
}
