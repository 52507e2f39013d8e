import { rebase } from '../model/drift.ts'
import { queries } from './queries.ts'
import { queryClient } from './queryClient.ts'
import { isSameOrganization } from './sameOrganization.ts'
import type { Session } from './session.tsx'

/**
 * Asks the server again for everything on the screen. What it already holds leaves the staged changes; what somebody
 * else changed stays staged and is reported as drift. Rejects with the error of the load; nothing staged is lost.
 */
export async function refresh(session: Session): Promise<void> {
  const { connection, workspace } = session
  // What is staged must not be measured against somebody else's metadata.
  if (!(await isSameOrganization(session))) return
  const environment = await queryClient.fetchQuery({ ...queries.environment(connection), staleTime: 0 })
  const { staged, settle } = workspace.getState()
  const remaining = rebase(environment, staged)
  if (remaining !== staged) settle(remaining)
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === connection.id && queryKey[1] !== 'environment',
  })
}
