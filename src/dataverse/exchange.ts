import { readAnswer, type Answer } from './answer.ts'
import { reasonOf, type Clock } from './clock.ts'
import { DataverseError } from './dataverseError.ts'
import { addressOf } from './origin.ts'
import { timeouts, type CallKind, type WireRequest } from './wireRequest.ts'

/** What a token is wanted for. */
export interface TokenRequest {
  readonly signal: AbortSignal
  /** The last one was not taken: another one must be had, whatever its expiry says. */
  readonly renew: boolean
}

/** What one request and its answer need. */
export interface Connection {
  readonly origin: string
  readonly fetch: (request: Request) => Promise<Response>
  readonly token: ((request: TokenRequest) => Promise<string>) | undefined
  readonly clock: Clock
}

/** Sends one request once and reads its answer, within the time its kind allows. Throws a DataverseError. */
export async function exchange(
  { origin, fetch, token, clock }: Connection,
  wire: WireRequest,
  kind: CallKind,
  caller: AbortSignal,
  { onBytes, renew }: { readonly onBytes: ((bytes: number) => void) | undefined; readonly renew: boolean },
): Promise<Answer> {
  const url = addressOf(origin, wire.path)
  const answered = new AbortController()
  const late = new AbortController()
  const stop = AbortSignal.any([caller, late.signal])
  void clock.sleep(timeouts[kind], answered.signal).then(
    () => late.abort(),
    // The answer came first.
    () => undefined,
  )
  let sent = false
  try {
    const request = requestOf(url, wire, await bearer(token, { signal: stop, renew }), stop)
    stop.throwIfAborted()
    sent = true
    const response = await unlessAborted(fetch(request), stop)
    return await unlessAborted(readAnswer(response, clock, onBytes), stop)
  } catch (cause) {
    if (caller.aborted) throw cancelled(sent, cause)
    if (late.signal.aborted) {
      const message = `No answer within ${timeouts[kind] / 1_000} seconds.`
      throw new DataverseError(message, { kind: 'timeout', sent }, { cause })
    }
    if (cause instanceof DataverseError || !sent) throw cause
    throw new DataverseError('No connection to the environment.', { kind: 'network', sent }, { cause })
  } finally {
    answered.abort()
  }
}

/** The error of a caller who changed their mind. `sent`: whether the request may have reached the server. */
export const cancelled = (sent: boolean, cause: unknown): DataverseError =>
  new DataverseError('Cancelled.', { kind: 'aborted', sent }, { cause })

async function bearer(token: Connection['token'], request: TokenRequest): Promise<string | null> {
  if (token === undefined) return null
  try {
    return await unlessAborted(token(request), request.signal)
  } catch (cause) {
    // Whoever knows better why has said so: a network that is gone is no sign-in that has ended.
    if (cause instanceof DataverseError) throw cause
    throw new DataverseError(
      'No access token could be had.',
      { kind: 'unauthorized', sent: false },
      { cause },
    )
  }
}

/**
 * The work's result, or the signal's reason as soon as it is aborted: a fetch that ignores its signal holds
 * nobody.
 */
function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(reasonOf(signal))
    const settle = (end: () => void) => {
      signal.removeEventListener('abort', stop)
      end()
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    work.then(
      (result) => settle(() => resolve(result)),
      (error: Error) => settle(() => reject(error)),
    )
  })
}

const requestOf = (
  url: URL,
  { method, headers, body }: WireRequest,
  token: string | null,
  signal: AbortSignal,
) =>
  new Request(url, {
    method,
    headers: { ...headers, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
    signal,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    ...(body === undefined ? {} : { body }),
  })
