import { takeSnapshot } from '../snapshot.ts'
import type { State } from '../state.ts'
import { parseLimits } from '../security/serviceLimits.ts'
import type { Gate } from '../security/gate.ts'
import type { Faults } from './fault.ts'
import type { HeldLock } from './heldLock.ts'
import type { RequestLog } from './requestLog.ts'

export interface Controlled {
  readonly state: State
  readonly faults: Faults
  readonly log: RequestLog
  readonly gate: Pick<Gate, 'limit'>
  readonly heldLock: HeldLock
  reset(): void
  /** The time of every waiting system job has come. */
  hastenJobs(): void
  /** @throws SnapshotError; the environment stays as it was. */
  restore(snapshot: unknown): void
}

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } })

const done = (): Response => new Response(null, { status: 204 })

/** Tables and relationships that were changed and wait for publishing. No Dataverse API tells (contract.md 8.1). */
const unpublished = ({ pending, schema }: State) => ({
  tables: [...new Set(pending.values().flatMap(({ tables }) => [...tables]))].toSorted(),
  relationships: pending.values().flatMap(({ published, tables }) => {
    const latest = schema.relationship(published.MetadataId)
    if (latest === undefined) return []
    const { SchemaName, MetadataId } = latest
    return [{ SchemaName, MetadataId, tables: [...tables].toSorted(), published, latest }]
  }),
})

/** @param take Throws for what is not valid. */
const withBody = async (request: Request, take: (given: unknown) => void): Promise<Response> => {
  try {
    take(await request.json())
    return done()
  } catch (error) {
    return json({ message: error instanceof Error ? error.message : String(error) }, 400)
  }
}

/** The endpoints below `/emulator`: no Dataverse has them, they are for tests and for starting over. */
export const answerControl = async (
  request: Request,
  url: URL,
  controlled: Controlled,
): Promise<Response> => {
  const origin = request.headers.get('Origin')
  // Another site must not be able to reset somebody's sample.
  if (origin !== null && origin !== url.origin)
    return json({ message: 'Only the same origin may do this.' }, 403)
  const { state, faults, log, heldLock } = controlled
  switch (`${request.method} ${url.pathname.slice('/emulator/'.length)}`) {
    case 'GET unpublished':
      return json(unpublished(state))
    case 'GET requests':
      return json(log.entries)
    case 'DELETE requests':
      log.clear()
      return done()
    case 'GET faults':
      return json(faults.list())
    case 'POST faults':
      return withBody(request, (given) => faults.add(given))
    case 'DELETE faults':
      faults.clear()
      return done()
    case 'PUT limits':
      return withBody(request, (given) => controlled.gate.limit(parseLimits(given)))
    case 'DELETE limits':
      controlled.gate.limit(null)
      return done()
    case 'GET snapshot':
      return json(takeSnapshot(state))
    case 'PUT snapshot':
      return withBody(request, (given) => controlled.restore(given))
    case 'POST lock':
      return withBody(request, (given) => heldLock.hold(given))
    case 'DELETE lock':
      heldLock.release()
      return done()
    case 'POST jobs':
      controlled.hastenJobs()
      return done()
    case 'POST reset':
      controlled.reset()
      return done()
    default:
      return json({ message: `There is no ${request.method} ${url.pathname}.` }, 404)
  }
}
