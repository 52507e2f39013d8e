import { runDueJobs } from './access/revokeJob.ts'
import { createFaults, type Fault } from './control/fault.ts'
import { answerControl } from './control/answerControl.ts'
import { ConnectionDropped, wait, withAbort } from './control/connection.ts'
import { createRequestLog } from './control/requestLog.ts'
import { allowOrigins, preflight } from './cors.ts'
import { customizationLock, notSupported, segmentNotFound } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { parsePath } from './odata/parsePath.ts'
import { parseQuery } from './odata/parseQuery.ts'
import { parsePreference } from './odata/preference.ts'
import { findOperation } from './registry.ts'
import { errorAnswer, toResponse, type Answer } from './response.ts'
import type { EnvironmentSeed } from './seed.ts'
import { atomically } from './storage/journal.ts'
import type { Operation } from './operations/operation.ts'
import { firstId } from './rows/caller.ts'
import { restoreSnapshot, takeSnapshot, type EmulatorSnapshot } from './snapshot.ts'
import { createState } from './state.ts'

export interface EmulatorOptions {
  readonly environment: EnvironmentSeed
  readonly now: () => Date
  /** A new GUID, lower case. */
  readonly newId: () => string
  /** What `snapshot()` gave earlier, as parsed JSON. Absent: the seed as it is. */
  readonly snapshot?: unknown
  /** Called after every request that changed the environment: the time to save `snapshot()`. */
  readonly onChange?: () => void
  /** Are the endpoints below `/emulator` there? Default: no. */
  readonly controls?: boolean
  readonly faults?: readonly Fault[]
  /** Milliseconds a request takes. Schema writes hold the customization lock for that long (contract.md 8.5). */
  readonly latency?: (request: Request) => number
}

export interface Emulator {
  /** @throws ConnectionDropped (a TypeError, as `fetch` throws) when a fault says so. */
  fetch(request: Request): Promise<Response>
  /** What differs from the seed, JSON-serialisable. */
  snapshot(): EmulatorSnapshot
  /** Back to the seed. Faults and the request log are cleared. */
  reset(): void
}

/** Statuses that allow no body, not even an empty one. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

/** contract.md 0.4: v9.0 and v9.1 answer like v9.2. */
const apiPath = /^\/api\/data\/v9\.[012](?=\/|$)/

/**
 * A Dataverse that runs anywhere `fetch` does: Node, a browser, a worker.
 * @throws SnapshotError when `snapshot` is not one of this environment.
 */
export const createEmulator = (options: EmulatorOptions): Emulator => {
  let state = createState(options.environment)
  if (options.snapshot !== undefined) restoreSnapshot(state, options.snapshot)
  const faults = createFaults()
  faults.add(options.faults ?? [])
  const log = createRequestLog()

  const exchangeOf = (
    request: Request,
    url: URL,
    body: string,
    { preference, failsJobs }: Pick<Exchange, 'preference' | 'failsJobs'>,
  ): Exchange => {
    const root = apiPath.exec(url.pathname)?.[0]
    if (root === undefined) {
      throw url.pathname.startsWith('/api/discovery/')
        ? notSupported('Instances')
        : segmentNotFound(url.pathname)
    }
    return {
      state,
      method: request.method,
      url,
      api: `${url.origin}${root}`,
      segments: parsePath(url.pathname.slice(root.length + 1)),
      query: parseQuery(url.search),
      preference,
      headers: request.headers,
      body,
      callerId: firstId(state, 'systemuser'),
      failsJobs,
      newId: options.newId,
      now: options.now,
    }
  }

  /** One transaction a request: a request that fails changes nothing. */
  const perform = (operation: Operation, exchange: Exchange): Answer => {
    const { journal } = exchange.state.storage
    atomically(journal, () => runDueJobs(exchange))
    if (journal.commit()) options.onChange?.()
    const answer = atomically(journal, () => operation.answer(exchange))
    if (journal.commit()) options.onChange?.()
    return answer
  }

  const carryOut = async (
    request: Request,
    url: URL,
    body: string,
    failsJobs = false,
  ): Promise<Answer> => {
    const preference = parsePreference(request.headers.get('Prefer'))
    try {
      const exchange = exchangeOf(request, url, body, { preference, failsJobs })
      const operation = findOperation(exchange)
      const delay = options.latency?.(request) ?? 0
      const { lock } = operation
      if (lock === undefined) {
        await wait(delay)
        return perform(operation, exchange)
      }
      const held = exchange.state
      if (held.running !== null) throw customizationLock(lock, held.running)
      held.running = lock
      try {
        await wait(delay)
        return perform(operation, exchange)
      } finally {
        held.running = null
      }
    } catch (error) {
      return errorAnswer(error, preference)
    }
  }

  const respond = (answer: Answer): Response => toResponse(answer, options.newId())

  const withFaults = async (request: Request, url: URL, body: string): Promise<Response> => {
    const fault = faults.take(request.method, `${url.pathname}${url.search}`)
    if (fault === null) return respond(await carryOut(request, url, body))
    await wait(fault.delay)
    const { outcome } = fault
    switch (outcome.kind) {
      case 'pass':
        return respond(await carryOut(request, url, body))
      case 'fail jobs':
        return respond(await carryOut(request, url, body, true))
      case 'answer':
        if (outcome.commit) await carryOut(request, url, body)
        return new Response(bodiless.has(outcome.status) ? null : outcome.body, outcome)
      case 'drop':
        if (outcome.when === 'after commit') await carryOut(request, url, body)
        throw new ConnectionDropped()
      case 'truncate': {
        const whole = respond(await carryOut(request, url, body))
        const text = await whole.text()
        return new Response(text.slice(0, outcome.length), { status: whole.status, headers: whole.headers })
      }
      default:
        return outcome satisfies never
    }
  }

  const answerApi = async (request: Request, url: URL): Promise<Response> => {
    const body = await request.text()
    const entry = log.record(request, url, body, options.now())
    const response = await withFaults(request, url, body)
    entry.status = response.status
    allowOrigins(response.headers)
    return response
  }

  const reset = () => {
    state = createState(options.environment)
    faults.clear()
    log.clear()
    options.onChange?.()
  }

  return {
    reset,
    snapshot: () => takeSnapshot(state),
    fetch: (request) => {
      const url = new URL(request.url)
      if (url.pathname.startsWith('/emulator/')) {
        if (options.controls !== true) return Promise.resolve(new Response('Not found', { status: 404 }))
        return answerControl(request, url, { state, faults, log, reset })
      }
      if (request.method === 'OPTIONS') return Promise.resolve(preflight(request))
      return withAbort(request.signal, answerApi(request, url))
    },
  }
}
