import type { ODataErrorBody } from '../wire/odata.ts'
import type { Clock } from './clock.ts'
import { DataverseError } from './dataverseError.ts'
import { isJsonObject, parseJson, type Json } from './json.ts'
import { parseRetryAfter } from './retryAfter.ts'

/** The lock's code, also as the signed number some hosts write (contract.md 8.5, safety.md 5). */
const lockCodes = new Set(['0x80071151', '-2147020463'])
const lockText =
  /^Cannot start (?:the requested operation )?\[\w+\] because there is (?:another|a previous) \[\w+\]/i

/**
 * The database gave up, a deadlock, or whatever nobody expected: under whatever status, nothing tells whether it was
 * carried out (contract.md 8.5, safety.md F-SQL, F-503L).
 */
const brokenCodes = new Set(['0x80040216', '0x80044151', '0x80048d3d'])

/** A body larger than any environment's metadata is not read to its end. */
const mostBytes = 250_000_000

const requestIdOf = (response: Response): string | null =>
  response.headers.get('REQ_ID') ?? response.headers.get('x-ms-service-request-id')

const mediaType = (response: Response): string =>
  (response.headers.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

const isJson = (type: string): boolean => type === 'application/json' || type.endsWith('+json')
const isHtml = (type: string): boolean => type === 'text/html' || type === 'application/xhtml+xml'

/** A successful answer. */
export interface Answer {
  /** Null for an answer without a body. */
  readonly body: Json
  readonly requestId: string | null
  readonly status: number
  /** The OData-EntityId header: the only place where a new row's id appears (contract.md 1.2). */
  readonly entityId: string | null
}

/** What a successful answer says: its JSON, or null for an answer without a body. Throws a DataverseError. */
export async function readAnswer(
  response: Response,
  clock: Clock,
  onBytes?: (bytes: number) => void,
): Promise<Answer> {
  const requestId = requestIdOf(response)
  const head = { requestId, status: response.status, entityId: response.headers.get('OData-EntityId') }
  const type = mediaType(response)
  if (!response.ok || isHtml(type)) throw await errorOf(response, clock)
  if (response.status === 204) return { body: null, ...head }
  if (!isJson(type)) throw notDataverse(response, type)
  const text = await readText(response, onBytes)
  try {
    return { body: parseJson(text), ...head }
  } catch (cause) {
    throw new DataverseError(
      `The answer is not valid JSON: it may have been cut off (${text.length} characters).`,
      { kind: 'badJson', status: response.status, requestId },
      { cause },
    )
  }
}

/**
 * The text of an answer in several parts, and what separates them (contract.md 11.2). Throws a DataverseError for any
 * other answer.
 */
export async function readParts(
  response: Response,
  clock: Clock,
): Promise<{ readonly text: string; readonly boundary: string; readonly requestId: string | null }> {
  const type = mediaType(response)
  if (!response.ok || isHtml(type)) throw await errorOf(response, clock)
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(response.headers.get('Content-Type') ?? '')
  const separator = boundary?.[1] ?? boundary?.[2]
  if (type !== 'multipart/mixed' || separator === undefined) throw notDataverse(response, type)
  return { text: await readText(response), boundary: separator, requestId: requestIdOf(response) }
}

async function readText(response: Response, onBytes?: (bytes: number) => void): Promise<string> {
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  const parts: string[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength
    if (bytes > mostBytes) {
      await reader.cancel()
      throw new DataverseError(`The answer is larger than ${mostBytes / 1e6} MB and was not read.`, {
        kind: 'unexpected',
        status: response.status,
        requestId: requestIdOf(response),
      })
    }
    onBytes?.(chunk.value.byteLength)
    parts.push(decoder.decode(chunk.value, { stream: true }))
  }
  parts.push(decoder.decode())
  return parts.join('')
}

async function errorOf(response: Response, clock: Clock): Promise<DataverseError> {
  const { status } = response
  const retryAfter = parseRetryAfter(response.headers.get('Retry-After'), clock.wallTime())
  const details = { status, requestId: requestIdOf(response), retryAfter }
  const type = mediaType(response)
  const said = isJson(type) ? faultIn(await readText(response)) : null
  if (said !== null) {
    const { code, message } = said
    if (lockCodes.has(code) || lockText.test(message)) {
      return new DataverseError(message, { ...details, kind: 'customizationLock', code })
    }
    if (status === 429) return new DataverseError(message, { ...details, kind: 'throttled', code })
    if (status === 401) return new DataverseError(message, { ...details, kind: 'unauthorized', code })
    const isRefused = status < 500 && !brokenCodes.has(code)
    return new DataverseError(message, { ...details, kind: isRefused ? 'refused' : 'failed', code })
  }
  if (status === 429)
    return new DataverseError('The service asks to slow down.', { ...details, kind: 'throttled' })
  if (isHtml(type)) return notDataverse(response, type)
  if (status === 401)
    return new DataverseError('The sign-in is missing or has ended.', { ...details, kind: 'unauthorized' })
  return notDataverse(response, type)
}

function notDataverse(response: Response, type: string): DataverseError {
  const details = { status: response.status, requestId: requestIdOf(response) }
  if (isHtml(type)) {
    const message = `A web page came back instead of data (HTTP ${response.status}).`
    return new DataverseError(message, { ...details, kind: 'html' })
  }
  const what = type === '' ? 'nothing readable' : type
  return new DataverseError(`Expected JSON, received ${what} (HTTP ${response.status}).`, {
    ...details,
    kind: 'unexpected',
  })
}

/** The two documented shapes of an error body; null for any other (contract.md 1.4). */
function faultIn(text: string): { code: string; message: string } | null {
  const body = parsed(text)
  if (!isJsonObject(body)) return null
  const error = body['error' satisfies keyof ODataErrorBody]
  if (isJsonObject(error) && typeof error['code'] === 'string' && typeof error['message'] === 'string') {
    return { code: error['code'].toLowerCase(), message: error['message'] }
  }
  const message = body['ExceptionMessage'] ?? body['Message']
  if (typeof message !== 'string') return null
  const code = body['ErrorCode']
  return {
    code: typeof code === 'string' || typeof code === 'number' ? String(code).toLowerCase() : '',
    message,
  }
}

function parsed(text: string): Json {
  try {
    return parseJson(text)
  } catch {
    // Not an error body; the caller reports the status instead.
    return null
  }
}
