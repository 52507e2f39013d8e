import { z } from 'zod'

const outcome = z.discriminatedUnion('kind', [
  /** Another answer than the emulator's own: 429, an HTML page, an empty list, the customization lock … */
  z.strictObject({
    kind: z.literal('answer'),
    status: z.int().min(200).max(599),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.string().default(''),
    /** Is the request carried out all the same? */
    commit: z.boolean().default(false),
  }),
  /** The emulator's own answer, cut after so many characters. */
  z.strictObject({ kind: z.literal('truncate'), length: z.int().nonnegative() }),
  /** No answer at all, before or after the request was carried out. */
  z.strictObject({ kind: z.literal('drop'), when: z.enum(['before commit', 'after commit']) }),
  /** The emulator's own answer; a system job that the request starts will fail. */
  z.strictObject({ kind: z.literal('fail jobs') }),
  /** The emulator's own answer: for a delay alone. */
  z.strictObject({ kind: z.literal('pass') }),
])

const fault = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  /** Contained in the path and query, percent-decoded. Absent: every request. */
  path: z.string().optional(),
  /** So many matching requests go through first. */
  skip: z.int().nonnegative().default(0),
  times: z.int().positive().default(1),
  /** Milliseconds before anything else happens. */
  delay: z.int().nonnegative().default(0),
  outcome,
})

/** A bad day of the service, for tests of a client (safety.md 3). */
export type Fault = z.input<typeof fault>
type ActiveFault = z.output<typeof fault>

export interface Faults {
  /** @throws Error naming what is wrong, by path. */
  add(given: unknown): void
  /** The fault for this request, used up by one. */
  take(method: string, target: string): ActiveFault | null
  list(): readonly ActiveFault[]
  clear(): void
}

const decode = (target: string): string => {
  try {
    return decodeURIComponent(target)
  } catch {
    // Broken percent signs: the request is matched as it was sent.
    return target
  }
}

export const createFaults = (): Faults => {
  let active: ActiveFault[] = []
  return {
    add: (given) => {
      const parsed = z.array(fault).safeParse(Array.isArray(given) ? given : [given])
      if (!parsed.success) throw new Error(`The fault is not valid. ${z.prettifyError(parsed.error)}`)
      active.push(...parsed.data)
    },
    take: (method, target) => {
      const decoded = decode(target)
      const found = active.find(
        (candidate) =>
          (candidate.method === undefined || candidate.method === method) &&
          (candidate.path === undefined || decoded.includes(candidate.path)),
      )
      if (found === undefined) return null
      if (found.skip > 0) {
        found.skip -= 1
        return null
      }
      found.times -= 1
      if (found.times === 0) active = active.filter((candidate) => candidate !== found)
      return found
    },
    list: () => active,
    clear: () => {
      active = []
    },
  }
}
