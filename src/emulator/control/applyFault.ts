import { ConnectionDropped, wait } from './connection.ts'
import type { ActiveFault } from './fault.ts'

/** What a fault can do with a request. */
export interface Affected {
  /** Carries the request out. */
  readonly carryOut: () => Promise<Response>
  /** Answers from before the last change of definitions; as `carryOut` when there was none. */
  readonly carryOutBefore: () => Promise<Response>
  /** Carries the request out; system jobs that it starts will fail. */
  readonly carryOutFailingJobs: () => Promise<Response>
  /** Does the request take the answer of a server that lags behind: a read without `Consistency: Strong`? */
  readonly isStale: boolean
}

/** Statuses that allow no body, not even an empty one. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

const cutAfter = async (whole: Response, length: number): Promise<Response> => {
  const bytes = new Uint8Array(await whole.arrayBuffer()).slice(0, length)
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (bytes.length > 0) controller.enqueue(bytes)
    },
    // Not at once: what was sent before the break arrives.
    pull: async (controller) => {
      await wait(20)
      controller.error(new ConnectionDropped())
    },
  })
  return new Response(body, { status: whole.status === 204 ? 200 : whole.status, headers: whole.headers })
}

/** @throws ConnectionDropped when the fault lets no answer arrive. */
export const applyFault = async (
  { delay, outcome }: ActiveFault,
  { carryOut, carryOutBefore, carryOutFailingJobs, isStale }: Affected,
): Promise<Response> => {
  await wait(delay)
  switch (outcome.kind) {
    case 'pass':
      return carryOut()
    case 'fail jobs':
      return carryOutFailingJobs()
    case 'answer':
      if (outcome.commit) await carryOut()
      return new Response(bodiless.has(outcome.status) ? null : outcome.body, outcome)
    case 'drop':
      if (outcome.when === 'after commit') await carryOut()
      throw new ConnectionDropped()
    case 'late':
      void wait(outcome.after).then(carryOut)
      throw new ConnectionDropped()
    case 'cut':
      return cutAfter(await carryOut(), outcome.length)
    case 'duplicate':
      await carryOut()
      return carryOut()
    case 'stale':
      return isStale ? carryOutBefore() : carryOut()
    case 'truncate': {
      const whole = await carryOut()
      const text = await whole.text()
      return new Response(text.slice(0, outcome.length), { status: whole.status, headers: whole.headers })
    }
    default:
      return outcome satisfies never
  }
}
