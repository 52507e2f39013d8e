/** contract.md 12.2, exactly: what is not listed here a browser cannot read. */
const exposed =
  'Preference-Applied, OData-EntityId, Location, ETag, OData-Version, Content-Encoding, Transfer-Encoding, ' +
  'Content-Length, Retry-After, REQ_ID'

export const allowOrigins = (headers: Headers): void => {
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Expose-Headers', exposed)
}

/** Every call of a browser asks first; custom headers are accepted (contract.md 12.2). */
export const preflight = (request: Request): Response => {
  const headers = new Headers({
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
    'Access-Control-Max-Age': '3600',
    'OData-Version': '4.0',
  })
  const asked = request.headers.get('Access-Control-Request-Headers')
  if (asked !== null) headers.set('Access-Control-Allow-Headers', asked)
  allowOrigins(headers)
  return new Response(null, { status: 200, headers })
}
