import type { Segment } from './odata/parsePath.ts'
import type { Query } from './odata/parseQuery.ts'
import type { Preference } from './odata/preference.ts'
import type { State } from './state.ts'

/** One request on its way through the emulator. */
export interface Exchange {
  readonly state: State
  readonly method: string
  readonly url: URL
  /** `https://host/api/data/v9.2` */
  readonly api: string
  readonly segments: readonly Segment[]
  readonly query: Query
  readonly preference: Preference
  readonly headers: Headers
  readonly body: string
  /** The systemuser who asks. */
  readonly callerId: string
  /** Do system jobs that this request starts fail? A fault says so. */
  readonly failsJobs: boolean
  newId(): string
  now(): Date
}
