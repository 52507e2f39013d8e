import type { Exchange } from '../exchange.ts'
import type { Segment } from '../odata/parsePath.ts'
import type { Answer } from '../response.ts'

/** One thing the emulator can do: one file, one entry in the registry, one line in `coverage.ts`. */
export interface Operation {
  readonly name: string
  /** Absent: the Web API. */
  readonly service?: 'discovery'
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Decided on the path alone; the registry has compared the method already. */
  serves(segments: readonly Segment[], exchange: Exchange): boolean
  /** Schema writes run one at a time (contract.md 8.5); the name is the one in the lock's text. */
  readonly lock?: 'EntityCustomization' | 'Publish' | 'PublishAll'
  /** @throws ODataError. */
  answer(exchange: Exchange): Answer
}

/** A function or action without a binding: the path is its name, perhaps with parameters. */
export const isCalled =
  (name: string) =>
  (segments: readonly Segment[]): boolean =>
    segments.length === 1 && segments[0]?.name === name
