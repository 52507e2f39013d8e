import { whoAmI, type Identity } from '../dataverse/whoAmI.ts'
import { CannotStartError } from './cannotStartError.ts'
import type { ApplyOptions, ApplyParameters } from './run.ts'

/**
 * Who is signed in, to the organization that was reviewed: an address may move to another one (safety.md P2,
 * F-ENV). Rejects with a CannotStartError, or with a DataverseError when it cannot be told.
 */
export async function identify(
  { transport }: ApplyParameters,
  { signal, organizationId }: ApplyOptions,
): Promise<Identity> {
  const identity = await whoAmI(transport, signal === undefined ? {} : { signal })
  if (organizationId !== undefined && organizationId !== identity.organizationId) {
    throw new CannotStartError('otherOrganization', 'The address now belongs to another organization.')
  }
  return identity
}
