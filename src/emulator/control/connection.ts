/** The connection broke before an answer came: `fetch` rejects with a TypeError then. Servers destroy the socket. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('The connection was dropped.')
    this.name = 'ConnectionDropped'
  }
}

export const wait = (milliseconds: number): Promise<void> =>
  milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds))

/** The caller stops listening; the work goes on, as on a server. */
export const withAbort = <Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const abort = () => {
      const reason: unknown = signal.reason
      reject(reason instanceof Error ? reason : new DOMException('The request was aborted.', 'AbortError'))
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
