import { ODataError, payloadError, undeclaredProperty } from './errors.ts'
import type { Exchange } from './exchange.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** contract.md 1.1: every request with a body says that it is JSON. EMU: status and text are those of ASP.NET. */
const checkMediaType = ({ headers, body }: Pick<Exchange, 'headers' | 'body'>): void => {
  const type = headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (body === '' || type === 'application/json') return
  throw new ODataError(
    415,
    '',
    `The request entity's media type '${type ?? 'application/octet-stream'}' is not supported for this resource.`,
  )
}

const isTypeName = (key: string): boolean => key === '@odata.type'

/**
 * The body as a JSON object; annotations other than those asked for are dropped, as the service drops them.
 * @param entity What the error text names.
 * @param isKept Which annotations mean something to the operation.
 * @throws ODataError 415 for another media type, 400 `0x80048d19` for anything but a JSON object (contract.md 1.5).
 */
export const readJsonBody = (
  exchange: Pick<Exchange, 'headers' | 'body'>,
  entity: string,
  keeps: (annotation: string) => boolean = isTypeName,
): JsonObject => {
  checkMediaType(exchange)
  let value: unknown
  try {
    value = JSON.parse(exchange.body, (key, member: unknown) =>
      key.includes('@') && !keeps(key) ? undefined : member,
    )
  } catch (error) {
    throw payloadError(entity, `The payload is not valid JSON: ${String(error)}`)
  }
  if (!isObject(value)) throw payloadError(entity, 'The payload is not a JSON object.')
  // Object schemas pass over this one name in silence.
  if (Object.hasOwn(value, '__proto__')) throw undeclaredProperty(entity, '__proto__')
  return value
}
