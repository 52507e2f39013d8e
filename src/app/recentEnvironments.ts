import * as z from 'zod/mini'
import type { ChosenEnvironment } from './connection.ts'
import { recentList } from './recentList.ts'

const environments = recentList(
  'kinship.environments.1',
  z.strictObject({ organizationId: z.guid(), name: z.string(), origin: z.url(), readOnly: z.boolean() }),
  5,
)

/**
 * The environments that were opened last, the latest first, as far as the configuration still admits them: what is
 * stored can never add a host (safety.md 4.3).
 */
export const recentEnvironments = (admits: (origin: string) => boolean, storage: () => Storage): readonly ChosenEnvironment[] =>
  environments.read(storage).filter(({ origin }) => admits(origin))

/** Puts an environment first. One that moved is remembered where it is now. */
export function rememberEnvironment(address: ChosenEnvironment, admits: (origin: string) => boolean, storage: () => Storage): void {
  const { organizationId, name, origin, readOnly } = address
  const isGone = (other: ChosenEnvironment) => other.organizationId === organizationId || !admits(other.origin)
  environments.remember({ organizationId, name, origin, readOnly }, isGone, storage)
}

export const forgetEnvironments = environments.forget
