import type { Message } from './message.ts'
import type { Segment } from './odata/parsePath.ts'
import type { Query } from './odata/parseQuery.ts'
import type { Preference } from './odata/preference.ts'
import type { Answer } from './response.ts'
import type { State } from './state.ts'

/** One request on its way through the emulator. */
export interface Exchange extends Message {
  readonly state: State
  /** `https://host/api/data/v9.2` */
  readonly api: string
  readonly segments: readonly Segment[]
  readonly query: Query
  readonly preference: Preference
  /** The systemuser who asks. */
  readonly callerId: string
  newId(): string
  now(): Date
  /** Carries out another request in the name of this one, all of it or nothing. Refusals are answers here. */
  perform(message: Message): Answer
}
