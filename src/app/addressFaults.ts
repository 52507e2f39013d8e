import * as z from 'zod/mini'

/** What the router keeps of a search parameter that did not pass: the issues of Standard Schema. */
const refused = z.object({
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
})

/** Each fault of an address in a line of its own, "layout: …"; null when the cause says nothing of parameters. */
export function addressFaults(cause: unknown): string | null {
  const parsed = refused.safeParse(cause)
  if (!parsed.success) return null
  return parsed.data.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')
}
