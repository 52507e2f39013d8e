import { z } from 'zod'

const request = z.strictObject({
  /** What runs: somebody's import, a colleague's publish. */
  name: z.enum(['EntityCustomization', 'Publish', 'PublishAll', 'Import', 'Uninstall']),
  milliseconds: z.int().positive(),
  /** All three were seen: contract.md 8.5. */
  status: z.literal([429, 503, 400]).default(429),
})

export type LockHolder = Pick<z.output<typeof request>, 'name' | 'status'>

/** Somebody else holds the customization lock for a while, for tests of a client (contract.md 8.5). */
export interface HeldLock {
  /** @throws Error naming what is wrong, by path. */
  hold(given: unknown): void
  /** Null: nobody holds it now. */
  holder(): LockHolder | null
  release(): void
}

export const createHeldLock = (now: () => Date): HeldLock => {
  let held: (LockHolder & { readonly until: number }) | null = null
  return {
    hold: (given) => {
      const parsed = request.safeParse(given)
      if (!parsed.success) throw new Error(`The lock is not valid. ${z.prettifyError(parsed.error)}`)
      const { name, status, milliseconds } = parsed.data
      held = { name, status, until: now().getTime() + milliseconds }
    },
    holder: () => (held !== null && now().getTime() < held.until ? held : null),
    release: () => {
      held = null
    },
  }
}
