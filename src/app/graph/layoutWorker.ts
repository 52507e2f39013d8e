import type { LayoutGraph, LayoutKind, Positions } from '../../graph/layoutGraph.ts'
import type { Overview } from '../../graph/overview.ts'
import { startWorker } from '../workerAddress.ts'
// oxlint-disable-next-line import/default -- Vite makes the address the default export
import address from './layout.worker.ts?worker&url'
import type { LayoutAnswer, LayoutRequest } from './layoutMessages.ts'

let idle: Worker | null = null
let lastId = 0

/** Starts the worker before it is needed, while the environment is still loading. */
export function warmLayoutWorker(): void {
  idle ??= startWorker(address)
}

/**
 * Asks a worker and waits for what `read` accepts of its answers. Aborting ends the worker, so that no work goes on
 * for nobody, and rejects with the signal's reason; a late answer has nowhere to arrive.
 */
function ask<Answer>(
  request: LayoutRequest,
  read: (answer: LayoutAnswer) => Answer | undefined,
  signal: AbortSignal,
): Promise<Answer> {
  signal.throwIfAborted()
  const worker = idle ?? startWorker(address)
  idle = null
  const heard = new AbortController()
  return new Promise<Answer>((resolve, reject) => {
    const listen = { signal: heard.signal }
    const finish = (isReusable: boolean) => {
      heard.abort()
      if (isReusable && idle === null) idle = worker
      else worker.terminate()
    }
    signal.addEventListener(
      'abort',
      () => {
        finish(false)
        reject(asError(signal.reason))
      },
      listen,
    )
    worker.addEventListener(
      'error',
      ({ message }) => {
        finish(false)
        reject(new Error(message))
      },
      listen,
    )
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<LayoutAnswer>) => {
        if (data.id !== request.id) return
        const answer = data.type === 'failed' ? undefined : read(data)
        if (data.type === 'failed') reject(new Error(data.message))
        else if (answer !== undefined) resolve(answer)
        else return
        finish(true)
      },
      listen,
    )
    worker.postMessage(request, [])
  })
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))

/** Places for a picture's tables. Rejects when the layout fails or is aborted. */
export const layoutPicture = (kind: LayoutKind, graph: LayoutGraph, signal: AbortSignal): Promise<Positions> =>
  ask({ type: 'picture', id: ++lastId, kind, graph }, (answer) => (answer.type === 'picture' ? answer.positions : undefined), signal)

/** Places for the whole environment, x and y in turn. `onProgress` hears the share done, 0 to 1. */
export const layoutMap = (
  { ids, first, second }: Overview,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Float32Array<ArrayBuffer>> =>
  ask(
    { type: 'map', id: ++lastId, overview: { ids, first, second } },
    (answer) => {
      if (answer.type === 'progress') onProgress(answer.share)
      return answer.type === 'map' ? answer.places : undefined
    },
    signal,
  )
