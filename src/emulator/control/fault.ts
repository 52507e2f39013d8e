import { z } from 'zod'
import { seededRandom, type Random } from '../seededRandom.ts'

const outcome = z.discriminatedUnion('kind', [
  /** Another answer than the emulator's own: 401, 403, 429, an HTML page, an empty list, the customization lock … */
  z.strictObject({
    kind: z.literal('answer'),
    status: z.int().min(200).max(599),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.string().default(''),
    /** Is the request carried out all the same? */
    commit: z.boolean().default(false),
  }),
  /** The emulator's own answer, cut after so many characters, with a clean end. */
  z.strictObject({ kind: z.literal('truncate'), length: z.int().nonnegative() }),
  /** No answer at all, before or after the request was carried out. */
  z.strictObject({ kind: z.literal('drop'), when: z.enum(['before commit', 'after commit']) }),
  /** The headers and so many bytes of the body arrive, then the connection breaks. 0: after the headers. */
  z.strictObject({ kind: z.literal('cut'), length: z.int().nonnegative() }),
  /** No answer; the request is carried out so many milliseconds after the connection broke. */
  z.strictObject({ kind: z.literal('late'), after: z.int().nonnegative() }),
  /** A proxy delivers the request twice; the second answer arrives. */
  z.strictObject({ kind: z.literal('duplicate') }),
  /**
   * The answer of a server that has not seen the last change of definitions yet, unless the request asks for
   * `Consistency: Strong` (contract.md 1.1).
   */
  z.strictObject({ kind: z.literal('stale') }),
  /** The emulator's own answer; a system job that the request starts will fail. */
  z.strictObject({ kind: z.literal('fail jobs') }),
  /** The emulator's own answer: for a delay alone. */
  z.strictObject({ kind: z.literal('pass') }),
])

const faultSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  /** Contained in the path and query, percent-decoded. Absent: every request. */
  path: z.string().optional(),
  /** So many matching requests go through first. */
  skip: z.int().nonnegative().default(0),
  times: z.int().positive().default(1),
  /** How likely a matching request meets it, 0 to 1; the same `seed` gives the same ones. */
  chance: z.number().min(0).max(1).default(1),
  seed: z.string().default(''),
  /** Milliseconds before anything else happens. */
  delay: z.int().nonnegative().default(0),
  outcome,
})

/** A bad day of the service, for tests of a client (safety.md 3). */
export type Fault = z.input<typeof faultSchema>
export type ActiveFault = z.output<typeof faultSchema>

export interface Faults {
  /** @throws Error naming what is wrong, by path. */
  add(given: unknown): void
  /** The fault for this request, used up by one. */
  take(method: string, target: string): ActiveFault | null
  /** Will a request be answered from the past? Then the past must be kept. */
  readonly needPast: boolean
  list(): readonly ActiveFault[]
  clear(): void
}

interface Waiting {
  readonly fault: ActiveFault
  readonly random: Random
}

const decode = (target: string): string => {
  try {
    return decodeURIComponent(target)
  } catch {
    // Broken percent signs: the request is matched as it was sent.
    return target
  }
}

const matches = ({ fault }: Waiting, method: string, target: string): boolean =>
  (fault.method === undefined || fault.method === method) &&
  (fault.path === undefined || target.includes(fault.path))

export const createFaults = (): Faults => {
  let active: Waiting[] = []
  return {
    add: (given) => {
      const parsed = z.array(faultSchema).safeParse(Array.isArray(given) ? given : [given])
      if (!parsed.success) throw new Error(`The fault is not valid. ${z.prettifyError(parsed.error)}`)
      active.push(...parsed.data.map((each) => ({ fault: each, random: seededRandom(each.seed) })))
    },
    take: (method, target) => {
      const decoded = decode(target)
      const found = active.find((candidate) => matches(candidate, method, decoded))
      if (found === undefined) return null
      if (found.fault.skip > 0) {
        found.fault.skip -= 1
        return null
      }
      if (found.fault.chance < 1 && !found.random.chance(found.fault.chance)) return null
      found.fault.times -= 1
      if (found.fault.times === 0) active = active.filter((candidate) => candidate !== found)
      return found.fault
    },
    get needPast() {
      return active.some(({ fault: { outcome: { kind } } }) => kind === 'stale')
    },
    list: () => active.map((each) => each.fault),
    clear: () => {
      active = []
    },
  }
}
