import { parseMultipart, MultipartParseError } from '@remix-run/multipart-parser'
import { ODataError, syntaxError } from '../errors.ts'
import type { Message } from '../message.ts'

/** A request inside a batch, with the name other parts of its change set know it by. */
export interface BatchPart {
  readonly contentId: string | null
  readonly method: string
  /** As it was sent: it may start with a reference to an earlier part. */
  readonly target: string
  readonly headers: Headers
  readonly body: string
}

export type BatchItem =
  | { readonly kind: 'request'; readonly part: BatchPart }
  | { readonly kind: 'change set'; readonly parts: readonly BatchPart[] }

/** contract.md 11.1: those inside change sets are counted. */
const maximumRequests = 1000
const maximumBytes = 128 * 1024 * 1024

/** contract.md 11.1: line feeds alone, a missing blank line, an unfinished boundary. */
const unreadable = (detail: string): ODataError =>
  new ODataError(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user for Entity :'', InnerException : ` +
      `Microsoft.OData.ODataException: The batch payload cannot be read: ${detail} Stream was not readable.`,
  )

/** More than 1,000 requests: the answer has another shape (contract.md 1.4, 11.1). */
export class TooManyParts extends Error {}

const quoted = /^"(.*)"$/

const boundaryOf = (contentType: string | null | undefined): string | null => {
  const [type, ...parameters] = (contentType ?? '').split(';').map((text) => text.trim())
  if (type?.toLowerCase() !== 'multipart/mixed') return null
  const boundary = parameters.find((text) => text.toLowerCase().startsWith('boundary='))?.slice('boundary='.length)
  return boundary === undefined ? null : boundary.replace(quoted, '$1')
}

const parseHeaders = (lines: readonly string[]): Headers => {
  const headers = new Headers()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon < 1) throw unreadable(`'${line}' is no header.`)
    headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim())
  }
  return headers
}

/** `POST /api/data/v9.2/contacts HTTP/1.1`, headers, a blank line, the body. */
const parseRequest = (text: string, contentId: string | null): BatchPart => {
  const blank = text.indexOf('\r\n\r\n')
  // A request without a body ends with an empty line all the same: the boundary takes one of its two line ends.
  if (blank < 0 && !text.endsWith('\r\n')) throw unreadable('The headers of a request do not end with a blank line.')
  const head = blank < 0 ? text.trimEnd() : text.slice(0, blank)
  const [first = '', ...lines] = head.split('\r\n')
  const match = /^([A-Z]+) (\S.*) HTTP\/1\.1$/.exec(first)
  if (match === null) throw unreadable(`'${first}' is no request line.`)
  const [, method = '', target = ''] = match
  const body = blank < 0 ? '' : text.slice(blank + 4).replace(/(?:\r\n)+$/, '')
  return { contentId, method, target, headers: parseHeaders(lines), body }
}

const partsOf = (content: Uint8Array, boundary: string) => {
  // The parser takes nothing at all for a message without parts.
  if (content.length === 0) throw unreadable('It is empty.')
  try {
    return [
      ...parseMultipart(content, {
        boundary,
        maxParts: maximumRequests + 1,
        maxFileSize: maximumBytes,
        maxTotalSize: maximumBytes,
      }),
    ]
  } catch (error) {
    if (error instanceof MultipartParseError) throw unreadable(`${error.message}.`)
    throw error
  }
}

/** The part headers that every request of a batch has: contract.md 11.1. */
const checkPartHeaders = (headers: Readonly<Record<string, string | undefined>>): void => {
  if (headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/http')
    throw unreadable(`A part has the content type '${headers['content-type'] ?? ''}' instead of application/http.`)
}

const parseChangeSet = (content: Uint8Array, boundary: string): BatchItem => {
  const parts = partsOf(content, boundary).map((part) => {
    if (boundaryOf(part.headers['content-type']) !== null)
      throw syntaxError('A change set cannot hold another batch or change set.')
    checkPartHeaders(part.headers)
    const contentId = part.headers['content-id']
    if (contentId === undefined) throw syntaxError('Each request of a change set needs a Content-ID header.')
    const parsed = parseRequest(part.text, contentId)
    if (parsed.method === 'GET') throw syntaxError('A change set cannot hold a GET request: it takes changes only.')
    return parsed
  })
  const ids = new Set(parts.map(({ contentId }) => contentId))
  if (ids.size < parts.length) throw syntaxError('Two requests of a change set have the same Content-ID.')
  return { kind: 'change set', parts }
}

/**
 * The items of a `$batch` body: contract.md 11.1.
 * @throws ODataError 400; TooManyParts above 1,000 requests.
 */
export const parseBatch = ({ headers, body }: Pick<Message, 'headers' | 'body'>): readonly BatchItem[] => {
  const boundary = boundaryOf(headers.get('Content-Type'))
  if (boundary === null) throw syntaxError('The content type of a batch must be multipart/mixed with a boundary.')
  // What stands before the first boundary is no part; clients send an empty line there.
  const content = new TextEncoder().encode(body.replace(/^(?:\r\n)+/, ''))
  const items = partsOf(content, boundary).map((part): BatchItem => {
    const inner = boundaryOf(part.headers['content-type'])
    if (inner !== null) return parseChangeSet(part.bytes, inner)
    checkPartHeaders(part.headers)
    return { kind: 'request', part: parseRequest(part.text, null) }
  })
  const count = items.reduce((sum, item) => sum + (item.kind === 'request' ? 1 : item.parts.length), 0)
  if (count > maximumRequests) throw new TooManyParts()
  return items
}
