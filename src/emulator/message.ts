/** What a verified token says of the one who asks. */
export interface Claims {
  /** The Entra object id. */
  readonly oid: string | null
  readonly userName: string | null
}

/** A request as the emulator handles it: one from the wire, or a part of a batch. */
export interface Message {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly body: string
  /** Null: no token was asked for. */
  readonly claims: Claims | null
  /** Do system jobs that it starts fail? A fault says so. */
  readonly failsJobs: boolean
}
