import type { UnknownValue } from './unknown.ts'

/** How far a system job is. */
export type JobState = 'waiting' | 'running' | 'succeeded' | 'failed' | 'cancelled' | UnknownValue

/** A job that takes back access which relationships no longer hand down (contract.md 4.4). It names no relationship. */
export interface RevokeJob {
  readonly id: string
  readonly createdOn: string
  readonly startedOn: string | null
  readonly completedOn: string | null
  readonly state: JobState
  /** What the platform says about it; null when it says nothing. */
  readonly message: string | null
}

/** A clean-up that somebody asked for. Kept before the request is sent, so that nothing is sent twice unknowingly. */
export interface Cleanup {
  readonly schemaName: string
  /** Ids of the newest jobs there were before. */
  readonly before: readonly string[]
  /** Whether the service accepted the request. False: it is on its way, or nobody knows whether it arrived. */
  readonly isAccepted: boolean
  /** When, in ISO 8601. Absent where an earlier version kept it without: long ago. */
  readonly askedAt?: string
}

export const isEnded = ({ state }: RevokeJob): boolean =>
  state === 'succeeded' || state === 'failed' || state === 'cancelled'

/** How long the platform takes at most until a new job can be read, in milliseconds: a guess; nothing is documented. */
const patience = 60_000

/**
 * Whether the job of a clean-up can still be expected to appear. Later on it is deleted, cannot be read, or newer jobs
 * have pushed it out of sight.
 * @param readAt When the jobs were last read, in milliseconds since 1970.
 */
export const isExpected = ({ askedAt }: Cleanup, readAt: number): boolean =>
  askedAt !== undefined && readAt - Date.parse(askedAt) < patience

/** How often unfinished jobs are looked at: as long as something happens, and when nothing has for long. In milliseconds. */
const [soonest, latest] = [2_000, 60_000]

/**
 * How long to wait until the jobs are read again, in milliseconds: the longer nothing has happened, the longer.
 * @param unchangedSince When they were first read as they are now, in milliseconds since 1970.
 * @param readAt When they were last read.
 */
export function askAgainIn(cleanups: readonly Cleanup[], unchangedSince: number, readAt: number): number {
  const asked = cleanups.flatMap(({ askedAt }) => (askedAt === undefined ? [] : [Date.parse(askedAt)]))
  return Math.min(latest, Math.max(soonest, (readAt - Math.max(unchangedSince, ...asked)) / 5))
}

/**
 * The job of each clean-up, by schema name: the first new one that no earlier clean-up has. The service does not say
 * which job a request made.
 * @param jobs The newest first.
 */
export function jobsOf(cleanups: readonly Cleanup[], jobs: readonly RevokeJob[]): ReadonlyMap<string, RevokeJob> {
  const placeOf = ({ before }: Cleanup): number => {
    const place = jobs.findIndex(({ id }) => before.includes(id))
    return place === -1 ? Infinity : place
  }
  const taken = new Set<string>()
  const found = new Map<string, RevokeJob>()
  // The older the newest job that somebody knew, the earlier they asked.
  for (const cleanup of cleanups.toSorted((one, other) => placeOf(other) - placeOf(one) || 0)) {
    // What is older than all that was known shows up only when newer jobs are deleted.
    const candidates = jobs.slice(0, placeOf(cleanup)).toReversed()
    const job = candidates.find(({ id }) => !cleanup.before.includes(id) && !taken.has(id))
    if (job === undefined) continue
    taken.add(job.id)
    found.set(cleanup.schemaName, job)
  }
  return found
}
