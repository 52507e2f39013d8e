import { queries } from './queries.ts'
import { queryClient } from './queryClient.ts'
import type { Session } from './session.tsx'

/**
 * Does the organization still answer that the session began with (contract.md 10.1)? An environment may be copied, reset
 * or moved meanwhile; the pages then learn it from the same answer. Rejects with the error of asking.
 */
export async function isSameOrganization({ connection, organizationId }: Session): Promise<boolean> {
  if (connection.organizationId === null) return true
  const identity = await queryClient.fetchQuery({ ...queries.identity(connection), staleTime: 0 })
  return identity.organizationId === organizationId
}
