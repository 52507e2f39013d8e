import { startSharedWorker, startWorker } from '../workerAddress.ts'
// oxlint-disable-next-line import/default -- Vite makes the address the default export
import address from './sample.worker.ts?worker&url'
import type { FromSample, SampleKeeping, ToSample } from './sampleMessages.ts'

/** The way of this tab to the sample that runs in the browser. */
export interface SampleLink {
  /** Rejects with a TypeError, as `fetch` does, when no answer can come. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Back to the sample as it ships. */
  readonly reset: () => Promise<void>
}

interface Waiting {
  readonly answer: (message: FromSample) => void
  readonly fail: (error: TypeError) => void
}

/** A worker of this tab, or this tab's port of a shared one. */
interface Line {
  postMessage(message: ToSample, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<FromSample>) => void): void
}

/** A link that starts the worker with the first message, or joins the one that another tab has started. */
export function linkSample(onKeeping: (keeping: SampleKeeping) => void): SampleLink {
  const waiting = new Map<number, Waiting>()
  let lastId = 0

  const hear = ({ data }: MessageEvent<FromSample>): void => {
    if (data.type === 'keeping') return onKeeping(data.keeping)
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.type === 'failed') asked?.fail(new TypeError(data.message))
    else asked?.answer(data)
  }
  const lose = (): void => {
    line = null
    for (const { fail } of waiting.values()) fail(new TypeError('The worker of the sample could not be started.'))
    waiting.clear()
  }
  /** Null: not yet, or lost; the next message starts a worker anew. */
  let line: Line | null = null
  const send = (message: ToSample): void => {
    line ??= connect(hear, lose)
    line.postMessage(message, [])
  }

  /** Sends a message and waits for its answer. */
  const ask = (message: (id: number) => ToSample, signal?: AbortSignal): Promise<FromSample> =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { answer: resolve, fail: reject })
      signal?.addEventListener('abort', () => send({ type: 'cancel', id }), { once: true })
      send(message(id))
    })

  return {
    fetch: async (request) => {
      const { method, url, signal } = request
      const headers = [...request.headers]
      const body = request.body === null ? null : await request.text()
      signal.throwIfAborted()
      const answer = await ask((id) => ({ type: 'request', id, method, url, headers, body }), signal)
      if (answer.type !== 'answer') throw new TypeError(`The sample answered with ${answer.type}.`)
      const { status } = answer
      return new Response(hasNoBody.has(status) ? null : answer.body, {
        status,
        headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
      })
    },
    reset: async () => {
      await ask((id) => ({ type: 'reset', id }))
    },
  }
}

/** A `Response` of these refuses even an empty body. */
const hasNoBody: ReadonlySet<number> = new Set([204, 205, 304])

function connect(hear: (event: MessageEvent<FromSample>) => void, lose: () => void): Line {
  if (!('SharedWorker' in globalThis)) {
    const worker = startWorker(address)
    worker.addEventListener('error', lose)
    worker.addEventListener('message', hear)
    return worker
  }
  const shared = startSharedWorker(address)
  shared.addEventListener('error', lose)
  shared.port.addEventListener('message', hear)
  shared.port.start()
  return shared.port
}
