import { isNotExecuted } from '../apply/fault.ts'
import { systemClock } from '../dataverse/clock.ts'
import { requestText } from '../dataverse/requestText.ts'
import { loadRevokeJobs, resetRequest, revokeRequest } from '../dataverse/revokeJobs.ts'
import { withApplyLock } from './applyLock.ts'
import { queries } from './queries.ts'
import { queryClient } from './queryClient.ts'
import { isSameOrganization } from './sameOrganization.ts'
import type { Session } from './session.tsx'

/** The literal request that starts the clean-up of a relationship, built by the function that builds what is sent. */
export const cleanupRequestText = (origin: string, schemaName: string): string => requestText(revokeRequest(schemaName), origin)

/** The request of the last resort, for somebody to send by hand. */
export const resetRequestText = (origin: string, typeCode: number): string => requestText(resetRequest(typeCode), origin)

/** How sending ended: `sent` was accepted, of `unknown` nobody knows whether it arrived; of the others nothing left. */
export type CleanupEnd =
  | { readonly type: 'sent' }
  | { readonly type: 'unknown' | 'otherTab' | 'noLocks' | 'readOnly' | 'otherOrganization' | 'notKept' }
  | { readonly type: 'refused'; readonly error: unknown }

/**
 * Asks the platform, once, to take back what was inherited over a relationship (contract.md 4.4). What is known before
 * is kept before it is sent, so that its job is found again, after a reload too.
 */
export async function startCleanup(session: Session, schemaName: string): Promise<CleanupEnd> {
  const { connection, organizationId, workspace } = session
  const { writer } = connection
  if (writer === null || session.readOnly !== null) return { type: 'readOnly' }
  const { followCleanup } = workspace.getState()
  try {
    const lock = await withApplyLock(organizationId, async (): Promise<CleanupEnd> => {
      if (!(await isSameOrganization(session))) return { type: 'otherOrganization' }
      const before = (await loadRevokeJobs(connection.client)).map(({ id }) => id)
      const askedAt = systemClock.wallTime().toISOString()
      followCleanup(schemaName, { schemaName, before, isAccepted: false, askedAt })
      if (workspace.getState().unsaved !== null) {
        followCleanup(schemaName, null)
        return { type: 'notKept' }
      }
      try {
        await writer.write(revokeRequest(schemaName), { kind: 'metadataWrite' })
      } catch (error) {
        if (!isNotExecuted(error)) return { type: 'unknown' }
        followCleanup(schemaName, null)
        throw error
      }
      followCleanup(schemaName, { schemaName, before, isAccepted: true, askedAt })
      return { type: 'sent' }
    })
    return lock.held ? lock.result : { type: lock.reason }
  } catch (error) {
    return { type: 'refused', error }
  } finally {
    await queryClient.invalidateQueries({ queryKey: queries.revokeJobs(connection).queryKey })
  }
}
