/**
 * The policy of the console. The hash is SHA-256 of the empty text: Griffel inserts empty style elements and
 * fills them through the CSSOM, so it is let in and nothing that carries text is. Workers need the Trusted Types
 * policy `kinship`, which accepts addresses of this origin. The sign-in's sources come from `config.json`; it renews
 * itself in a frame, which begins at the authority and ends at the redirect page.
 */
const consolePolicy = (sources: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src-elem 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "style-src-attr 'none'",
    "img-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", ...sources].join(' '),
    ...(sources[0] === undefined ? [] : [`frame-src 'self' ${sources[0]}`]),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types kinship',
  ].join('; ')

/** The policy of the page that hands a sign-in's answer to the console: it stands in the console's frame or popup. */
const redirectPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Where a sign-in ends: the address that an app registration names. */
export const redirectPath = '/redirect.html'

/** What the headers depend on. */
interface HeaderParameters {
  /** Did the request come over https? Strict-Transport-Security means nothing over http, so only https sends it. */
  readonly secure: boolean
  readonly path: string
  /** What the console may connect to beside its own origin; the first is the authority. */
  readonly sources: readonly string[]
}

/**
 * The headers of every answer. The redirect page has no Cross-Origin-Opener-Policy: it would cut it off from the
 * console that waits for it (safety.md 4.1).
 */
export function securityHeaders({ secure, path, sources }: HeaderParameters): ReadonlyMap<string, string> {
  const isRedirect = path === redirectPath
  const headers = new Map([
    ['Content-Security-Policy', isRedirect ? redirectPolicy : consolePolicy(sources)],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
  ])
  if (!isRedirect) headers.set('Cross-Origin-Opener-Policy', 'same-origin-allow-popups')
  if (secure) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  return headers
}

/** True when the request came over https, to this server or to the proxy before it. */
export const isSecure = (request: Request): boolean =>
  new URL(request.url).protocol === 'https:' || request.headers.get('X-Forwarded-Proto') === 'https'
