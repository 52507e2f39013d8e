import type { OtherEnvironment } from './discovery/listInstances.ts'
import type { Message } from './message.ts'
import type { Segment } from './odata/parsePath.ts'
import type { Query } from './odata/parseQuery.ts'
import type { Preference } from './odata/preference.ts'
import type { Answer } from './response.ts'
import type { State } from './state.ts'

/** One request on its way through the emulator. */
export interface Exchange extends Message {
  readonly state: State
  /** Which of the services below the origin is asked. */
  readonly service: 'data' | 'discovery'
  /** `https://host/api/data/v9.2`, or the discovery service's root. */
  readonly api: string
  readonly segments: readonly Segment[]
  readonly query: Query
  readonly preference: Preference
  /** The systemuser whose rights count: who asks, or who is impersonated. */
  readonly callerId: string
  /** What discovery lists beside this one. */
  readonly otherEnvironments: readonly OtherEnvironment[]
  newId(): string
  now(): Date
  /** Carries out another request in the name of this one, all of it or nothing. Refusals are answers here. */
  perform(message: Message): Answer
}
