import { parseJson } from './json.ts'
import type { WireRequest } from './wireRequest.ts'

/**
 * A request as it goes over the wire, its body indented, for review and copying. The token is not part of a
 * request.
 */
export function requestText({ method, path, headers, body }: WireRequest, origin: string): string {
  const lines = [
    `${method} ${origin}${path} HTTP/1.1`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  if (body !== undefined) lines.push('', JSON.stringify(parseJson(body), null, 2))
  return lines.join('\n')
}
