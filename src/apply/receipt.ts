import type { Change } from '../model/change.ts'
import type { Relationship } from '../model/relationship.ts'
import type { PublishOutcome, StepOutcome } from './state.ts'

/** What happened, for an auditor. Plain JSON throughout. */
export interface Receipt {
  readonly version: 1
  /** The environment's address when it was applied. */
  readonly environment: string
  readonly organizationId: string
  readonly userId: string
  readonly businessUnitId: string
  /** Unique name of the solution the changes went into. */
  readonly solution: string
  /** Calendar times of this browser, ISO 8601. */
  readonly startedAt: string
  readonly endedAt: string
  readonly steps: readonly StepReceipt[]
  /** The tables of everything applied. */
  readonly tables: readonly string[]
  readonly publish: PublishOutcome
  /** Why the journal could not be kept; nothing was sent after that. Null when it could. */
  readonly journalFailure: string | null
}

export interface StepReceipt {
  readonly schemaName: string
  /** Null for what was to be made, and for a column. */
  readonly metadataId: string | null
  readonly changes: readonly Change[]
  /** As reviewed; null for what was to be made. */
  readonly before: Relationship | null
  /** As last read; null when it was not read or is gone. */
  readonly after: Relationship | null
  /** Everything that a creation made, as last read. */
  readonly made: readonly Relationship[]
  readonly outcome: StepOutcome
}
