/** What went over the wire, for tests that assert on it. The token never enters the log. */
export interface LoggedRequest {
  readonly at: string
  readonly method: string
  /** Path and query as they were sent. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly isAuthorized: boolean
  readonly body: string | null
  /** Null: the connection was dropped. */
  status: number | null
}

/** contract.md 1.1. */
const headersOfInterest = [
  'Accept',
  'OData-MaxVersion',
  'OData-Version',
  'If-None-Match',
  'If-Match',
  'Content-Type',
  'Consistency',
  'MSCRM.SolutionUniqueName',
  'MSCRM.MergeLabels',
  'MSCRM.SuppressDuplicateDetection',
  'MSCRM.BypassCustomPluginExecution',
  'Prefer',
  'CallerObjectId',
] as const

/** The oldest requests fall out. */
const capacity = 2000

export interface RequestLog {
  readonly entries: readonly LoggedRequest[]
  record(request: Request, url: URL, body: string, at: Date): LoggedRequest
  clear(): void
}

export const createRequestLog = (): RequestLog => {
  const entries: LoggedRequest[] = []
  return {
    entries,
    record: (request, url, body, at) => {
      const headers: Record<string, string> = {}
      for (const name of headersOfInterest) {
        const value = request.headers.get(name)
        if (value !== null) headers[name] = value
      }
      const entry: LoggedRequest = {
        at: at.toISOString(),
        method: request.method,
        path: `${url.pathname}${url.search}`,
        headers,
        isAuthorized: request.headers.has('Authorization'),
        body: body === '' ? null : body,
        status: null,
      }
      entries.push(entry)
      if (entries.length > capacity) entries.shift()
      return entry
    },
    clear: () => void entries.splice(0),
  }
}
