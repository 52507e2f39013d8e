import { apiRoot, writeRequest, type WireRequest } from './wireRequest.ts'

const lineEnd = '\r\n'

/**
 * The parts as one request: each stands alone, and one that fails stops no other (contract.md 11.1). Every line ends
 * with CR LF. `boundary` must not occur in a part. Throws for a part that would break out of its lines.
 */
export function batchRequest(parts: readonly WireRequest[], boundary: string): WireRequest {
  const lines = parts.flatMap((part) => [
    `--${boundary}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    ...partLines(part, boundary),
  ])
  return writeRequest('POST', `${apiRoot}$batch`, [...lines, `--${boundary}--`, ''].join(lineEnd), {
    'Content-Type': `multipart/mixed; boundary="${boundary}"`,
    Prefer: 'odata.continue-on-error',
  })
}

function partLines({ method, path, headers, body }: WireRequest, boundary: string): readonly string[] {
  const lines = [`${method} ${path} HTTP/1.1`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', body ?? '']
  if (lines.some((line) => /[\r\n]/.test(line) || line.includes(boundary))) throw new Error(`Not a part of a batch: ${method} ${path}`)
  return lines
}

/** One request's answer as it stands in a batch's. */
export interface PartText {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/**
 * The answers that are there as a whole, in order: what no boundary closes was cut off, and is left out (contract.md
 * 11.2). Null stands for one that cannot be read.
 */
export function partTexts(text: string, boundary: string): readonly (PartText | null)[] {
  const pieces = `${lineEnd}${text}`.split(`${lineEnd}--${boundary}`)
  // Before the first boundary there is nothing, after the last one the end or half a part.
  return pieces.slice(1, -1).map(partText)
}

function partText(piece: string): PartText | null {
  const start = piece.indexOf(`${lineEnd}${lineEnd}`)
  const inner = start < 0 ? '' : piece.slice(start + 4)
  const blank = inner.indexOf(`${lineEnd}${lineEnd}`)
  const [first = '', ...lines] = (blank < 0 ? inner : inner.slice(0, blank)).split(lineEnd)
  const status = /^HTTP\/1\.1 ([1-5]\d\d)\b/.exec(first)?.[1]
  if (status === undefined) return null
  const headers = new Headers()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim())
  }
  return { status: Number(status), headers, body: blank < 0 ? '' : inner.slice(blank + 4) }
}
