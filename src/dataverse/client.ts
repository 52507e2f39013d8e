import { sendBatch, type PartOutcome } from './batch.ts'
import { systemClock, type Clock } from './clock.ts'
import { DataverseError } from './dataverseError.ts'
import type { Json } from './json.ts'
import { cancelled, exchange, type Connection, type TokenRequest } from './exchange.ts'
import { checkedOrigin } from './origin.ts'
import { createReadGate, type ReadGate } from './readGate.ts'
import { backOff } from './retryAfter.ts'
import { readRequest, waitFor, type Wait, type WireRequest } from './wireRequest.ts'

export interface ReadOptions {
  readonly kind?: 'metadataRead' | 'dataRead'
  /** Read past the servers' caches (contract.md 1.1). */
  readonly strong?: boolean
  /** Preferences of a read of rows: page size, annotations (contract.md 12.5). */
  readonly prefer?: string
  readonly signal?: AbortSignal | undefined
  /** Each piece of the answer as it arrives, in bytes. */
  readonly onBytes?: (bytes: number) => void
  /** Told before every wait, so that a screen can count down. */
  readonly onWait?: (wait: Wait) => void
}

export interface WriteOptions {
  readonly kind: 'metadataWrite' | 'publish' | 'dataWrite'
  readonly signal?: AbortSignal | undefined
}

export interface WriteAnswer {
  readonly requestId: string | null
  /** HTTP status. */
  readonly status: number
  /** The address of what was made or changed, as the server wrote it (contract.md 1.2); null: it did not say. */
  readonly entityId: string | null
}

/** A client that cannot change anything. */
export interface ReadClient {
  /** Scheme, host and port of the environment. */
  readonly origin: string
  /**
   * The JSON at a path below `apiRoots`. Waits and repeats on 429, 503 and lost connections, and once with another
   * token on 401; throws a DataverseError.
   */
  read(path: string, options?: ReadOptions): Promise<Json>
}

export interface DataverseClient extends ReadClient {
  /**
   * Hands a write to the browser exactly once, whatever happens; the network may deliver it twice (safety.md F-DUP).
   * Throws a DataverseError; whether it was carried out is the caller's to find out, after a refusal too.
   */
  write(request: WireRequest, options: WriteOptions): Promise<WriteAnswer>
}

/** A client that can send many writes in one request. */
export interface BatchClient extends DataverseClient {
  /**
   * Sends a batch whose parts stand alone exactly once, and tells how each of them went, in their order. Throws a
   * DataverseError where the batch as a whole failed.
   */
  batch(parts: readonly WireRequest[]): Promise<readonly PartOutcome[]>
}

export interface ClientParameters {
  readonly origin: string
  readonly fetch: (request: Request) => Promise<Response>
  readonly clock?: Clock
  readonly random?: () => number
  /** The bearer token for this origin. Asked before every call. */
  readonly token?: (request: TokenRequest) => Promise<string>
  /** May the token go to this machine over http? Only where a test's authority gave it out. */
  readonly isTest?: boolean
}

/** Microsoft advises few parallel calls (contract.md 12.3). */
const parallelReads = 6
const mostReadAttempts = 4
/** For callers who never cancel; a fresh one each time, because listeners gather on it. */
const never = () => new AbortController().signal

/**
 * A client bound to one origin; its token goes nowhere else (safety.md 4.3). It has no way to change anything
 * (safety.md P8). Throws when `origin` is not one.
 */
export const createReadClient = (parameters: ClientParameters): ReadClient => reader(partsOf(parameters))

/** The same, and with a way to write. Throws when `origin` is not one. */
export function createClient(parameters: ClientParameters): BatchClient {
  const parts = partsOf(parameters)
  const { connection, gate } = parts
  return {
    ...reader(parts),
    write: async (request, { kind, signal = never() }) =>
      pausing(gate, async () => {
        const { requestId, status, entityId } = await exchange(connection, request, kind, signal, { onBytes: undefined, renew: false })
        return { requestId, status, entityId }
      }),
    batch: (batched) => pausing(gate, () => sendBatch(connection, batched, never())),
  }
}

/** Reads wait as well where a write is asked to: going on sending lengthens the wait (safety.md 5). */
async function pausing<Result>(gate: ReadGate, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DataverseError && error.kind === 'throttled') gate.pause((error.retryAfter ?? 1) * 1_000)
    throw error
  }
}

interface Parts {
  readonly connection: Connection
  readonly gate: ReadGate
  readonly random: () => number
}

function partsOf({ origin: address, fetch, token, clock = systemClock, random = Math.random, isTest = false }: ClientParameters): Parts {
  const origin = checkedOrigin(address, token === undefined ? 'no token' : isTest ? 'test token' : 'token')
  return { connection: { origin, fetch, token, clock }, gate: createReadGate(parallelReads, clock), random }
}

function reader({ connection, gate, random }: Parts): ReadClient {
  const { origin, clock, token } = connection
  return {
    origin,
    read: async (path, options = {}) => {
      const request = readRequest(path, options.strong === true, options.prefer)
      const { kind = 'metadataRead', signal = never(), onBytes, onWait } = options
      let renew = false
      for (let attempt = 0; ; attempt += 1) {
        try {
          return (await gate.run(() => exchange(connection, request, kind, signal, { onBytes, renew }), signal)).body
        } catch (error) {
          if (!(error instanceof DataverseError)) throw signal.aborted ? cancelled(false, error) : error
          // Revoked before its time, or the clocks disagree (safety.md F-401a).
          if (error.status === 401 && token !== undefined && !renew) {
            renew = true
            continue
          }
          const cause = repeatable(error)
          if (cause === null || attempt + 1 >= mostReadAttempts) throw error
          const milliseconds =
            error.retryAfter === null ? backOff(attempt, 1_000, 30_000, random) : error.retryAfter * 1_000
          if (cause === 'throttled') gate.pause(milliseconds)
          onWait?.(waitFor(clock, cause, milliseconds))
          await clock.sleep(milliseconds, signal).catch((reason: unknown) => {
            throw cancelled(false, reason)
          })
        }
      }
    },
  }
}

/** Reads may be repeated: after "too many requests", "unavailable", and a connection that broke. */
function repeatable(error: DataverseError): Wait['cause'] | null {
  if (error.status === 429) return 'throttled'
  if (error.status === 503) return 'unavailable'
  return error.kind === 'network' ? 'network' : null
}
