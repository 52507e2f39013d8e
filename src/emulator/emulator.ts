import { hastenJobs } from './access/revokeJob.ts'
import { createFaults, type Fault } from './control/fault.ts'
import { answerControl } from './control/answerControl.ts'
import { applyFault } from './control/applyFault.ts'
import { wait, withAbort } from './control/connection.ts'
import { createHeldLock } from './control/heldLock.ts'
import { createPast } from './control/past.ts'
import type { OtherEnvironment } from './discovery/listInstances.ts'
import { createRequestLog } from './control/requestLog.ts'
import { allowOrigins, preflight } from './cors.ts'
import { toResponse } from './response.ts'
import type { EnvironmentSeed } from './seed.ts'
import { restoreSnapshot, takeSnapshot, type EmulatorSnapshot } from './snapshot.ts'
import { createGate, type Unverified } from './security/gate.ts'
import type { ServiceLimits } from './security/serviceLimits.ts'
import type { Authentication } from './security/tokens.ts'
import { createService } from './service.ts'
import { createState, type State } from './state.ts'
import { withoutLegacyRoles } from './withoutLegacyRoles.ts'

export interface EmulatorOptions {
  readonly environment: EnvironmentSeed
  readonly now: () => Date
  /** A new GUID, lower case. */
  readonly newId: () => string
  /** What `snapshot()` gave earlier, as parsed JSON. Absent: the seed as it is. */
  readonly snapshot?: unknown
  /** Called after every request that changed the environment: the time to save `snapshot()`. */
  readonly onChange?: () => void
  /** Are the tables of relationship roles there? Environments of today have none (contract.md 7.1). Default: yes. */
  readonly legacyRoles?: boolean
  /** Are the endpoints below `/emulator` there? Default: no. */
  readonly controls?: boolean
  readonly faults?: readonly Fault[]
  /** Whose tokens are verified. Absent: any token is taken, or none (contract.md 12.1). */
  readonly authentication?: Authentication
  /** The service protection limits (contract.md 12.3). Absent: none. */
  readonly limits?: ServiceLimits
  /** Environments that discovery lists beside this one (contract.md 10.4). */
  readonly otherEnvironments?: readonly OtherEnvironment[]
  /** Milliseconds a request takes. Schema writes hold the customization lock for that long (contract.md 8.5). */
  readonly latency?: (request: Request) => number
}

export interface Emulator {
  /** @throws ConnectionDropped (a TypeError, as `fetch` throws) when a fault says so. */
  fetch(request: Request): Promise<Response>
  /** What differs from the seed, JSON-serialisable. */
  snapshot(): EmulatorSnapshot
  /** Back to the seed. Faults, the request log and a held lock are cleared. */
  reset(): void
}

/**
 * A Dataverse that runs anywhere `fetch` does: Node, a browser, a worker. The way of a request: its body is read and
 * logged, a fault may meet it (control/), the gate looks at its token and the service limits (security/gate.ts), the
 * service finds its operation and makes it a transaction (service.ts, registry.ts, operations/), and what that answers
 * becomes a response (response.ts).
 * @throws SnapshotError when `snapshot` is not one of this environment.
 */
export const createEmulator = (options: EmulatorOptions): Emulator => {
  const environment =
    options.legacyRoles === false ? withoutLegacyRoles(options.environment) : options.environment
  let state = createState(environment)
  if (options.snapshot !== undefined) restoreSnapshot(state, options.snapshot)
  const faults = createFaults()
  faults.add(options.faults ?? [])
  const log = createRequestLog()
  const heldLock = createHeldLock(options.now)

  const service = createService({
    now: options.now,
    newId: options.newId,
    onChange: () => options.onChange?.(),
    lockHolder: () => heldLock.holder(),
    otherEnvironments: options.otherEnvironments ?? [],
  })
  const past = createPast(environment)
  const gate = createGate(options.authentication ?? null, options.limits ?? null, options.now)

  /** Past the faults: the gate, the service, the response. */
  const carryOut = async (message: Unverified, request: Request, of: State): Promise<Response> => {
    const done = faults.needPast && of === state ? past.watch(state) : () => undefined
    const delay = () => wait(options.latency?.(request) ?? 0)
    const answer = await gate.pass(message, (verified) => service.carryOut(of, verified, delay))
    done()
    return toResponse(answer, options.newId())
  }

  /** Carries a request out, unless a fault that waits for it does something else. */
  const withFaults = (message: Unverified, request: Request): Promise<Response> => {
    const { method, url, headers } = message
    const fault = faults.take(method, `${url.pathname}${url.search}`)
    const carriedOut = () => carryOut(message, request, state)
    if (fault === null) return carriedOut()
    return applyFault(fault, {
      carryOut: carriedOut,
      carryOutFailingJobs: () => carryOut({ ...message, failsJobs: true }, request, state),
      carryOutBefore: () => carryOut(message, request, past.state() ?? state),
      isStale: method === 'GET' && headers.get('Consistency')?.toLowerCase() !== 'strong',
    })
  }

  const answerApi = async (request: Request, url: URL): Promise<Response> => {
    const { method, headers } = request
    const body = await request.text()
    const entry = log.record(request, url, body, options.now())
    const response = await withFaults({ method, url, headers, body, failsJobs: false }, request)
    entry.status = response.status
    allowOrigins(response.headers)
    return response
  }

  const reset = () => {
    state = createState(environment)
    faults.clear()
    log.clear()
    past.clear()
    heldLock.release()
    options.onChange?.()
  }

  const haste = () => {
    hastenJobs(state, options.now())
    if (state.storage.journal.commit()) options.onChange?.()
  }

  const restore = (snapshot: unknown) => {
    const restored = createState(environment)
    restoreSnapshot(restored, snapshot)
    state = restored
    past.clear()
    options.onChange?.()
  }

  return {
    reset,
    snapshot: () => takeSnapshot(state),
    fetch: (request) => {
      const url = new URL(request.url)
      if (url.pathname.startsWith('/emulator/')) {
        if (options.controls !== true) return Promise.resolve(new Response('Not found', { status: 404 }))
        return answerControl(request, url, {
          state,
          faults,
          log,
          gate,
          heldLock,
          hastenJobs: haste,
          reset,
          restore,
        })
      }
      if (request.method === 'OPTIONS') return Promise.resolve(preflight(request))
      return withAbort(request.signal, answerApi(request, url))
    },
  }
}
