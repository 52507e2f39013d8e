import { readAnswer, readParts } from './answer.ts'
import { batchRequest, partTexts, type PartText } from './batchText.ts'
import type { Clock } from './clock.ts'
import { DataverseError } from './dataverseError.ts'
import { exchangeFor, type Connection } from './exchange.ts'
import type { WireRequest } from './wireRequest.ts'

/** How one request of a batch went. */
export type PartOutcome =
  | { readonly type: 'answered'; readonly status: number }
  /** Its own answer is an error, which says whether it was carried out. */
  | { readonly type: 'failed'; readonly error: DataverseError }
  /** The batch's answer does not tell: it was cut off, or this part of it cannot be read. */
  | { readonly type: 'lost'; readonly message: string }

/**
 * Sends the parts once. A missing sign-in is refused before anything is looked at, so that alone is asked again, with
 * another token. Throws a DataverseError where the batch as a whole failed.
 */
export async function sendBatch(
  connection: Connection,
  parts: readonly WireRequest[],
  signal: AbortSignal,
): Promise<readonly PartOutcome[]> {
  const request = batchRequest(parts, `batch_${crypto.randomUUID()}`)
  const send = (renew: boolean) =>
    exchangeFor(connection, request, 'dataWrite', signal, renew, (response) => readBatch(response, connection.clock, parts.length))
  try {
    return await send(false)
  } catch (error) {
    const isRefused = error instanceof DataverseError && error.status === 401 && connection.token !== undefined
    if (!isRefused) throw error
    return send(true)
  }
}

async function readBatch(response: Response, clock: Clock, parts: number): Promise<readonly PartOutcome[]> {
  const { text, boundary, requestId } = await readParts(response, clock)
  const texts = partTexts(text, boundary)
  if (texts.length > parts) {
    const message = `The batch of ${parts} requests was answered with ${texts.length} parts.`
    throw new DataverseError(message, { kind: 'unexpected', status: response.status, requestId })
  }
  return Promise.all(Array.from({ length: parts }, (_, index) => outcomeOf(texts[index], clock)))
}

/** As an answer of its own is judged. Undefined: none came. */
async function outcomeOf(part: PartText | null | undefined, clock: Clock): Promise<PartOutcome> {
  if (part === undefined) return { type: 'lost', message: 'The answer was cut off before it told about this request.' }
  if (part === null) return { type: 'lost', message: 'The answer to this request cannot be read.' }
  const { status, headers, body } = part
  try {
    await readAnswer(new Response(status === 204 || status === 304 ? null : body, { status, headers }), clock)
    return { type: 'answered', status }
  } catch (error) {
    if (!(error instanceof DataverseError)) throw error
    return { type: 'failed', error }
  }
}
