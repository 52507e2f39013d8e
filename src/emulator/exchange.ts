import type { OtherEnvironment } from './discovery/listInstances.ts'
import type { Segment } from './odata/parsePath.ts'
import type { Query } from './odata/parseQuery.ts'
import type { Preference } from './odata/preference.ts'
import type { State } from './state.ts'

/** One request on its way through the emulator. */
export interface Exchange {
  readonly state: State
  /** Which of the services below the origin is asked. */
  readonly service: 'data' | 'discovery'
  readonly method: string
  readonly url: URL
  /** `https://host/api/data/v9.2`, or the discovery service's root. */
  readonly api: string
  readonly segments: readonly Segment[]
  readonly query: Query
  readonly preference: Preference
  readonly headers: Headers
  readonly body: string
  /** The systemuser whose rights count: who asks, or who is impersonated. */
  readonly callerId: string
  /** What discovery lists beside this one. */
  readonly otherEnvironments: readonly OtherEnvironment[]
  newId(): string
  now(): Date
}
