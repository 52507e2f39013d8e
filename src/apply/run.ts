import type { DataverseClient } from '../dataverse/client.ts'
import type { Clock } from '../dataverse/clock.ts'
import { guard, type GuardedJournal } from './guardedJournal.ts'
import type { Journal } from './journal.ts'
import type { ApplyEvent } from './state.ts'

/** What apply works with; tests own every one of them. */
export interface ApplyParameters {
  readonly transport: DataverseClient
  readonly clock: Clock
  readonly journal: Journal
  /** Spreads waits; Math.random when not given. */
  readonly random?: () => number
}

export interface ApplyOptions {
  readonly onEvent?: (event: ApplyEvent) => void
  /**
   * Cancelling never takes back what was sent: the step under way is brought to a true end as far as it can
   * be.
   */
  readonly signal?: AbortSignal
  /** How long to wait for the platform in all for each step, in milliseconds; ten minutes when not given. */
  readonly waitLimit?: number
  /** The organization that was reviewed; another one's answer stops everything (safety.md P2). */
  readonly organizationId?: string
}

/** One call of apply, from its start to its receipt. */
export interface Run {
  readonly transport: DataverseClient
  readonly clock: Clock
  readonly random: () => number
  readonly emit: (event: ApplyEvent) => void
  readonly signal: AbortSignal
  readonly waitLimit: number
  readonly organizationId: string
  readonly journal: GuardedJournal
}

export function startRun(
  { transport, clock, journal, random = Math.random }: ApplyParameters,
  { onEvent = () => undefined, signal = new AbortController().signal, waitLimit = 600_000 }: ApplyOptions,
  organizationId: string,
): Run {
  const guarded = guard(journal)
  return { transport, clock, random, emit: onEvent, signal, waitLimit, organizationId, journal: guarded }
}
