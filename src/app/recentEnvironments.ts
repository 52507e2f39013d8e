import * as z from 'zod/mini'
import type { ChosenEnvironment } from './connection.ts'

const key = 'kinship.environments.1'
const most = 5

const stored = z.array(z.strictObject({ organizationId: z.guid(), name: z.string(), origin: z.url(), readOnly: z.boolean() }))

/**
 * The environments that were opened last, the latest first, as far as the configuration still admits them: what is
 * stored can never add a host (safety.md 4.3). Storage that is refused, or damaged, remembers none.
 */
export function recentEnvironments(admits: (origin: string) => boolean, storage: () => Storage): readonly ChosenEnvironment[] {
  try {
    const read = stored.safeParse(JSON.parse(storage().getItem(key) ?? '[]'))
    return read.success ? read.data.filter(({ origin }) => admits(origin)) : []
  } catch {
    return []
  }
}

/** Puts an environment first. One that moved is remembered where it is now. */
export function rememberEnvironment(address: ChosenEnvironment, admits: (origin: string) => boolean, storage: () => Storage): void {
  const { organizationId, name, origin, readOnly } = address
  const others = recentEnvironments(admits, storage).filter((each) => each.organizationId !== organizationId)
  try {
    storage().setItem(key, JSON.stringify([{ organizationId, name, origin, readOnly }, ...others].slice(0, most)))
  } catch {
    // It is found again in the list of the discovery service.
  }
}

/** At sign-out: where somebody works is part of their session. */
export function forgetEnvironments(storage: () => Storage): void {
  try {
    storage().removeItem(key)
  } catch {
    // A storage that is refused holds nothing.
  }
}
