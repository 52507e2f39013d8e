import { z } from 'zod'
import { ODataError } from '../errors.ts'

/** contract.md 12.3, per user in a sliding window of 300 seconds. */
const serviceLimits = z.strictObject({
  requests: z.int().positive().default(6000),
  executionMilliseconds: z.int().positive().default(1_200_000),
  concurrentRequests: z.int().positive().default(52),
})
export type ServiceLimits = z.input<typeof serviceLimits>

/** @throws Error naming what is wrong, by path. */
export const parseLimits = (given: unknown): ServiceLimits => {
  const parsed = serviceLimits.safeParse(given)
  if (!parsed.success) throw new Error(`The limits are not valid. ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

const windowSeconds = 300

interface Done {
  readonly at: number
  readonly milliseconds: number
}

interface Usage {
  running: number
  done: Done[]
  /** How often the user went on all the same: the wait grows (contract.md 12.3). */
  ignored: number
}

export type Admission =
  | { readonly kind: 'admitted'; readonly remaining: Readonly<Record<string, string>>; finish(): void }
  | { readonly kind: 'refused'; readonly error: ODataError; readonly retryAfterSeconds: number }

/** Counts what each user asks for. */
export interface Meter {
  admit(user: string): Admission
  /** Null: no limits. */
  limit(limits: ServiceLimits | null): void
}

const refusals = {
  requests: (limits: z.output<typeof serviceLimits>) =>
    new ODataError(
      429,
      '0x80072322',
      `Number of requests exceeded the limit of ${limits.requests} over time window of ${windowSeconds} seconds.`,
    ),
  execution: (limits: z.output<typeof serviceLimits>) =>
    new ODataError(
      429,
      '0x80072321',
      `Combined execution time of incoming requests exceeded limit of ${limits.executionMilliseconds.toLocaleString('en-US')} ` +
        `milliseconds over time window of ${windowSeconds} seconds. Decrease number of concurrent requests or reduce the ` +
        'duration of requests and try again later.',
    ),
  concurrent: (limits: z.output<typeof serviceLimits>) =>
    new ODataError(
      429,
      '0x80072326',
      `Number of concurrent requests exceeded the limit of ${limits.concurrentRequests}.`,
    ),
}

export const createMeter = (now: () => Date, given: ServiceLimits | null): Meter => {
  let limits = given === null ? null : serviceLimits.parse(given)
  const usages = new Map<string, Usage>()
  const usageOf = (user: string): Usage => {
    const known = usages.get(user)
    if (known !== undefined) return known
    const fresh: Usage = { running: 0, done: [], ignored: 0 }
    usages.set(user, fresh)
    return fresh
  }
  const refuse = (usage: Usage, error: ODataError, freeAt: number): Admission => {
    usage.ignored += 1
    const seconds = Math.max(1, Math.ceil((freeAt - now().getTime()) / 1000)) + usage.ignored - 1
    return { kind: 'refused', error, retryAfterSeconds: Math.min(seconds, windowSeconds) }
  }
  return {
    limit: (changed) => {
      limits = changed === null ? null : serviceLimits.parse(changed)
      usages.clear()
    },
    admit: (user) => {
      const usage = usageOf(user)
      const started = now().getTime()
      usage.done = usage.done.filter(({ at }) => at > started - windowSeconds * 1000)
      const spent = usage.done.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
      const oldest = (usage.done[0]?.at ?? started) + windowSeconds * 1000
      if (limits !== null) {
        if (usage.running >= limits.concurrentRequests)
          return refuse(usage, refusals.concurrent(limits), started + 1000)
        if (usage.done.length >= limits.requests) return refuse(usage, refusals.requests(limits), oldest)
        if (spent >= limits.executionMilliseconds) return refuse(usage, refusals.execution(limits), oldest)
      }
      usage.ignored = 0
      usage.running += 1
      const most = limits ?? serviceLimits.parse({})
      return {
        kind: 'admitted',
        remaining: {
          'x-ms-ratelimit-burst-remaining-xrm-requests': String(Math.max(0, most.requests - usage.done.length - 1)),
          'x-ms-ratelimit-time-remaining-xrm-requests': (
            Math.max(0, most.executionMilliseconds - spent) / 1000
          ).toFixed(2),
        },
        finish: () => {
          usage.running -= 1
          usage.done.push({ at: started, milliseconds: now().getTime() - started })
        },
      }
    },
  }
}
