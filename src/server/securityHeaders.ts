/**
 * The policy of every answer. The hash is SHA-256 of the empty text: Griffel inserts empty style elements and
 * fills them through the CSSOM, so it is let in and nothing that carries text is. Workers need the Trusted Types
 * policy `kinship`, which accepts addresses of this origin.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src-elem 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "style-src-attr 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types kinship',
].join('; ')

/** The headers of every answer. Strict-Transport-Security means nothing over http, so only https sends it. */
export function securityHeaders(secure: boolean): ReadonlyMap<string, string> {
  const headers = new Map([
    ['Content-Security-Policy', contentSecurityPolicy],
    ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
  ])
  if (secure) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  return headers
}

/** True when the request came over https, to this server or to the proxy before it. */
export const isSecure = (request: Request): boolean =>
  new URL(request.url).protocol === 'https:' || request.headers.get('X-Forwarded-Proto') === 'https'
