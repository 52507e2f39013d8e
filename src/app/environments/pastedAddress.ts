/** What somebody pasted to say which environment they mean. */
export type PastedAddress =
  /** A page of the maker portal, or of the admin center: it names an environment, not where that is. */
  | { readonly type: 'portal'; readonly environmentId: string }
  | { readonly type: 'origin'; readonly origin: string }
  | { readonly type: 'unreadable' }

/** `Default-` stands before the id of a tenant's default environment. */
const portalPage = /\/environments\/(?:environment\/)?((?:default-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i

/**
 * Reads an address as people copy it: with a path and a query, or without a scheme. It only says what is meant; whether
 * anything may be sent there is the configuration's to say (safety.md 4.3).
 */
export function readPastedAddress(text: string): PastedAddress {
  const trimmed = text.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (trimmed === '' || !URL.canParse(address)) return { type: 'unreadable' }
  const { protocol, pathname, hash, origin, username, password } = new URL(address)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  if (!isWeb || username !== '' || password !== '' || !/[.:]/.test(origin.slice(protocol.length))) return { type: 'unreadable' }
  const environmentId = portalPage.exec(`${pathname}${hash.replace(/^#/, '')}`)?.[1]
  return environmentId === undefined ? { type: 'origin', origin } : { type: 'portal', environmentId: environmentId.toLowerCase() }
}
