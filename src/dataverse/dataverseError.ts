/** What kind of failure it was; each asks for another next action. */
export type DataverseErrorKind =
  /** Dataverse said no, with a code: nothing was carried out. */
  | 'refused'
  /** 401: nobody is signed in, or no longer. */
  | 'unauthorized'
  /** Service protection limits: 429 (contract.md 12.3). */
  | 'throttled'
  /** Another customization is running: 0x80071151 under whatever status (contract.md 8.5). */
  | 'customizationLock'
  /** Dataverse broke: an error body under a 5xx, or one of the codes of a broken database under whatever status. */
  | 'failed'
  /** A web page: a proxy or a sign-in wall answered instead of Dataverse. */
  | 'html'
  /** Promised JSON and sent something else, or half of it. */
  | 'badJson'
  /** Neither JSON nor a web page. */
  | 'unexpected'
  /** No answer: connection, DNS, CORS. The browser does not tell which. */
  | 'network'
  | 'timeout'
  | 'aborted'

export interface DataverseErrorDetails {
  readonly kind: DataverseErrorKind
  /** HTTP status; null when there was no answer. */
  readonly status?: number | null
  /**
   * The code of an error body, in lower case; `''` for routing faults; null when there was no such body
   * (contract.md 1.4).
   */
  readonly code?: string | null
  readonly requestId?: string | null
  /** Seconds Dataverse asks to wait, 1 to 300; null when it does not say. */
  readonly retryAfter?: number | null
  /** False only when the request certainly never left. */
  readonly sent?: boolean
}

/**
 * The one error of the client. `message` is what the server said, or what happened in plain words; never a
 * body, never a token.
 */
export class DataverseError extends Error {
  override readonly name = 'DataverseError'
  readonly kind: DataverseErrorKind
  readonly status: number | null
  readonly code: string | null
  readonly requestId: string | null
  readonly retryAfter: number | null
  readonly sent: boolean

  constructor(message: string, details: DataverseErrorDetails, options?: ErrorOptions) {
    super(message, options)
    this.kind = details.kind
    this.status = details.status ?? null
    this.code = details.code ?? null
    this.requestId = details.requestId ?? null
    this.retryAfter = details.retryAfter ?? null
    this.sent = details.sent ?? true
  }
}

/**
 * Whether Dataverse says that what was asked for is not there. A 404 without its error body came from elsewhere, and
 * says nothing (safety.md F-404).
 */
export const isNotThere = (error: unknown): boolean =>
  error instanceof DataverseError && error.kind === 'refused' && error.status === 404
