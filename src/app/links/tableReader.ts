import { startWorker } from '../workerAddress.ts'
// oxlint-disable-next-line import/default -- Vite makes the address the default export
import address from './table.worker.ts?worker&url'
import type { TableAnswer, TableRequest, TableSummary } from './tableMessages.ts'
import type { TableProblem, TableSource } from './tableText.ts'

/** A table that a worker holds: the page has its summary alone until lines are taken. */
export interface TableReader {
  readonly open: (source: TableSource) => Promise<TableSummary | { readonly problem: TableProblem }>
  /** Hands on the values of these columns, a few thousand lines at a time, without the first `skip` lines. */
  readonly take: (
    columns: readonly number[],
    skip: number,
    onChunk: (values: readonly (readonly (string | undefined)[])[]) => void,
    signal: AbortSignal,
  ) => Promise<void>
  readonly close: () => void
}

export function createTableReader(): TableReader {
  const worker = startWorker(address)
  let lastId = 0
  /** Sends a request and listens until `hear` says it is over. */
  const ask = <Result>(
    request: (id: number) => TableRequest,
    hear: (answer: TableAnswer) => { readonly result: Result } | null,
    signal: AbortSignal,
  ): Promise<Result> =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      const over = new AbortController()
      const end = (finish: () => void) => {
        over.abort()
        finish()
      }
      const listen = { signal: over.signal }
      signal.addEventListener('abort', () => end(() => reject(new DOMException('Cancelled.', 'AbortError'))), listen)
      worker.addEventListener('error', ({ message }) => end(() => reject(new Error(message))), listen)
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<TableAnswer>) => {
          if (data.id !== id) return
          if (data.type === 'failed') return end(() => reject(new Error(data.message)))
          const heard = hear(data)
          if (heard !== null) end(() => resolve(heard.result))
        },
        listen,
      )
      worker.postMessage(request(id), [])
    })
  return {
    open: (source) =>
      ask<TableSummary | { problem: TableProblem }>(
        (id) => ({ type: 'open', id, source }),
        (answer) => {
          if (answer.type === 'opened') return { result: answer.summary }
          return answer.type === 'refused' ? { result: { problem: answer.problem } } : null
        },
        new AbortController().signal,
      ),
    take: (columns, skip, onChunk, signal) =>
      ask(
        (id) => ({ type: 'take', id, columns, skip }),
        (answer) => {
          if (answer.type !== 'chunk') return null
          onChunk(answer.values)
          return answer.isLast ? { result: undefined } : null
        },
        signal,
      ),
    close: () => worker.terminate(),
  }
}
